import { expect, test } from 'vitest';
import { newPlane, type Colour, type Planes } from '../../../../../workers/image/raster/raster';
import { separate } from '../../../../../workers/image/tone/separate';
import { A6, DrawnPage } from '../quality/drawn-page';
import { dice } from '../geometry/sheets';
import { colourAt, difference, placesWhere, takenApart } from './colours';
import { inked } from './ink-on';

const HIGHLIGHTER = [250, 240, 130] as const;

test('a stroke of a highlighter keeps its tint in the background, and text on it is text', () => {
  const marked = (x: number, y: number): boolean => x > 150 && x < 900 && y > 660 && y < 790;
  const page = new DrawnPage().paint(HIGHLIGHTER, marked).print();

  const { shown, separation } = takenApart(page);

  const clear = placesWhere(
    (x, y) => x > 170 && x < 880 && y > 680 && y < 770 && colourAt(page.planes, x, y)[0] > 230,
  );
  expect(difference(shown, clear, HIGHLIGHTER)).toBeLessThan(6);
  expect(separation.backgroundBlank).toBe(false);
  expect(inked(separation.text, { x: 200, y: 668, width: 600, height: 40 })).toBeGreaterThan(0.1);
});

test('the shaded head of a table stays grey, and the paper around it is white', () => {
  const page = new DrawnPage().box(110, 600, 1_000, 140, 205).print();

  const { shown } = takenApart(page);

  const grey = Math.round((205 / 244) * 255);
  const clear = placesWhere((x, y) => x > 140 && x < 1_080 && y > 630 && y < 710)
    .filter(([x, y]) => page.planes.luma.data[y * page.width + x] === 205)
    .map(([x, y]) => Math.abs(colourAt(shown, x, y)[0] - grey));
  expect(clear.sort((a, b) => a - b)[Math.floor(clear.length * 0.9)]).toBeLessThan(8);
  expect(colourAt(shown, 60, 1_200)).toEqual([255, 255, 255]);
});

test('a form on tinted paper keeps its tint', () => {
  const PINK = [250, 214, 226] as const;
  const page = new DrawnPage().paint(PINK, () => true).print();

  const { shown, pageClass } = takenApart(page);

  const clear = placesWhere((x, y) => x < 90 && y > 20);
  expect(difference(shown, clear, PINK)).toBeLessThan(4);
  expect(pageClass).toBe('form');
});

test('fine coloured lines of a frame are no more vivid in the background than on paper', () => {
  const OCHRE = [176, 132, 40] as const;
  const onFrame = (x: number, y: number): boolean =>
    Math.min(x, y, A6.width - x, A6.height - y) > 30 && Math.min(x, y, A6.width - x, A6.height - y) < 110;
  const page = new DrawnPage().print(200, 600).paint(OCHRE, (x, y) => onFrame(x, y) && (x + y) % 14 < 4);
  page.blur(1);

  const { shown, separation } = takenApart(page);

  const frame = placesWhere((x, y) => x % 2 === 0 && y % 2 === 0 && onFrame(x, y));
  const vivid = (planes: Planes): number =>
    frame.reduce((sum, [x, y]) => sum + spreadOf(colourAt(planes, x, y)), 0) / frame.length;
  expect(separation.backgroundBlank).toBe(false);
  expect(vivid(shown) / vivid(page.planes)).toBeGreaterThan(0.85);
  expect(vivid(shown) / vivid(page.planes)).toBeLessThan(1.3);
});

function spreadOf(colour: Colour): number {
  return Math.max(...colour) - Math.min(...colour);
}

test('a photograph on a page of text becomes a tile, and none of it text', () => {
  const roll = dice(3);
  const page = new DrawnPage().print(40, 700);
  for (let y = 120; y < 560; y += 20) {
    for (let x = 400; x < 800; x += 20) page.box(x, y, 20, 20, 60 + ((x + 2 * y) % 130) + roll() * 30);
  }
  page.blur(3);
  const { shown, separation } = takenApart(page);

  expect(separation.tiles).toHaveLength(1);
  expect(separation.tiles[0]!.place.width).toBeGreaterThanOrEqual(390);
  expect(inked(separation.text, { x: 410, y: 130, width: 380, height: 420 })).toBe(0);
  const off = placesWhere((x, y) => x > 420 && x < 780 && y > 140 && y < 540).map(([x, y]) =>
    Math.abs(colourAt(shown, x, y)[0] - (255 / 244) * page.planes.luma.data[y * page.width + x]!),
  );
  expect(off.sort((a, b) => a - b)[off.length >> 1]).toBeLessThan(6);
});

test('a page that is a photograph is called one, and nothing is cut from it', () => {
  const roll = dice(5);
  const page = new DrawnPage();
  const tones = Float64Array.from({ length: 60 * 60 }, () => 40 + roll() * 150);
  for (let y = 60; y < 1_600; y += 30) {
    for (let x = 60; x < 1_180; x += 30) page.box(x, y, 30, 30, tones[y + (x >> 5)]!);
  }
  page.planes.chroma.cr.data.fill(150);
  page.blur(4);

  const { pageClass, separation, colour } = separate(page.planes, A6.dpi, []);

  expect(pageClass).toBe('photo');
  expect(separation.tiles).toEqual([]);
  expect(colour).toBe(true);
});

test('an empty page is one colour all over', () => {
  const { separation, shown } = takenApart(new DrawnPage());

  expect(separation.backgroundBlank).toBe(true);
  expect(separation.background.luma.data.length).toBeLessThan(300);
  expect(new Set(shown.luma.data)).toEqual(new Set([255]));
});

test('a page of a single pixel is taken apart and painted again', () => {
  const one = newPlane(1, 1, 250);

  const { separation } = separate(
    { luma: one, chroma: { cb: newPlane(1, 1, 128), cr: newPlane(1, 1, 128) } },
    300,
    [],
  );

  expect([separation.width, separation.height]).toEqual([1, 1]);
});
