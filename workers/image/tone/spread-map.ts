/** A map grown by `reach` places to every side and corner: 1 where anything that is not 0 is that near. */
export function grown(
  map: Uint8Array,
  columns: number,
  rows: number,
  reach: number,
): Uint8Array<ArrayBuffer> {
  const across = new Uint8Array(map.length);
  for (let y = 0; y < rows; y++) {
    const row = y * columns;
    let until = -1;
    for (let x = 0; x < columns + reach; x++) {
      if (x < columns && map[row + x] !== 0) until = x + 2 * reach;
      if (x >= reach && x <= until) across[row + x - reach] = 1;
    }
  }
  const out = new Uint8Array(map.length);
  const until = new Int32Array(columns).fill(-1);
  for (let y = 0; y < rows + reach; y++) {
    for (let x = 0; x < columns; x++) {
      if (y < rows && across[y * columns + x] !== 0) until[x] = y + 2 * reach;
      if (y >= reach && y <= (until[x] as number)) out[(y - reach) * columns + x] = 1;
    }
  }
  return out;
}
