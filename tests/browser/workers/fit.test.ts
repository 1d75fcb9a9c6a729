import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { MIN_DPI } from '../../../shared/domain/limits';
import { jbig2Decoded, judged, present } from '../../fixtures/judges';
import { makePages } from '../../fixtures/pages/index';
import { aDoor } from './door';
import type { FittedSeen } from './fit-driver';

/*
 * A document that has to fit: four pages of the generator, one of them a picture, with less and less room. Each is
 * made by the built workers and judged by its own bytes.
 */

const NAMES = ['decision-1-office', 'contract-1-office', 'bulletin-1-office', 'form-1-office'];
const shipped = aDoor('./fit-driver.ts');
const fitted = (wish: object): Promise<FittedSeen> => shipped.door.run<FittedSeen>('fitted', wish);
/** The document as it is, with its masks coded together, and as small as it gets. */
let plain: FittedSeen;
let squeezed: FittedSeen;
let floor: number;

beforeAll(async () => {
  const pages = await makePages(({ name }) => NAMES.includes(name));
  const indices = pages.map(({ path }) => shipped.give(path));
  const kinds = await shipped.door.run('preparePages', { indices, natural: indices.slice(-1) });
  expect(kinds).toEqual(['layers', 'layers', 'layers', 'image']);
  plain = await fitted({});
  squeezed = await fitted({ maxBytes: plain.bytes - 1 });
  const { failure } = await fitted({ maxBytes: 1 });
  if (failure?.code !== 'pdf/over-budget') throw new Error(JSON.stringify(failure));
  floor = failure.bytes;
}, 120_000);

test('a document with room enough stays as it is', () => {
  expect(plain).toMatchObject({ pages: 4, conforms: true, archival: 'pdfa-2b' });
  expect([plain.squeezed, plain.shrunk]).toEqual([undefined, undefined]);
});

describe('one byte too few', () => {
  test('its masks are coded together, and no page is reduced', () => {
    expect(squeezed).toMatchObject({ squeezed: true, pages: 4, conforms: true, archival: 'pdfa-2b' });
    expect(squeezed.shrunk).toBeUndefined();
    expect(squeezed.bytes).toBeLessThan(plain.bytes);
    expect(squeezed.dpi).toEqual(plain.dpi);
  });

  test.skipIf(!present('pdftoppm'))('it is drawn as before, to the last pixel (judge: poppler)', () => {
    expect(Buffer.compare(drawn(squeezed), drawn(plain))).toBe(0);
  });

  test.skipIf(!present('jbig2dec') || !present('pdfimages'))(
    'each mask has the pixels that it had (judges: pdfimages, jbig2dec)',
    () => {
      const [before, after] = [masksOf(plain), masksOf(squeezed)];

      expect(after.some(({ globals }) => globals)).toBe(true);
      expect(after.map(({ pixels }) => pixels)).toEqual(before.map(({ pixels }) => pixels));
    },
  );
});

describe('less and less room', () => {
  const seen: FittedSeen[] = [];

  beforeAll(async () => {
    const between = squeezed.bytes - floor;
    for (const share of [0.99, 0.6, 0.3, 0]) {
      const maxBytes = Math.floor(floor + share * between);
      const made = await fitted({ maxBytes });
      expect([made.failure, made.bytes <= maxBytes]).toEqual([undefined, true]);
      seen.push(made);
    }
  }, 240_000);

  test('pages are reduced no further than it takes, up to the last level', () => {
    const levels = seen.map(({ shrunk = 0 }) => shrunk);

    expect(levels.toSorted()).toEqual(levels);
    expect([levels[0], levels.at(-1)]).toEqual([1, 4]);
    expect(new Set(levels).size).toBeGreaterThan(2);
  });

  test('no page falls below the resolution that the rule asks for', () => {
    for (const { dpi, conforms, pages } of seen) {
      expect([pages, conforms]).toEqual([4, true]);
      expect(Math.min(...dpi)).toBeGreaterThanOrEqual(MIN_DPI);
    }
  });

  test.skipIf(!present('qpdf'))('nothing is wrong with any of them (judge: qpdf)', () => {
    for (const made of [squeezed, ...seen]) {
      expect(judged('qpdf', ['--check', 'FILE'], bytesOf(made)).said).toContain(
        'No syntax or stream encoding errors',
      );
    }
  });

  test.skipIf(!present('pdftoppm'))('the smallest still shows what the first shows (judge: poppler)', () => {
    const [first = Buffer.alloc(0), last = Buffer.alloc(0)] = [plain, ...seen.slice(-1)].map((made) =>
      drawn(made),
    );

    // Drawn at 50 dpi, where a stroke is a shade: the paper size may differ by a pixel of 200 dpi, not by one of these.
    expect(last.length).toBe(first.length);
    let apart = 0;
    for (let at = 0; at < first.length; at++) apart += Math.abs((first[at] ?? 0) - (last[at] ?? 0));
    expect(apart / first.length).toBeLessThan(4);
  });
});

describe('what cannot be met', () => {
  test('the answer is how many pages fit, and so many do', async () => {
    const maxBytes = Math.round(floor * 0.7);

    const { failure } = await fitted({ maxBytes });

    expect(failure).toMatchObject({ code: 'pdf/over-budget', bytes: floor, limit: maxBytes, pages: 4 });
    const count = failure?.code === 'pdf/over-budget' ? failure.pagesThatFit : 0;
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(4);
    const made = await fitted({ maxBytes, count });
    expect(made).toMatchObject({ pages: count, conforms: true });
    expect(made.bytes).toBeLessThanOrEqual(maxBytes);
  }, 60_000);

  test('cancelled, it ends', async () => {
    expect(await shipped.door.run('cancelled', { maxBytes: 1 })).toEqual({ code: 'cancelled' });
  });
});

function bytesOf({ pdf }: FittedSeen): Buffer {
  return Buffer.from(pdf, 'base64');
}

/** All pages as poppler draws them. */
function drawn(made: FittedSeen, dpi = 50): Buffer {
  return judged('pdftoppm', ['-r', String(dpi), 'FILE'], bytesOf(made)).bytes;
}

/** The masks as they stand in a document, and their pixels as jbig2dec sees them. */
function masksOf(made: FittedSeen): { readonly globals: boolean; readonly pixels: string }[] {
  const folder = mkdtempSync(join(tmpdir(), 'cua-so-fit-'));
  const inFolder = (name: string): string => join(folder, name);
  writeFileSync(inFolder('file.pdf'), bytesOf(made));
  execFileSync('pdfimages', ['-jbig2', inFolder('file.pdf'), inFolder('mask')]);
  const names = readdirSync(folder);
  return names
    .filter((name) => name.endsWith('.jb2e'))
    .map((name) => {
      const shared = name.replace('.jb2e', '.jb2g');
      const globals = names.includes(shared) ? readFileSync(inFolder(shared)) : undefined;
      const decoded = jbig2Decoded(readFileSync(inFolder(name)), globals);
      return { globals: globals !== undefined, pixels: decoded?.toString('base64') ?? 'refused' };
    });
}
