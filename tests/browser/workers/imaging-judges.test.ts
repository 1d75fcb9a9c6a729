import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { decodeJbig2Page } from '../../../workers/image/codec/jbig2-decode';
import { unpackLayers } from '../../../workers/image/raster/bundle';
import type { LayeredPage } from '../../../workers/image/raster/layers';
import { jbig2Decoded, judged, present } from '../../fixtures/judges';
import { makePages, type TruePage } from '../../fixtures/pages/index';
import type { Picture } from '../../fixtures/pages/picture';
import { pngPixels } from '../../fixtures/pages/png-pixels';
import { pbmBits, pnmPixels } from '../../fixtures/pnm';
import { launchPlain } from '../launch';
import { aPaperDoor } from './door';
import type { PageSeen } from './imaging-page-driver';

/* Programs that nobody here wrote judge a document in layers: a decision with a red seal, as an office scans it. */

const shipped = aPaperDoor();
let page: TruePage;
let seen: PageSeen;
let layers: LayeredPage;
let pdf: Buffer;

beforeAll(async () => {
  const [made] = await makePages(({ name }) => name === 'decision-1-office');
  if (!made) throw new Error('the generator has no such page');
  page = made;
  seen = await shipped.paper(page.path);
  pdf = Buffer.from(seen.pdf ?? '', 'base64');
  const unpacked = await unpackLayers(new Blob([Buffer.from(seen.bundle ?? '', 'base64')]));
  if (!unpacked) throw new Error(`the page has no layers: ${seen.fellBack ?? seen.pageClass ?? ''}`);
  layers = unpacked;
});

test('the page is in layers, at a tenth of its bytes or less, and conforms', () => {
  expect(seen).toMatchObject({ layered: true, conforms: true });
  expect(pdf.length).toBeLessThan(page.bytes / 10);
});

test.skipIf(!present('qpdf'))('its document has nothing that qpdf finds wrong', () => {
  const { status, said } = judged('qpdf', ['--check', 'FILE'], pdf);

  expect([status, said]).toEqual([0, expect.stringContaining('No syntax or stream encoding errors found')]);
});

test.skipIf(!present('pdfimages'))(
  'pdfimages finds a colour background and a stencil at full resolution',
  () => {
    const rows = judged('pdfimages', ['-list', 'FILE'], pdf)
      .said.trim()
      .split('\n')
      .slice(2)
      .map((line) => line.trim().split(/\s+/));

    const [background] = rows;
    const stencils = rows.filter(([, , type]) => type === 'stencil');
    expect(background?.slice(2, 3)).toEqual(['image']);
    expect(['rgb', 'icc']).toContain(background?.[5]);
    expect(stencils.map(([, , , width, height]) => [Number(width), Number(height)])).toContainEqual([
      layers.width,
      layers.height,
    ]);
  },
);

test.skipIf(!present('jbig2dec'))('jbig2dec decodes every mask to the very bits that we do', () => {
  const masks = layers.text.filter(({ mask }) => mask.codec === 'jbig2' && !mask.globals);

  for (const { mask } of masks) {
    const theirs = pbmBits(jbig2Decoded(mask.data) ?? Buffer.alloc(0));
    const ours = decodeJbig2Page(mask.data);
    const bytes = Math.ceil(ours.width / 8);
    const rows = Array.from({ length: ours.height }, (_, y) =>
      ours.bits.subarray(y * ours.stride, y * ours.stride + bytes),
    );
    expect([theirs.width, theirs.height]).toEqual([mask.width, mask.height]);
    expect(Buffer.compare(theirs.rows, Buffer.concat(rows))).toBe(0);
  }
  expect(masks.length).toBeGreaterThan(0);
});

describe.skipIf(!present('pdftoppm'))('poppler and the others show the same', () => {
  const poppler = (width: number, height: number): Picture =>
    pnmPixels(
      judged('pdftoppm', ['-scale-to-x', String(width), '-scale-to-y', String(height), 'FILE'], pdf).bytes,
    );

  test('pdf.js, which the panel uses', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'cua-so-layers-')), 'page.pdf');
    writeFileSync(file, pdf);

    const drawn = await shipped.door.run<{ width: number; height: number; rgb: string }>('drawnByPdfJs', {
      index: shipped.give(file),
    });

    const theirs = { ...drawn, data: Uint8Array.from(Buffer.from(drawn.rgb, 'base64')) };
    const ours = poppler(drawn.width, drawn.height);
    expect(meanDifference(theirs, ours)).toBeLessThan(4);
    expect(shareOf(theirs, red)).toBeGreaterThan(shareOf(ours, red) / 2);
  });

  test.skipIf(!present('mutool'))('mutool', () => {
    const folder = mkdtempSync(join(tmpdir(), 'cua-so-layers-'));
    const [file, out] = [join(folder, 'page.pdf'), join(folder, 'page.ppm')];
    writeFileSync(file, pdf);
    execFileSync('mutool', ['draw', '-q', '-r', '100', '-F', 'ppm', '-c', 'rgb', '-o', out, file]);
    const theirs = pnmPixels(readFileSync(out));

    const ours = poppler(theirs.width, theirs.height);

    expect(meanDifference(theirs, ours)).toBeLessThan(4);
  });

  test('Chromium’s own viewer', async () => {
    const browser = await launchPlain();
    const viewer = await browser.newPage();
    await viewer.setViewportSize({ width: 900, height: 1_200 });
    const file = join(mkdtempSync(join(tmpdir(), 'cua-so-layers-')), 'page.pdf');
    writeFileSync(file, pdf);

    await viewer.goto(`file://${file}#toolbar=0&navpanes=0&view=Fit`);

    // The viewer says nothing when it is done: what it shows is asked for until the seal and the print are there.
    const shot = async (): Promise<Picture> => pngPixels(await viewer.screenshot({ type: 'png' }));
    await expect.poll(async () => shareOf(await shot(), red), POLL).toBeGreaterThan(0.0005);
    await expect.poll(async () => shareOf(await shot(), black), POLL).toBeGreaterThan(0.005);
    await browser.close();
  });
});

const POLL = { timeout: 20_000, interval: 200 };

type Pixel = (red: number, green: number, blue: number) => boolean;
const red: Pixel = (r, g, b) => r > 120 && r - Math.max(g, b) > 25;
const black: Pixel = (r, g, b) => Math.max(r, g, b) < 90;

/** Share of the pixels that are so. */
function shareOf({ data }: Picture, so: Pixel): number {
  let found = 0;
  for (let at = 0; at < data.length; at += 3) {
    if (so(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0)) found++;
  }
  return (found * 3) / data.length;
}

/** How far two pictures of one size are apart, in levels, when neighbours are taken together: each program thins strokes its own way. */
function meanDifference(one: Picture, other: Picture): number {
  expect([one.width, one.height]).toEqual([other.width, other.height]);
  const [a, b] = [coarse(one), coarse(other)];
  return a.reduce((total, value, at) => total + Math.abs(value - (b[at] ?? 0)), 0) / a.length;
}

/** Means of squares of four by four pixels, all channels together. */
function coarse({ width, height, data }: Picture): number[] {
  const [across, down] = [Math.floor(width / 4), Math.floor(height / 4)];
  return Array.from({ length: across * down }, (_, cell) => {
    const [left, top] = [(cell % across) * 4, Math.floor(cell / across) * 4];
    let sum = 0;
    for (let y = top; y < top + 4; y++) {
      for (let at = (y * width + left) * 3, end = at + 12; at < end; at++) sum += data[at] ?? 0;
    }
    return sum / 48;
  });
}
