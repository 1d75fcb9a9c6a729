/** Cells that hang together, corners included, largest group first. `width` is that of the grid. */
export function clustersOf(cells: readonly number[], width: number): readonly (readonly number[])[] {
  const left = new Set(cells);
  const clusters: number[][] = [];
  for (const first of cells) {
    if (!left.delete(first)) continue;
    const cluster = [first];
    for (let at = 0; at < cluster.length; at++) {
      const cell = cluster[at] as number;
      const x = cell % width;
      for (let row = -width; row <= width; row += width) {
        for (let column = x > 0 ? -1 : 0; column <= (x < width - 1 ? 1 : 0); column++) {
          if (left.delete(cell + row + column)) cluster.push(cell + row + column);
        }
      }
    }
    clusters.push(cluster);
  }
  return clusters.sort((a, b) => b.length - a.length);
}
