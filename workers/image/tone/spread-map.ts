/** A map grown by `reach` places to every side and corner: 1 where anything that is not 0 is that near. */
export function grown(
  map: Uint8Array,
  columns: number,
  rows: number,
  reach: number,
): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(map.length);
  for (let y = 0; y < rows; y++) {
    const row = y * columns;
    const top = Math.max(0, y - reach);
    const bottom = Math.min(rows - 1, y + reach);
    for (let x = 0; x < columns; x++) {
      if (map[row + x] === 0) continue;
      const left = Math.max(0, x - reach);
      while (x + 1 < columns && map[row + x + 1] !== 0) x++;
      const right = Math.min(columns, x + reach + 1);
      for (let to = top * columns; to <= bottom * columns; to += columns) out.fill(1, to + left, to + right);
    }
  }
  return out;
}
