/** How far from the picture's edge a scanner's bed, a lid's shadow or a folded corner may reach, in mm. */
const DEPTH_MM = 15;
/** Gap in pixels over which it still hangs together. */
const REACH = 2;

/**
 * Takes out of a map of differences what hangs together with the picture's edge and stays near it: bed, shadow,
 * binding. What of it reaches further in stays, as do marks near an edge that do not touch it.
 */
export function outsideOf(map: Uint8Array, width: number, height: number, dotsPerMm: number): void {
  const depth = Math.min(Math.round(DEPTH_MM * dotsPerMm), Math.floor(Math.min(width, height) / 8));
  const near = (x: number, y: number): boolean =>
    x < depth || y < depth || x >= width - depth || y >= height - depth;
  const open: number[] = [];
  const take = (x: number, y: number): void => {
    const at = y * width + x;
    if (map[at] !== 1) return;
    map[at] = 0;
    open.push(at);
  };
  for (let x = 0; x < width; x++) {
    take(x, 0);
    take(x, height - 1);
  }
  for (let y = 0; y < height; y++) {
    take(0, y);
    take(width - 1, y);
  }
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const [column, row] = [at % width, Math.floor(at / width)];
    for (let y = Math.max(0, row - REACH); y <= Math.min(height - 1, row + REACH); y++) {
      for (let x = Math.max(0, column - REACH); x <= Math.min(width - 1, column + REACH); x++) {
        if (near(x, y)) take(x, y);
      }
    }
  }
}
