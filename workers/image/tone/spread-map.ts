/** A map grown by `reach` places to every side and corner: 1 where anything that is not 0 is that near. */
export function grown(
  map: Uint8Array<ArrayBuffer>,
  columns: number,
  rows: number,
  reach: number,
): Uint8Array<ArrayBuffer> {
  return grownFrom(placesOf(map), columns, rows, reach);
}

/** The same of a map that is given by its places, in ascending order. */
export function grownFrom(
  places: Int32Array,
  columns: number,
  rows: number,
  reach: number,
): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(columns * rows);
  for (let index = 0; index < places.length; index++) {
    const first = places[index] as number;
    const y = Math.floor(first / columns);
    const start = y * columns;
    const end = start + columns;
    let last = first;
    while (last + 1 < end && places[index + 1] === last + 1) {
      index++;
      last++;
    }
    const left = Math.max(0, first - start - reach);
    const right = Math.min(columns, last - start + reach + 1);
    const bottom = Math.min(rows - 1, y + reach) * columns;
    for (let to = Math.max(0, y - reach) * columns; to <= bottom; to += columns) {
      out.fill(1, to + left, to + right);
    }
  }
  return out;
}

/** Where a map is not 0, ascending. Most maps are nearly empty: four places at a time tell. */
export function placesOf(map: Uint8Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const words = new Int32Array(map.buffer, map.byteOffset, map.length >> 2);
  let count = 0;
  for (let word = 0; word < words.length; word++) {
    const four = words[word] as number;
    if (four === 0) continue;
    if (four & 0xff) count++;
    if (four & 0xff00) count++;
    if (four & 0xff0000) count++;
    if (four >>> 24) count++;
  }
  const places = new Int32Array(count + 3);
  let found = 0;
  for (let word = 0; word < words.length; word++) {
    if (words[word] === 0) continue;
    for (let at = 4 * word; at < 4 * word + 4; at++) if (map[at] !== 0) places[found++] = at;
  }
  for (let at = 4 * words.length; at < map.length; at++) if (map[at] !== 0) places[found++] = at;
  return places.subarray(0, found);
}
