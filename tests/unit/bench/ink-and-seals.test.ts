import { describe, expect, test } from 'vitest';
import { ciede2000 } from '../../bench/colour-difference';
import { inkFigures } from '../../bench/imaging-ink';
import { sealFigures } from '../../bench/imaging-seals';
import type { Mask, Picture } from '../../fixtures/pages/picture';

type Rgb = readonly [number, number, number];
const [WIDTH, HEIGHT] = [400, 300];
const SAME = [1, 0, 0, 0, 1, 0, 0, 0, 1];
const RED: Rgb = [196, 40, 48];

/** Paper of one colour with boxes of colour on it. */
function sheet(
  paper: Rgb,
  ...boxes: readonly (readonly [x: number, y: number, w: number, h: number, colour: Rgb])[]
): Picture {
  const data = new Uint8Array(WIDTH * HEIGHT * 3);
  for (let at = 0; at < data.length; at += 3) data.set(paper, at);
  for (const [x, y, w, h, colour] of boxes) {
    for (let v = y; v < y + h; v++) for (let u = x; u < x + w; u++) data.set(colour, (v * WIDTH + u) * 3);
  }
  return { width: WIDTH, height: HEIGHT, data };
}

function mask(...boxes: readonly (readonly [x: number, y: number, w: number, h: number])[]): Mask {
  const data = new Uint8Array(WIDTH * HEIGHT);
  for (const [x, y, w, h] of boxes)
    for (let v = y; v < y + h; v++) data.fill(1, v * WIDTH + x, v * WIDTH + x + w);
  return { width: WIDTH, height: HEIGHT, data };
}

describe('ink', () => {
  const stem = [50, 60, 100, 20, [20, 20, 20]] as const;
  const dot = [90, 100, 5, 5, [30, 30, 30]] as const;
  const source = sheet([248, 244, 232], stem, dot);

  test('all of it is found on a page that is whiter', () => {
    expect(inkFigures(source, sheet([255, 255, 255], stem, dot), SAME, 300)).toEqual({
      recall: 100,
      marks: 100,
    });
  });

  test('a dot that was taken for dirt is missed', () => {
    expect(inkFigures(source, sheet([255, 255, 255], stem), SAME, 300)).toMatchObject({ marks: 0 });
  });

  test('a page that slipped by three pixels has lost ink', () => {
    const slipped = sheet([255, 255, 255], [50, 63, 100, 20, [20, 20, 20]], dot);

    expect(inkFigures(source, slipped, SAME, 300)?.recall).toBeLessThan(95);
  });

  test('and has it again when it is said where it lies', () => {
    const slipped = sheet([255, 255, 255], [50, 63, 100, 20, [20, 20, 20]], [90, 103, 5, 5, [30, 30, 30]]);

    expect(inkFigures(source, slipped, [1, 0, 0, 0, 1, 3, 0, 0, 1], 300)?.recall).toBe(100);
  });

  test('pencil counts where the truth knows of it', () => {
    const pencil = [50, 200, 80, 12, [205, 203, 198]] as const;
    const pale = sheet([248, 244, 232], pencil);

    const lost = inkFigures(pale, sheet([255, 255, 255]), SAME, 300, mask([50, 200, 80, 12]));

    expect(lost?.recall).toBe(0);
  });
});

describe('seals', () => {
  const area = [100, 100, 80, 60] as const;
  const truth = { ink: mask(area), seals: mask(area) };
  const source = sheet([250, 244, 228], [...area, RED]);

  test('a seal in its own colour on whiter paper has lost nothing', () => {
    const figures = sealFigures(source, sheet([255, 255, 255], [...area, [200, 42, 53]]), SAME, truth);

    expect(figures?.lost).toBe(0);
    expect(figures?.deltaE).toBeLessThan(3);
  });

  test.each([
    ['black', [15, 15, 15]],
    ['white', [255, 255, 255]],
  ] as const)('a part painted %s is counted', (_, colour) => {
    const ours = sheet([255, 255, 255], [...area, RED], [120, 110, 20, 20, colour]);

    expect(sealFigures(source, ours, SAME, truth)?.lost).toBeGreaterThan(300);
  });

  test('a seal turned brown is another colour', () => {
    const ours = sheet([255, 255, 255], [...area, [110, 70, 50]]);

    expect(sealFigures(source, ours, SAME, truth)?.deltaE).toBeGreaterThan(6);
  });
});

test.each([
  [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
  [[50, 2.5, 0], [73, 25, -18], 27.1492],
  [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
  [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
] as const)(
  'the colour difference agrees with the published pairs (Sharma et al., table 1)',
  (one, other, expected) => {
    expect(ciede2000(one, other)).toBeCloseTo(expected, 4);
  },
);
