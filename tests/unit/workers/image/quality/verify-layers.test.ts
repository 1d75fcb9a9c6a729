import { describe, expect, test } from 'vitest';
import { verifyLayers } from '../../../../../workers/image/quality/verify-layers';
import type { NaturalTile, Separation } from '../../../../../workers/image/raster/layers';
import { newBitmap, newPlane, type Bitmap, type Planes } from '../../../../../workers/image/raster/raster';
import { A6, DrawnPage } from './drawn-page';

const SEAL = { x: 700, y: 1_100, radius: 200 };
const TILE = { x: 480, y: 880, width: 440, height: 440 };
const RED = [200, 40, 50] as const;
/** The half of the seal for which the stamp was dry. */
const FAINT = [236, 180, 180] as const;

const onRing = (x: number, y: number): boolean => {
  const away = Math.hypot(x - SEAL.x, y - SEAL.y);
  return Math.abs(away - SEAL.radius) < 7 || Math.abs(away - SEAL.radius + 30) < 4 || away < 45;
};

/** Print, a dotted letter, a seal of which one half is faint, and a line of pencil. */
function thePage(): DrawnPage {
  return new DrawnPage()
    .print(40, 110, 800)
    .box(900, 1_480, 5, 34, 40)
    .box(900, 1_520, 6, 6, 40)
    .box(150, 1_600, 500, 5, 190)
    .paint(RED, (x, y) => onRing(x, y) && x < SEAL.x)
    .paint(FAINT, (x, y) => onRing(x, y) && x >= SEAL.x);
}

const inTile = (x: number, y: number): boolean =>
  x >= TILE.x && x < TILE.x + TILE.width && y >= TILE.y && y < TILE.y + TILE.height;

/** A simple separation: what is dark is text, the seal is a tile, the rest is white. */
function separated({ planes }: DrawnPage, dx = 0): Separation {
  const { width, height } = planes.luma;
  const layers = [40, 190].map((tone) => ({ mask: newBitmap(width, height), tone }));
  for (let y = 0; y < height; y++) {
    for (let x = dx; x < width; x++) {
      const value = planes.luma.data[y * width + x - dx] ?? 255;
      if (value > 215 || inTile(x - dx, y)) continue;
      setInk(layers[value < 100 ? 0 : 1]?.mask, x, y, true);
    }
  }
  return {
    ...{ width, height, dpi: A6.dpi },
    background: white(310, 437),
    backgroundBlank: true,
    tiles: [{ place: TILE, planes: cut(planes) }],
    text: layers.map(({ mask, tone }) => ({ mask, colour: [tone, tone, tone] })),
  };
}

function cut({ luma, chroma }: Planes): Planes {
  const part = (plane: Planes['luma'], scale: number): Planes['luma'] => {
    const out = newPlane(TILE.width / scale, TILE.height / scale);
    for (let y = 0; y < out.height; y++) {
      const row = (TILE.y / scale + y) * plane.width + TILE.x / scale;
      out.data.set(plane.data.subarray(row, row + out.width), y * out.width);
    }
    return out;
  };
  return {
    luma: part(luma, 1),
    ...(chroma && { chroma: { cb: part(chroma.cb, 2), cr: part(chroma.cr, 2) } }),
  };
}

function white(width: number, height: number): Planes {
  const half = (): Planes['luma'] => newPlane((width + 1) >> 1, (height + 1) >> 1, 128);
  return { luma: newPlane(width, height, 255), chroma: { cb: half(), cr: half() } };
}

function setInk(mask: Bitmap | undefined, x: number, y: number, ink: boolean): void {
  if (!mask) return;
  const at = y * mask.stride + (x >> 3);
  const bit = 0x80 >> (x & 7);
  mask.bits[at] = ink ? (mask.bits[at] ?? 0) | bit : (mask.bits[at] ?? 0) & ~bit;
}

function erase(page: Separation, left: number, top: number, width: number, height: number): Separation {
  for (const { mask } of page.text) {
    for (let y = top; y < top + height; y++) {
      for (let x = left; x < left + width; x++) setInk(mask, x, y, false);
    }
  }
  return page;
}

/** The tile with part of it painted in one tone of grey. */
function repaint(page: Separation, tone: number, inside: (x: number, y: number) => boolean): Separation {
  const [tile] = page.tiles as [NaturalTile];
  const { luma, chroma } = tile.planes;
  luma.data.forEach((_, at) => {
    const [x, y] = [at % luma.width, Math.floor(at / luma.width)];
    if (!inside(TILE.x + x, TILE.y + y)) return;
    luma.data[at] = tone;
    const half = (y >> 1) * (luma.width >> 1) + (x >> 1);
    for (const plane of chroma ? [chroma.cb, chroma.cr] : []) plane.data[half] = 128;
  });
  return page;
}

const page = thePage();

test('faithful layers stand for the page', () => {
  const proof = verifyLayers(page.planes, separated(page));

  expect(proof).toMatchObject({ ok: true, inkRecall: 1, marksRecall: 1 });
  expect(proof.colourDelta).toBeLessThan(3);
});

test('layers on white stand for a page on yellowed paper', () => {
  const yellowed = thePage().shade((x) => 0.92 - (0.1 * x) / A6.width);

  expect(verifyLayers(yellowed.planes, separated(page))).toMatchObject({ ok: true });
});

test('layers that are finer than the page stand for it', () => {
  const coarse = halved(page.planes);

  expect(verifyLayers(coarse, separated(page))).toMatchObject({ ok: true });
});

describe('what is caught', () => {
  test('one dot below a letter is dropped', () => {
    const proof = verifyLayers(page.planes, erase(separated(page), 898, 1_518, 12, 12));

    expect(proof).toMatchObject({ ok: false, reason: 'marks-lost' });
  });

  test('a line of pencil is whitened', () => {
    const proof = verifyLayers(page.planes, erase(separated(page), 140, 1_595, 520, 20));

    expect(proof).toMatchObject({ ok: false, reason: 'ink-lost' });
  });

  test('the text lies two pixels beside the ink', () => {
    expect(verifyLayers(page.planes, separated(page, 2))).toMatchObject({ ok: false, reason: 'ink-lost' });
  });

  test('a patch of the seal is painted black', () => {
    const blackened = repaint(
      separated(page),
      20,
      (x, y) => onRing(x, y) && x < 560 && y > 1_080 && y < 1_110,
    );

    expect(verifyLayers(page.planes, blackened)).toMatchObject({ ok: false, reason: 'colour-lost' });
  });

  test('the faint half of the seal is painted white', () => {
    const whitened = repaint(separated(page), 255, (x) => x >= SEAL.x);

    expect(verifyLayers(page.planes, whitened)).toMatchObject({ ok: false, reason: 'colour-lost' });
  });

  test('the whole seal is another red', () => {
    const dull = separated(page);
    for (const { planes } of dull.tiles) {
      planes.chroma?.cr.data.forEach((value, at, data) => (data[at] = 128 + (value - 128) * 0.6));
    }

    expect(verifyLayers(page.planes, dull)).toMatchObject({ ok: false, reason: 'colour-lost' });
  });

  test('small print is in the coarse background alone', () => {
    const smeared = separated(page);
    const { luma } = smeared.background;
    const { data, width } = page.planes.luma;
    luma.data.forEach((_, at) => {
      const [x, y] = [(at % luma.width) * 4, Math.floor(at / luma.width) * 4];
      if (y > 400) return;
      let sum = 0;
      for (let i = 0; i < 16; i++) sum += data[(y + (i >> 2)) * width + x + (i & 3)] ?? 255;
      luma.data[at] = sum / 16 > 220 ? 255 : sum / 16;
    });

    expect(verifyLayers(page.planes, erase(smeared, 0, 0, A6.width, 400))).toMatchObject({
      ok: false,
      reason: 'marks-lost',
    });
  });
});

test('what clean-up took away on purpose is not lost', () => {
  const hole = { x: 20, y: 900, width: 60, height: 60 };
  const punched = thePage().box(hole.x, hole.y, hole.width, hole.height, 90);

  expect(verifyLayers(punched.planes, separated(page))).toMatchObject({ ok: false });
  expect(verifyLayers(punched.planes, separated(page), [hole])).toMatchObject({ ok: true });
});

function halved({ luma, chroma }: Planes): Planes {
  const half = (plane: Planes['luma']): Planes['luma'] => {
    const out = newPlane(plane.width >> 1, plane.height >> 1);
    out.data.forEach((_, at) => {
      const from = Math.floor(at / out.width) * 2 * plane.width + (at % out.width) * 2;
      const sum = [0, 1, plane.width, plane.width + 1].reduce(
        (s, step) => s + (plane.data[from + step] ?? 0),
        0,
      );
      out.data[at] = sum / 4;
    });
    return out;
  };
  return { luma: half(luma), ...(chroma && { chroma: { cb: half(chroma.cb), cr: half(chroma.cr) } }) };
}
