import { expect, test } from 'vitest';
import { edgeDirt } from '../../../../../workers/image/geometry/edge-dirt';
import { newPlane, type Planes, type Rect } from '../../../../../workers/image/raster/raster';
import { disc, fill, sheet, writtenSheet, type Tone } from './sheets';

const DPI = 150;
const MM = DPI / 25.4;
const BLACK: Tone = [25, 128, 128];

/** Share of a place that would be painted white. */
function cleaned(page: Planes, place: Rect): number {
  const { width, height } = page.luma;
  const white = { luma: newPlane(width, height) };
  for (const rect of edgeDirt(page, DPI)) fill(white, rect, [1, 0, 0]);
  let count = 0;
  for (let y = place.y; y < place.y + place.height; y++) {
    const row = white.luma.data.subarray(y * width + place.x, y * width + place.x + place.width);
    count += row.reduce((sum, painted) => sum + painted, 0);
  }
  return count / (place.width * place.height);
}

test('nothing is dirt on a clean page', () => {
  expect(edgeDirt(writtenSheet(DPI), DPI)).toEqual([]);
});

test.each([
  ['left', { x: 0, y: 300, width: 18, height: 900 }],
  ['right', { x: 1240 - 18, y: 300, width: 18, height: 900 }],
  ['upper', { x: 200, y: 0, width: 800, height: 18 }],
  ['lower', { x: 200, y: 1754 - 18, width: 800, height: 18 }],
] as const)('a dark strip along the %s edge is dirt, and only the strip', (_name, strip) => {
  const page = writtenSheet(DPI);
  fill(page, strip, BLACK);

  expect(cleaned(page, strip)).toBeGreaterThan(0.99);
  expect(cleaned(page, { x: 22, y: 22, width: 1196, height: 1710 })).toBe(0);
});

test('a wedge of bed at the lower and right edge is dirt to its tip', () => {
  const page = writtenSheet(DPI);
  for (let x = 200; x < 1240; x++) {
    const deep = Math.round(((x - 200) / 1040) * 40);
    fill(page, { x, y: 1754 - deep, width: 1, height: deep }, BLACK);
  }

  expect(cleaned(page, { x: 900, y: 1735, width: 340, height: 19 })).toBeGreaterThan(0.99);
  expect(cleaned(page, { x: 0, y: 0, width: 1240, height: 1690 })).toBe(0);
});

test('a grey shadow of the lid is dirt', () => {
  const page = writtenSheet(DPI);
  fill(page, { x: 0, y: 0, width: 1240, height: 12 }, [150, 127, 129]);

  expect(cleaned(page, { x: 0, y: 0, width: 1240, height: 12 })).toBeGreaterThan(0.99);
});

test('two punch holes are dirt', () => {
  const page = writtenSheet(DPI);
  const [x, first, second] = [12 * MM, (148.5 - 40) * MM, (148.5 + 40) * MM];
  disc(page, x, first, 3 * MM, BLACK);
  disc(page, x, second, 3 * MM, [60, 126, 130]);

  const dirt = edgeDirt(page, DPI);

  expect(dirt).toHaveLength(2);
  dirt.forEach((hole, index) => {
    const middle = index === 0 ? first : second;
    expect(hole.x).toBeLessThanOrEqual(x - 3 * MM);
    expect(hole.x + hole.width).toBeGreaterThanOrEqual(x + 3 * MM);
    expect(hole.y).toBeLessThanOrEqual(middle - 3 * MM);
    expect(hole.width * hole.height).toBeLessThan((9 * MM) ** 2);
  });
});

const UNTOUCHED: readonly (readonly [string, (page: Planes) => void])[] = [
  ['a red seal cut by the edge', (page) => disc(page, 10, 900, 100, [110, 110, 215])],
  ['a red disc of a punch hole’s size', (page) => disc(page, 12 * MM, 600, 3 * MM, [110, 110, 215])],
  ['a black disc of that size in the text', (page) => disc(page, 620, 900, 3 * MM, BLACK)],
  ['a square of that size', (page) => fill(page, { x: 54, y: 600, width: 35, height: 35 }, BLACK)],
  ['a ring of that size', (page) => ring(page, 12 * MM, 600, 3 * MM)],
  [
    'a disc with writing on it',
    (page) => {
      disc(page, 12 * MM, 600, 3 * MM, BLACK);
      fill(page, { x: 85, y: 598, width: 60, height: 4 }, BLACK);
    },
  ],
  [
    'a table frame that runs to the edge',
    (page) => {
      fill(page, { x: 0, y: 400, width: 1240, height: 3 }, BLACK);
      fill(page, { x: 0, y: 700, width: 1240, height: 3 }, BLACK);
      fill(page, { x: 400, y: 400, width: 3, height: 300 }, BLACK);
    },
  ],
  [
    'a frame along the edges',
    (page) => {
      fill(page, { x: 0, y: 0, width: 1240, height: 4 }, BLACK);
      fill(page, { x: 0, y: 0, width: 4, height: 1200 }, BLACK);
      fill(page, { x: 0, y: 1200, width: 1240, height: 4 }, BLACK);
      fill(page, { x: 600, y: 0, width: 4, height: 1200 }, BLACK);
    },
  ],
  [
    'a black picture that bleeds off the page',
    (page) => fill(page, { x: 0, y: 0, width: 500, height: 400 }, BLACK),
  ],
  [
    'strokes that run off the page',
    (page) => {
      for (let n = 0; n < 12; n++) fill(page, { x: 0, y: 500 + n * 12, width: 60, height: 3 }, BLACK);
      fill(page, { x: 60, y: 500, width: 3, height: 135 }, BLACK);
    },
  ],
];

test.each(UNTOUCHED)('%s is not dirt', (_name, draw) => {
  const page = sheet(1240, 1754);
  draw(page);

  expect(edgeDirt(page, DPI)).toEqual([]);
});

test('a page without colour is looked at like any other', () => {
  const { luma } = sheet(1240, 1754);
  fill({ luma }, { x: 0, y: 0, width: 10, height: 1754 }, BLACK);

  expect(edgeDirt({ luma }, DPI).length).toBeGreaterThan(0);
});

test('the smallest and the narrowest picture have no dirt to speak of', () => {
  expect(edgeDirt(sheet(1, 1), 300)).toEqual([]);
  expect(edgeDirt(sheet(30_000, 100), 300)).toEqual([]);
});

function ring(page: Planes, x: number, y: number, radius: number): void {
  disc(page, x, y, radius, BLACK);
  disc(page, x, y, radius - 3, [240, 128, 128]);
}
