import { expect, test } from 'vitest';
import type { TextLayer } from '../../../../../workers/image/raster/layers';
import { separate } from '../../../../../workers/image/tone/separate';
import { DrawnPage } from '../quality/drawn-page';
import { inked, inkIn } from './ink-on';

const RED = [205, 40, 50] as const;
const BLUE = [40, 60, 170] as const;

test('of a seal no pixel is painted black, and the words under it are', () => {
  const page = new DrawnPage(800, 600).paint(RED, (x, y) => isOn(x - 400, y - 300));
  page.paint([25, 25, 25], (x, y) => x >= 300 && x < 500 && y >= 290 && y < 310);

  const { text, tiles } = separate(page.planes, 300, []).separation;

  expect(inked(text, { x: 320, y: 296, width: 160, height: 8 })).toBe(1);
  expect(inked(text, { x: 250, y: 148, width: 300, height: 140 })).toBe(0);
  expect(inked(text, { x: 250, y: 312, width: 300, height: 140 })).toBe(0);
  expect(tiles.length).toBe(1);
});

test('a form filled in with a blue pen has a blue layer beside the black one, and they share no pixel', () => {
  const page = new DrawnPage(1_200, 900).print(30, 60, 300);
  const print = countDark(page);
  page.paint(BLUE, (x, y) => isWriting(x, y));

  const { text, tiles } = separate(page.planes, 300, []).separation;

  const [black, blue] = [text[0], text.find(({ colour: [red, , strong] }) => strong > red + 60)];
  expect(tiles.length).toBe(0);
  expect(black && inkIn(black.mask)).toBe(print);
  expect(blue && inkIn(blue.mask)).toBeGreaterThan(0.97 * (countDark(page) - print));
  expect(shared(black, blue)).toBe(0);
});

test.each([
  ['nothing but black and white', 'bilevel', 0, 255],
  ['print as scanned', 'text', 40, 226],
] as const)('a page of %s is called %s', (_name, pageClass, ink, paper) => {
  const page = new DrawnPage(800, 600, paper).print(ink);

  expect(separate(page.planes, 300, []).pageClass).toBe(pageClass);
});

test('a page with a seal is one of text and ink', () => {
  const page = new DrawnPage(800, 600).print(40, 60, 180).paint(RED, (x, y) => isOn(x - 400, y - 380));

  expect(separate(page.planes, 300, []).pageClass).toBe('text-with-ink');
});

/** The ring of a seal, and its star. */
function isOn(x: number, y: number): boolean {
  const distance = Math.hypot(x, y);
  return (distance > 100 && distance < 118) || (distance < 40 && Math.abs(x) + Math.abs(y) < 44);
}

/** Short strokes in lines, as of words, each smaller than a signature. */
function isWriting(x: number, y: number): boolean {
  const [u, v] = [(x - 100) % 60, (y - 400) % 90];
  if (x < 100 || x > 1_080 || y < 400 || y > 800 || u > 44 || v > 40) return false;
  return u % 20 < 4;
}

function countDark({ planes }: DrawnPage): number {
  return planes.luma.data.reduce((count, light) => (light < 150 ? count + 1 : count), 0);
}

function shared(a: TextLayer | undefined, b: TextLayer | undefined): number {
  return (
    a?.mask.bits.reduce((count, byte, at) => count + ((byte & (b?.mask.bits[at] ?? 0)) === 0 ? 0 : 1), 0) ??
    -1
  );
}
