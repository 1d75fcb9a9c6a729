import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { encodeG4 } from '../../../../../workers/image/codec/g4';
import { decodeG4 } from '../../../../../workers/image/codec/g4-decode';
import { decodeJbig2Page } from '../../../../../workers/image/codec/jbig2-decode';
import { encodeJbig2Page } from '../../../../../workers/image/codec/jbig2-encode';
import { encodeSymbolDocument } from '../../../../../workers/image/codec/jbig2-symbols';
import { decodeSymbolPage } from '../../../../../workers/image/codec/jbig2-symbols-decode';
import type { Bitmap } from '../../../../../workers/image/raster/raster';
import { difference, fromPbm } from './bitmaps';
import { judgeThere, seenByJbig2dec, seenByPoppler } from './mask-judges';

const { CORPUS = '' } = process.env;
const there = CORPUS !== '' && spawnSync('convert', ['--version']).error === undefined;
const judged = judgeThere('jbig2dec') && judgeThere('pdfimages');
const pages = ['bilevel', 'vi/clean300', 'vi/office200'].flatMap((folder) =>
  there ? readdirSync(join(CORPUS, 'pages', folder)).map((name) => join(folder, name)) : [],
);

test.skipIf(!there)('there are real pages to try (skipped without CORPUS or ImageMagick)', () => {
  expect(pages.length).toBeGreaterThan(3);
});

test.each(pages)(
  '%s is the same in all three codes, here and at the judges',
  (page) => {
    const mask = thresholded(join(CORPUS, 'pages', page));

    const generic = encodeJbig2Page(mask);
    const g4 = encodeG4(mask);
    const {
      globals,
      pages: [symbols = generic],
    } = encodeSymbolDocument([mask]);

    const none = new Uint8Array();
    const { width, height } = mask;
    expect(difference(decodeJbig2Page(generic), mask)).toBeUndefined();
    expect(difference(decodeG4(g4, width, height), mask)).toBeUndefined();
    expect(difference(decodeSymbolPage(globals, symbols), mask)).toBeUndefined();
    expect(symbols.length).toBeLessThan(generic.length);
    if (!judged) return;
    expect(difference(seenByJbig2dec(none, generic), mask)).toBeUndefined();
    expect(difference(seenByJbig2dec(globals, symbols), mask)).toBeUndefined();
    expect(difference(seenByPoppler({ width, height, data: generic, globals: none }), mask)).toBeUndefined();
    expect(difference(seenByPoppler({ width, height, data: symbols, globals }), mask)).toBeUndefined();
    expect(difference(seenByPoppler({ width, height, data: g4 }), mask)).toBeUndefined();
  },
  60_000,
);

/** A scan in black and white: bilevel ones as they are, others cut at a fixed tone. */
function thresholded(path: string): Bitmap {
  const { stdout } = spawnSync('convert', [path, '-alpha', 'off', '-threshold', '60%', 'pbm:-'], {
    maxBuffer: 100_000_000,
  });
  return fromPbm(stdout);
}
