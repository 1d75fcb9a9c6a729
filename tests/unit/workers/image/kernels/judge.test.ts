import { expect, test } from 'vitest';
import { edgesByKernel, tonesByKernel } from '../../../../../workers/image/kernels/judge';
import type { Plane } from '../../../../../workers/image/raster/raster';
import { plainTones } from '../../../../../workers/image/quality/page-blocks';
import {
  AMPLITUDES,
  COLUMN_STEP,
  plainEdges,
  ROW_STEP,
  WIDTHS,
} from '../../../../../workers/image/quality/stroke-edges';
import { DrawnPage } from '../quality/drawn-page';
import { dice } from '../geometry/sheets';
import { noise } from './noise';

test.each<readonly [string, () => Plane]>([
  ['pure noise', () => noise(333, 217)],
  ['a page narrower than a vector', () => noise(13, 90)],
  ['a page without anything', () => ({ width: 300, height: 90, data: new Uint8Array(27_000).fill(255) })],
  ['blurred print', () => new DrawnPage(700, 500).print().blur(2).planes.luma],
  ['print under a grain', () => grained(new DrawnPage(701, 503).print(60).planes.luma)],
  ['slow waves', () => waves(500, 300)],
])('edges of %s are the same with and without the kernel', (_name, page) => {
  const plane = page();
  for (const swing of [14, 40]) {
    const tile = 70;
    const [across, down] = [Math.ceil(plane.width / tile), Math.ceil(plane.height / tile)];
    const lines = {
      ...{ rowStep: ROW_STEP, columnStep: COLUMN_STEP, tile, across, down, swing },
      ...{ amplitudes: AMPLITUDES, widths: AMPLITUDES * WIDTHS },
    };

    expect(edgesByKernel(plane, lines)).toEqual(plainEdges(plane, lines));
  }
});

test.each([3, 5, 8, 16])('blocks of %i samples have the same tones with and without the kernel', (side) => {
  const plane = noise(131, 77);
  const grid = { side, across: Math.floor(131 / side), down: Math.floor(77 / side), wide: side, high: side };

  expect(tonesByKernel(plane, grid)).toEqual(plainTones(plane, grid));
});

test('blocks wider than a vector are left to the plain way', () => {
  expect(tonesByKernel(noise(131, 77), { side: 17, across: 2, down: 2, wide: 17, high: 17 })).toBeUndefined();
});

function grained(plane: Plane): Plane {
  const roll = dice(5);
  return { ...plane, data: plane.data.map((value) => Math.max(0, Math.min(255, value + roll() * 24 - 12))) };
}

function waves(width: number, height: number): Plane {
  const wave = (at: number): number => 128 + 90 * Math.sin((at % width) / 23) * Math.cos(at / width / 31);
  return { width, height, data: Uint8Array.from({ length: width * height }, (_, at) => wave(at)) };
}
