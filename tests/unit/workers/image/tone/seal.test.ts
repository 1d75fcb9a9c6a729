import { expect, test } from 'vitest';
import { DrawnPage } from '../quality/drawn-page';
import { inked } from './ink-on';
import { BLUE, colourAt, difference, FAINT_RED, onSeal, placesWhere, RED, takenApart } from './colours';

const seal = onSeal(800, 1_300, 180);

test('a red seal keeps its colour, pixel for pixel, and no pixel of it turns black or white', () => {
  const page = new DrawnPage().print(40, 110, 900).paint(RED, seal);

  const { shown, pageClass } = takenApart(page);

  const places = placesWhere(seal);
  expect(difference(shown, places, RED)).toBeLessThan(6);
  const lost = places.filter(([x, y]) => {
    const [red, green, blue] = colourAt(shown, x, y);
    return red - Math.max(green, blue) < 40;
  });
  expect(lost).toEqual([]);
  expect(pageClass).toBe('text-with-ink');
});

test('a seal over text keeps its colour, and the text below it stays text', () => {
  const page = new DrawnPage().paint(RED, seal).print();

  const { shown, separation } = takenApart(page);

  const clear = placesWhere((x, y) => seal(x, y) && colourAt(page.planes, x, y)[0] > 150);
  expect(clear.length).toBeGreaterThan(500);
  expect(difference(shown, clear, RED)).toBeLessThan(8);
  expect(inked(separation.text, { x: 620, y: 1_288, width: 360, height: 40 })).toBeGreaterThan(0.1);
});

test('the faint half of a seal stays with the strong one, in its colour', () => {
  const faint = (x: number, y: number): boolean => seal(x, y) && x > 860;
  const page = new DrawnPage().print(40, 110, 900).paint(RED, seal).paint(FAINT_RED, faint);

  const { shown, separation } = takenApart(page);

  expect(separation.tiles).toHaveLength(1);
  const inside = placesWhere((x, y) => faint(x, y) && faint(x - 3, y) && faint(x + 3, y) && faint(x, y - 3));
  expect(difference(shown, inside, FAINT_RED)).toBeLessThan(6);
});

test('a signature in blue stays blue and is not painted through the black mask', () => {
  const stroke = (x: number, y: number): boolean =>
    x > 600 && x < 1_000 && Math.abs(y - 1_300 - 140 * Math.sin(x / 40)) < 9;
  const page = new DrawnPage().print(40, 110, 900).paint(BLUE, stroke);

  const { shown, separation } = takenApart(page);

  const places = placesWhere(stroke);
  expect(difference(shown, places, BLUE)).toBeLessThan(8);
  expect(inked(separation.text, { x: 600, y: 1_120, width: 400, height: 360 })).toBe(0);
});

test('tiles do not overlap, lie inside the page and around their ink', () => {
  const other = onSeal(350, 1_250, 120);
  const page = new DrawnPage().paint(RED, seal).paint(BLUE, other);

  const { separation } = takenApart(page);

  const places = separation.tiles.map(({ place }) => place);
  expect(places).toHaveLength(2);
  const [a, b] = places.sort((one, two) => one.x - two.x);
  expect(a!.x + a!.width).toBeLessThanOrEqual(b!.x);
  expect(b!.x).toBeLessThanOrEqual(620);
  expect(b!.x + b!.width).toBeGreaterThanOrEqual(980);
});

test('a grey page has no tiles and no colour', () => {
  const { separation, colour, pageClass } = takenApart(new DrawnPage().print());

  expect(separation.tiles).toEqual([]);
  expect(colour).toBe(false);
  expect(pageClass).toBe('text');
});

test('colour fringes of black print are no ink', () => {
  const page = new DrawnPage().print();
  const { cb, cr } = page.planes.chroma;
  const dark = (x: number, y: number): boolean => page.planes.luma.data[2 * y * page.width + 2 * x]! < 100;
  for (let y = 0; y < cb.height; y++) {
    for (let x = 1; x < cb.width - 1; x++) {
      if (dark(x + 1, y) && !dark(x, y)) cr.data[y * cr.width + x] = 158;
      if (dark(x - 1, y) && !dark(x, y)) cr.data[y * cr.width + x] = 98;
    }
  }

  const { separation, colour } = takenApart(page);

  expect(separation.tiles).toEqual([]);
  expect(colour).toBe(false);
});

test('a page with a seal has colour, also when its paper has yellowed', () => {
  const page = new DrawnPage()
    .paint([246, 236, 208], () => true)
    .print()
    .paint(RED, seal);

  const { colour, shown } = takenApart(page);

  expect(colour).toBe(true);
  expect(colourAt(shown, 60, 60)).toEqual([255, 255, 255]);
});

test('yellowed paper alone is no colour', () => {
  const page = new DrawnPage().paint([246, 236, 208], () => true).print();

  expect(takenApart(page).colour).toBe(false);
});
