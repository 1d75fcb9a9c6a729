/*
 * A page without what is written on it: geometry/closing.ts says why. Rows are written in order, each up to 15 samples
 * too far: the next row, or the room behind the plane, takes them. Beyond the plane there is nothing.
 */

/** The brightest of five samples in a row, from `data` into `out`. */
export function brightestAcross(data: usize, out: usize, width: i32, height: i32): void {
  for (let y = 0; y < height; y++) {
    const row = data + y * width;
    const to = out + y * width;
    for (let x = 2; x < width - 2; x += 16) {
      const at = row + x - 2;
      const near = i8x16.max_u(v128.load(at, 1), v128.load(at, 3));
      const far = i8x16.max_u(v128.load(at), v128.load(at, 4));
      v128.store(to + x, i8x16.max_u(i8x16.max_u(near, far), v128.load(at, 2)));
    }
    for (let x = 0; x < min(2, width); x++) {
      endOfRow(row, to, width, x);
      endOfRow(row, to, width, width - 1 - x);
    }
  }
}

function endOfRow(row: usize, to: usize, width: i32, x: i32): void {
  let most: u8 = 0;
  for (let near = max(0, x - 2); near <= min(width - 1, x + 2); near++)
    most = max(most, load<u8>(row + near));
  store<u8>(to + x, most);
}

/** The brightest of five samples in a column, as its negative, from `data` into `out`. */
export function brightestDown(data: usize, out: usize, width: i32, height: i32): void {
  const all = i8x16.splat(-1);
  for (let y = 0; y < height; y++) {
    const row = data + y * width;
    const above = data + max(0, y - 1) * width;
    const above2 = data + max(0, y - 2) * width;
    const below = data + min(height - 1, y + 1) * width;
    const below2 = data + min(height - 1, y + 2) * width;
    const to = out + y * width;
    for (let x = 0; x < width; x += 16) {
      const near = i8x16.max_u(v128.load(above + x), v128.load(below + x));
      const far = i8x16.max_u(v128.load(above2 + x), v128.load(below2 + x));
      const most = i8x16.max_u(i8x16.max_u(near, far), v128.load(row + x));
      v128.store(to + x, v128.xor(most, all));
    }
  }
}
