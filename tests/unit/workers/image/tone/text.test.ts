import { expect, test } from 'vitest';
import { withPageMemory } from '../../../../../workers/image/kernels/page-memory';
import type { Planes } from '../../../../../workers/image/raster/raster';
import { separate } from '../../../../../workers/image/tone/separate';
import { DrawnPage } from '../quality/drawn-page';
import { faithful, inked, inkIn } from './ink-on';

const PAPER = 244;

test.each([
  ['black print', 40],
  ['grey print', 120],
  ['pencil', 185],
  ['a faint carbon copy', 200],
])('%s stays, stroke by stroke, and nothing is added to it', (_name, tone) => {
  const sharp = aPage().print(tone);
  const scanned = aPage().print(tone).blur(1);

  const { text } = separated(scanned);

  const { recall, strange } = faithful(text, sharp.planes.luma, tone + 1);
  expect(recall).toBeGreaterThan(0.97);
  expect(strange).toBe(0);
});

test('dots, hooks and grey marks next to heavy strokes stay', () => {
  const page = aPage().print(40, 250);
  page.box(100, 100, 80, 60, 30);
  const [dot, hook, grey] = [
    { x: 130, y: 168, width: 5, height: 5 },
    { x: 184, y: 104, width: 3, height: 8 },
    { x: 90, y: 120, width: 4, height: 12 },
  ];
  page.box(dot.x, dot.y, 5, 5, 60).box(hook.x, hook.y, 3, 8, 60).box(grey.x, grey.y, 4, 12, 130);

  const { text } = separated(page);

  expect([dot, hook, grey].map((mark) => inked(text, mark))).toEqual([1, 1, 1]);
});

test('what shines through from the other side goes, and the print over it stays', () => {
  const page = aPage().print(150, 90, 560).blur(4);
  const print = aPage().print(40, 300, 500);
  const { data } = print.planes.luma;
  data.forEach((value, at) => {
    if (value < 100) page.planes.luma.data[at] = value;
  });

  const { text, background, backgroundBlank } = separated(page);

  const { recall, strange } = faithful(text, print.planes.luma, 100);
  expect(page.planes.luma.data.subarray(0, 250 * page.width).some((light) => light < 200)).toBe(true);
  expect(recall).toBeGreaterThan(0.99);
  expect(strange).toBeLessThan(20);
  expect(inked(text, { x: 0, y: 0, width: 800, height: 290 })).toBe(0);
  expect(backgroundBlank).toBe(true);
  expect(new Set(background.luma.data)).toEqual(new Set([255]));
});

test('a shadow along the binding is no ink, and what is written in it is', () => {
  const dark = (x: number): number => Math.min(1, 0.65 + x / 1_100);
  const print = aPage().print(60);

  const { text, backgroundBlank } = separated(aPage().print(60).shade(dark));

  const { recall, strange } = faithful(text, print.planes.luma, 100);
  expect(recall).toBeGreaterThan(0.99);
  expect(strange).toBe(0);
  expect(backgroundBlank).toBe(true);
});

test('specks of two pixels go; full stops, thin accents and specks that belong to a letter stay', () => {
  const page = aPage().print(40, 300);
  const specks = [100, 200, 300].map((x) => ({ x, y: 150, width: 2, height: 1 }));
  const stop = { x: 400, y: 150, width: 3, height: 3 };
  const accent = { x: 503, y: 144, width: 2, height: 4 };
  const beside = { x: 556, y: 150, width: 2, height: 1 };
  page.box(500, 150, 5, 34, 40).box(550, 150, 4, 34, 40);
  for (const speck of [...specks, beside]) page.box(speck.x, speck.y, speck.width, speck.height, 160);
  page.box(stop.x, stop.y, 3, 3, 60).box(accent.x, accent.y, 2, 4, 80);

  const { text } = separated(page);

  expect(specks.map((speck) => inked(text, speck))).toEqual([0, 0, 0]);
  expect([stop, accent, beside].map((mark) => inked(text, mark))).toEqual([1, 1, 1]);
});

test('the words of a pink form are text, and the form stays pink', () => {
  const page = aPage().print(40);
  page.planes.chroma.cb.data.fill(120);
  page.planes.chroma.cr.data.fill(140);

  const { separation, pageClass } = separate(page.planes, 300, []);

  expect(faithful(separation.text, page.planes.luma, 100)).toEqual({ recall: 1, strange: 0 });
  expect(pageClass).toBe('form');
  expect(separation.backgroundBlank).toBe(false);
  expect(separation.background.chroma?.cr.data[0]).toBeGreaterThan(134);
});

test('a page of 200 dpi is enlarged by half, and its thinnest strokes are still there', () => {
  const page = aPage();
  for (let x = 100; x < 700; x += 40) page.box(x, 100, 1, 60, 130);

  const { separation } = separate(page.planes, 200, []);

  expect(separation).toMatchObject({ width: 1_200, height: 900, dpi: 300 });
  for (let x = 100; x < 700; x += 40) {
    expect(inked(separation.text, { x: x * 1.5, y: 155, width: 1, height: 80 })).toBe(1);
  }
});

test('a coarse page is the same when it lies in the kernels’ memory', async () => {
  const { planes } = aPage().print(40);
  const plain = separate(planes, 200, []);

  await withPageMemory(4_000_000, (memory) => {
    const here: Planes = { luma: { ...planes.luma, data: memory.samples(planes.luma.data.length) } };
    here.luma.data.set(planes.luma.data);

    const { separation } = separate({ ...planes, luma: here.luma }, 200, [], memory);

    expect(
      separation.text[0]?.mask.bits.every((byte, at) => byte === plain.separation.text[0]?.mask.bits[at]),
    ).toBe(true);
    return Promise.resolve();
  });
});

test('print, grey print and pencil become layers of their own tones, darkest first', () => {
  const page = aPage().print(40, 60, 240).print(120, 250, 400).print(185, 420, 560);

  const { text } = separated(page);

  const tones = text.map(({ colour: [red] }) => red);
  expect(tones).toHaveLength(3);
  expect(tones.map((tone, at) => Math.abs(tone - [42, 125, 193][at]!) < 8)).toEqual([true, true, true]);
  expect(text.map(({ mask }) => inkIn(mask) > 1_000)).toEqual([true, true, true]);
});

test('a white page has one layer without ink, and nothing behind it', () => {
  const { separation } = separate(aPage().planes, 300, []);

  expect(separation.text.map(({ mask }) => inkIn(mask))).toEqual([0]);
  expect(separation.backgroundBlank).toBe(true);
  expect(separation.tiles).toEqual([]);
});

test('a grey scan without chroma is taken apart as well', () => {
  const { luma } = aPage().print(40).planes;

  const { text } = separate({ luma }, 300, []).separation;

  expect(faithful(text, luma, 100)).toEqual({ recall: 1, strange: 0 });
});

test.each([1, 2, 5, 33])('a picture of %i pixels in the square is a page', (edge) => {
  const { separation } = separate(new DrawnPage(edge, edge).planes, 300, []);

  expect(separation).toMatchObject({ width: edge, height: edge });
});

test('an all black page is not made white', () => {
  const page = new DrawnPage(400, 400, 5);

  const { separation } = separate(page.planes, 300, []);

  const all = { x: 0, y: 0, width: 400, height: 400 };
  const isDark = inked(separation.text, all) === 1 || separation.tiles.length > 0;
  expect(isDark).toBe(true);
});

function aPage(): DrawnPage {
  return new DrawnPage(800, 600, PAPER);
}

function separated(page: DrawnPage) {
  return separate(page.planes, 300, []).separation;
}
