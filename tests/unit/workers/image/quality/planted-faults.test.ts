import { describe, expect, test } from 'vitest';
import { verifyLayers } from '../../../../../workers/image/quality/verify-layers';
import type { NaturalTile, Separation } from '../../../../../workers/image/raster/layers';
import type { Bitmap } from '../../../../../workers/image/raster/raster';
import { separate } from '../../../../../workers/image/tone/separate';
import { hasInk, setInk } from '../codec/bitmaps';
import { A6, DrawnPage } from './drawn-page';

/*
 * A page of Vietnamese letters with a seal, taken apart by the very encoder, then spoilt: what is planted is small, and each
 * has to be found.
 */

const SEAL = { x: 860, y: 1_380, radius: 170 };
const RED = [205, 50, 60] as const;
/** Where the two letters stand that are spoilt. */
const DOTTED = { x: 200, y: 300 };
const HORNED = { x: 300, y: 300 };
/** What the parts of them that are lost cover: the dot below, and the horn. */
const DOT_BELOW = { x: 196, y: 340, width: 14, height: 14 };
const HORN = { x: 327, y: 286, width: 14, height: 18 };

/** ị: a stem with a dot above and one below. */
function dotted(page: DrawnPage, x: number, y: number): void {
  page.box(x, y, 5, 34, 45).box(x, y - 12, 6, 6, 45);
  page.box(x, y + 42, 6, 6, 45);
}

/** ơ: a ring with a horn that reaches up from its right. */
function horned(page: DrawnPage, x: number, y: number): void {
  const onRing = (px: number, py: number): boolean =>
    Math.abs(Math.hypot(px - x - 16, py - y - 18) - 14) < 2.5;
  page.paint([45, 45, 45], (px, py) => py > y - 20 && py < y + 40 && onRing(px, py));
  page.box(x + 27, y + 2, 5, 8, 45).box(x + 30, y - 10, 5, 14, 45);
}

function thePage(): DrawnPage {
  const page = new DrawnPage().print(45, 400, 1_000);
  for (let x = 200; x < 1_000; x += 200) {
    dotted(page, x, DOTTED.y);
    horned(page, x + 100, HORNED.y);
  }
  const away = (x: number, y: number): number => Math.hypot(x - SEAL.x, y - SEAL.y);
  page.paint(RED, (x, y) => Math.abs(away(x, y) - SEAL.radius) < 6 || away(x, y) < 50);
  return page.blur(1);
}

const { planes } = thePage();

/** Taken apart anew for each fault, which spoils it. */
const layers = (): Separation => separate(planes, A6.dpi, []).separation;

function erased(page: Separation, left: number, top: number, width: number, height: number): Separation {
  for (const { mask } of page.text) {
    for (let y = top; y < top + height; y++) {
      for (let x = left; x < left + width; x++) mask.bits[y * mask.stride + (x >> 3)]! &= ~(0x80 >> (x & 7));
    }
  }
  return page;
}

/** The page with the ink of some rows moved. */
function moved(page: Separation, from: number, to: number, right: number, down: number): Separation {
  const text = page.text.map(({ mask, colour }) => {
    const slipped: Bitmap = { ...mask, bits: mask.bits.slice() };
    slipped.bits.fill(0, from * mask.stride, to * mask.stride);
    for (let y = from; y < to; y++) {
      for (let x = 0; x < mask.width; x++) {
        if (x + right < mask.width && hasInk(mask, x, y)) setInk(slipped, x + right, y + down);
      }
    }
    return { mask: slipped, colour };
  });
  return { ...page, text };
}

/** The tile that shows the seal, with part of it in grey, or in one tone. */
function repainted(page: Separation, inside: (x: number, y: number) => boolean, tone?: number): Separation {
  const [tile] = page.tiles as [NaturalTile];
  const { luma, chroma } = tile.planes;
  luma.data.forEach((value, at) => {
    const [x, y] = [at % luma.width, Math.floor(at / luma.width)];
    if (!inside(x / luma.width, y / luma.height)) return;
    if (tone !== undefined && value < 230) luma.data[at] = tone;
    const half = (y >> 1) * chroma!.cb.width + (x >> 1);
    chroma!.cb.data[half] = 128;
    chroma!.cr.data[half] = 128;
  });
  return page;
}

test('the layers themselves stand for the page', () => {
  const page = layers();

  expect(page.tiles).toHaveLength(1);
  expect(verifyLayers(planes, page)).toMatchObject({ ok: true });
});

describe('found', () => {
  test.each<readonly [string, string, (page: Separation) => Separation]>([
    [
      'the dot below one ị is missing',
      'marks-lost',
      (page) => erased(page, DOT_BELOW.x, DOT_BELOW.y, DOT_BELOW.width, DOT_BELOW.height),
    ],
    ['the horn of one ơ is cut', 'ink-lost', (page) => erased(page, HORN.x, HORN.y, HORN.width, HORN.height)],
    ['a strip of text is lost', 'ink-lost', (page) => erased(page, 0, 470, A6.width, 20)],
    ['one letter is lost', 'ink-lost', (page) => erased(page, 178 - 2, 522, 26, 40)],
    [
      'a few lines have slipped by two pixels to the right',
      'ink-lost',
      (page) => moved(page, 395, 620, 2, 0),
    ],
    ['a few lines have slipped by two pixels down', 'ink-lost', (page) => moved(page, 395, 620, 0, 2)],
    ['half of the seal is grey', 'colour-lost', (page) => repainted(page, (x) => x < 0.5)],
    [
      'a quarter of the seal is black',
      'colour-lost',
      (page) => repainted(page, (x, y) => x < 0.5 && y < 0.5, 20),
    ],
    ['half of the seal is white', 'colour-lost', (page) => repainted(page, (x) => x < 0.5, 255)],
    ['the seal is not painted', 'colour-lost', (page) => ({ ...page, tiles: [] })],
  ])('%s', (_name, reason, spoil) => {
    expect(verifyLayers(planes, spoil(layers()))).toMatchObject({ ok: false, reason });
  });
});
