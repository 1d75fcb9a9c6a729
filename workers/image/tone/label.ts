import { emptyBytes } from '../kernels/kernels';
import { placesOf } from './spread-map';

/** A connected piece of a map. */
export interface Piece {
  /** Its number in `Labelled.labels`, from 1. */
  readonly label: number;
  readonly left: number;
  readonly top: number;
  /** The last column and row that belong to it. */
  readonly right: number;
  readonly bottom: number;
  /** Where it lies: indices into the map. */
  readonly places: Int32Array;
}

export interface Labelled {
  readonly labels: Int32Array;
  readonly pieces: readonly Piece[];
}

/**
 * The connected pieces (by a side or a corner) of what is not 0 in a map. `places` are those places, ascending, for a
 * map in which they are few.
 */
export function labelPieces(
  map: Uint8Array<ArrayBuffer>,
  columns: number,
  rows: number,
  places: Int32Array = placesOf(map),
): Labelled {
  const { buffer, byteOffset } = emptyBytes(4 * map.length);
  const labels = new Int32Array(buffer, byteOffset, map.length);
  const open = new Int32Array(places.length);
  const pieces: Piece[] = [];
  for (const start of places) {
    if (labels[start] !== 0) continue;
    pieces.push(flood(map, columns, rows, start, pieces.length + 1, labels, open));
  }
  return { labels, pieces };
}

/** Collects a piece from one place on. `open` has room for every place of the map that is not 0. */
function flood(
  map: Uint8Array,
  columns: number,
  rows: number,
  start: number,
  label: number,
  labels: Int32Array,
  open: Int32Array,
): Piece {
  let [left, right, top, bottom] = [columns, 0, rows, 0];
  let end = 1;
  open[0] = start;
  labels[start] = label;
  for (let next = 0; next < end; next++) {
    const place = open[next] as number;
    const y = Math.floor(place / columns);
    const x = place - y * columns;
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
    const fromX = x > 0 ? x - 1 : 0;
    const toX = x < columns - 1 ? x + 1 : x;
    const toY = y < rows - 1 ? y + 1 : y;
    for (let v = y > 0 ? y - 1 : 0; v <= toY; v++) {
      for (let at = v * columns + fromX, last = v * columns + toX; at <= last; at++) {
        if (map[at] === 0 || labels[at] !== 0) continue;
        labels[at] = label;
        open[end++] = at;
      }
    }
  }
  return { label, left, top, right, bottom, places: open.slice(0, end) };
}
