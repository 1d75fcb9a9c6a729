import { expect, test } from 'vitest';
import { blankness } from '../../../../workers/sheet/blank';
import { Chance } from '../../../fixtures/piles/chance';
import { aSheet, block, ring, stroke, writing, type PlainSheet } from '../../../fixtures/piles/plain-sheet';

/** Nothing may be said of these: something stands on them. */
const PAPERS: Readonly<Record<string, (sheet: PlainSheet) => void>> = {
  'a page number': (sheet) => {
    stroke(
      sheet,
      [
        [104, 283],
        [105.2, 282],
        [105.2, 285],
      ],
      0.35,
    );
  },
  'a pencil note': (sheet) => {
    const points = Array.from({ length: 40 }, (_, at) => [60 + at * 0.7, 120 + 2 * Math.sin(at)] as const);
    stroke(sheet, points, 0.4, { colour: [150, 150, 152] });
  },
  'a very faint pencil note': (sheet) => {
    const points = Array.from({ length: 40 }, (_, at) => [60 + at * 0.7, 120 + 2 * Math.sin(at)] as const);
    stroke(sheet, points, 0.4, { colour: [205, 205, 206] });
  },
  'a faint red seal': (sheet) => {
    ring(sheet, [120, 200], 18, 0.9, { colour: [210, 43, 53], strength: 0.2 });
  },
  'a faint grey seal': (sheet) => {
    ring(sheet, [120, 200], 18, 0.9, { strength: 0.12 });
  },
  'a signature at the very edge': (sheet) => {
    stroke(
      sheet,
      [
        [180, 250],
        [195, 244],
        [200, 252],
        [210, 247],
      ],
      0.5,
      { colour: [32, 56, 168] },
    );
  },
  'a tick': (sheet) => {
    stroke(
      sheet,
      [
        [50, 60],
        [51.5, 62.5],
        [55, 56],
      ],
      0.5,
      { colour: [90, 90, 90] },
    );
  },
  'a row of dots': (sheet) => {
    for (let dot = 0; dot < 12; dot++) ring(sheet, [60 + dot, 150], 0.2, 0.2);
  },
  'a stroke of a marker': (sheet) => {
    block(sheet, 40, 90, 60, 5, { colour: [255, 240, 106] });
  },
  'a dark picture': (sheet) => {
    block(sheet, 60, 80, 80, 100, { colour: [120, 110, 100] });
  },
  'a circle where a hole might be': (sheet) => {
    ring(sheet, [11, 108], 3, 0.4);
  },
  'a note over what shines through': (sheet) => {
    writing(sheet, 30, { strength: 0.09, soft: 0.7 });
    stroke(
      sheet,
      [
        [60, 130],
        [70, 126],
        [80, 133],
        [90, 128],
      ],
      0.4,
      { colour: [150, 150, 152] },
    );
  },
  'one faint line of writing': (sheet) => {
    writing(sheet, 1, { strength: 0.12 });
  },
};

/** And these are blank, whatever the scanner and the paper's other side make of them. */
const BLANKS: Readonly<Record<string, (sheet: PlainSheet) => void>> = {
  nothing: () => undefined,
  'two filing holes': (sheet) => {
    for (const y of [108.5, 188.5]) ring(sheet, [11, y], 3, 3, { colour: [70, 70, 72] });
  },
  dust: (sheet) => {
    const chance = new Chance(3);
    for (let speck = 0; speck < 20; speck++) {
      ring(sheet, [chance.between(10, 200), chance.between(10, 287)], 0.25, 0.25);
    }
  },
  'a streak of the glass': (sheet) => {
    block(sheet, 80, 0, 0.2, 297, { colour: [120, 140, 120] });
  },
  'a strip of the dark bed': (sheet) => {
    block(sheet, 0, 0, 7, 297, { colour: [60, 60, 64] });
  },
  'the shadow of the sheet’s lower edge': (sheet) => {
    stroke(
      sheet,
      [
        [0, 290],
        [210, 288],
      ],
      0.4,
      { colour: [150, 150, 150] },
    );
  },
  'a page of writing that shines through': (sheet) => {
    writing(sheet, 30, { strength: 0.1, soft: 0.7 });
  },
  'the binding’s shadow': ({ width, data }) => {
    for (let at = 0; at < data.length; at++) {
      if (at % 4 !== 3)
        data[at] = (data[at] as number) * (1 - 0.25 * Math.exp((-9 * ((at >> 2) % width)) / width));
    }
  },
};

test.each(Object.entries(PAPERS))('%s keeps a page', (_what, draw) => {
  const sheet = aSheet();
  draw(sheet);

  expect(blankness(sheet)).toBeUndefined();
});

test.each(Object.entries(BLANKS))('%s is nothing', (_what, draw) => {
  const sheet = aSheet();
  draw(sheet);

  expect(blankness(sheet)).toBeGreaterThanOrEqual(0.8);
});

test.each([
  ['yellow', [246, 238, 214]],
  ['grey', [228, 228, 224]],
  ['pink', [250, 226, 228]],
] as const)('empty %s paper is blank', (_colour, paper) => {
  expect(blankness(aSheet({ paper: [...paper] }))).toBeGreaterThanOrEqual(0.9);
});

test('a noisy sensor draws nothing', () => {
  expect(blankness(aSheet({ noise: 7 }))).toBeGreaterThanOrEqual(0.9);
});

test('a scan of a few pixels says nothing and breaks nothing', () => {
  const tiny = { width: 3, height: 2, dpi: 150, data: new Uint8ClampedArray(24).fill(255) };

  expect(() => blankness(tiny)).not.toThrow();
});
