import { expect, test } from 'vitest';
import { markByKernel, type Marking } from '../../../../../workers/image/kernels/mask';
import { newBitmap, type Bitmap, type Plane } from '../../../../../workers/image/raster/raster';
import { plainRow } from '../../../../../workers/image/tone/text-mask';
import { ZONE } from '../../../../../workers/image/tone/zones';
import { noise } from './noise';

test.each([
  [256, 32],
  [251, 30],
  [35, 8],
  [15, 5],
])('ink on a plane of %i × %i is marked the same with and without the kernel', (width, height) => {
  const plane = noise(width, height);
  const marking = markingOf(width, height);
  const fast = newBitmap(width, height);

  const done = markByKernel(plane, marking, fast);

  expect(done).toBe((width >> 4) * 4);
  expect(marked(plane, marking, done, fast)).toEqual(marked(plane, marking, 0, newBitmap(width, height)));
  expect(fast.bits.some((byte) => byte !== 0)).toBe(true);
});

/** With the columns from `first` on marked plainly. */
function marked(plane: Plane, marking: Marking, first: number, bitmap: Bitmap): Bitmap {
  for (let y = 0; y < plane.height; y++) plainRow(plane, marking, y, first, bitmap);
  return bitmap;
}

function markingOf(width: number, height: number): Marking {
  const columns = Math.ceil(width / 4);
  const rows = Math.ceil(height / 4);
  return {
    columns,
    threshold: noise(columns, rows, 3).data,
    zones: Uint8Array.from({ length: columns * rows }, (_, at) => at % 5),
    lastZone: ZONE.shade,
  };
}
