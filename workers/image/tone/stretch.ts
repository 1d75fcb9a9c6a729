import { reduceBy } from '../geometry/reduce-by';
import { newPlane, type Plane } from '../raster/raster';

/** How much of a plane is meant, in samples from its upper left corner; may end within a sample. */
export type Extent = readonly [across: number, down: number];

/** A plane at another size: between samples where it grows, means where it shrinks. */
export function stretched(plane: Plane, width: number, height: number, extent?: Extent): Plane {
  if (plane.width === width && plane.height === height) return { width, height, data: plane.data.slice() };
  const [across, down] = extent ?? [plane.width, plane.height];
  if (Math.ceil(across / 2) >= width && Math.ceil(down / 2) >= height) {
    // Means of means: nobody sees the difference, and the first step is done by a kernel.
    return stretched(reduceBy(evened(plane), 2), width, height, [across / 2, down / 2]);
  }
  const { data } = plane;
  if (isOneTone(data)) return newPlane(width, height, data[0]);
  const out = newPlane(width, height);
  const columns = spansOf(plane.width, across, width);
  const rows = spansOf(plane.height, down, height);
  const line = new Float32Array(plane.width);
  for (let y = 0; y < height; y++) {
    line.fill(0);
    for (let k = rows.first[y] as number; k < (rows.first[y + 1] as number); k++) {
      const from = (rows.index[k] as number) * plane.width;
      const weight = rows.weight[k] as number;
      for (let x = 0; x < plane.width; x++) {
        line[x] = (line[x] as number) + (plane.data[from + x] as number) * weight;
      }
    }
    for (let x = 0, k = 0; x < width; x++) {
      let sum = 0.5;
      for (const end = columns.first[x + 1] as number; k < end; k++) {
        sum += (line[columns.index[k] as number] as number) * (columns.weight[k] as number);
      }
      out.data[y * width + x] = sum;
    }
  }
  return out;
}

function isOneTone(data: Uint8Array): boolean {
  const [first] = data;
  for (let at = 1; at < data.length; at++) if (data[at] !== first) return false;
  return true;
}

/** A plane of even sides: the last column and row are there twice where it has to be. */
export function evened(plane: Plane): Plane {
  const { width, height, data } = plane;
  const [even, rows] = [width + (width & 1), height + (height & 1)];
  if (even === width && rows === height) return plane;
  const out = newPlane(even, rows);
  for (let y = 0; y < rows; y++) {
    const from = Math.min(y, height - 1) * width;
    out.data.set(data.subarray(from, from + width), y * even);
    out.data[(y + 1) * even - 1] = data[from + width - 1] as number;
  }
  return out;
}

/** Which samples make each new one, and by how much; `first[i]` is where those of the i-th begin. */
interface Spans {
  readonly first: Int32Array;
  readonly index: Int32Array;
  readonly weight: Float32Array;
}

/** Of `samples` so many are meant as `extent` says, and make `to` new ones. */
function spansOf(samples: number, extent: number, to: number): Spans {
  const step = extent / to;
  const most = Math.ceil(step) + 2;
  const spans = {
    first: new Int32Array(to + 1),
    index: new Int32Array(to * most),
    weight: new Float32Array(to * most),
  };
  let count = 0;
  const add = (at: number, weight: number): void => {
    spans.index[count] = Math.min(samples - 1, at);
    spans.weight[count++] = weight;
  };
  for (let i = 0; i < to; i++) {
    spans.first[i] = count;
    if (step <= 1) {
      const at = Math.max(0, Math.min(samples - 1, (i + 0.5) * step - 0.5));
      const left = Math.floor(at);
      add(left, 1 - (at - left));
      add(left + 1, at - left);
    } else {
      const [start, end] = [i * step, Math.min(extent, (i + 1) * step)];
      for (let at = Math.floor(start); at < end; at++) {
        add(at, (Math.min(end, at + 1) - Math.max(start, at)) / step);
      }
    }
  }
  spans.first[to] = count;
  return spans;
}
