import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Bitmap } from '../../../../../workers/image/raster/raster';
import { plainPdf } from '../../../../fixtures/pdf-builder';
import { fromPbm } from './bitmaps';

/** A mask as a PDF holds it. */
export interface MaskStream {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
  /** Absent: CCITT group 4. Empty: JBIG2 without shared bytes. */
  readonly globals?: Uint8Array;
}

/** Whether a program that decodes masks is installed. */
export function judgeThere(judge: 'jbig2dec' | 'pdfimages' | 'mutool'): boolean {
  return spawnSync(judge, ['-v']).error === undefined;
}

/** The page as jbig2dec sees it. */
export function seenByJbig2dec(globals: Uint8Array, page: Uint8Array): Bitmap {
  return inFolder((folder) => {
    const path = (name: string, bytes: Uint8Array): string => {
      writeFileSync(join(folder, name), bytes);
      return join(folder, name);
    };
    const files = globals.length > 0 ? [path('globals', globals), path('page', page)] : [path('page', page)];
    const { status, stderr } = spawnSync('jbig2dec', [
      '-e',
      '-t',
      'pbm',
      '-o',
      join(folder, 'seen'),
      ...files,
    ]);
    if (status !== 0) throw new Error(`jbig2dec says: ${stderr.toString()}`);
    return fromPbm(readFileSync(join(folder, 'seen')));
  });
}

/** The picture in a PDF as poppler sees it. */
export function seenByPoppler(mask: MaskStream): Bitmap {
  return inFolder((folder) => {
    writeFileSync(join(folder, 'mask.pdf'), pdfOf(mask));
    spawnSync('pdfimages', [join(folder, 'mask.pdf'), join(folder, 'seen')]);
    return fromPbm(readFileSync(join(folder, 'seen-000.pbm')));
  });
}

/** The picture in a PDF as pdf.js sees it, whose JBIG2 decoder is PDFium's. */
export async function seenByPdfjs(mask: MaskStream): Promise<Bitmap> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const wasmUrl = fileURLToPath(
    new URL('../../wasm/', import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs')),
  );
  const data = new Uint8Array(pdfOf(mask));
  const opened = getDocument({ data, wasmUrl, isOffscreenCanvasSupported: false, verbosity: 0 });
  const page = await (await opened.promise).getPage(1);
  const { argsArray } = await page.getOperatorList();
  const name = (argsArray as unknown[][]).flat().find((argument) => /^img/.test(String(argument)));
  const picture = await new Promise<{ data: Uint8Array }>((resolve) => {
    (page.objs as { get(name: unknown, then: (found: { data: Uint8Array }) => void): void }).get(
      name,
      resolve,
    );
  });
  await opened.destroy();
  const head = Buffer.from(`P4\n${mask.width} ${mask.height}\n`);
  // A picture has 1 for white.
  return fromPbm(Buffer.concat([head, Buffer.from(picture.data.map((byte) => 0xff - byte))]));
}

/** A page that shows the mask as a black and white picture. */
export function pdfOf({ width, height, data, globals }: MaskStream): Buffer {
  const shared = globals && globals.length > 0;
  const filter = globals
    ? `/Filter /JBIG2Decode ${shared ? '/DecodeParms << /JBIG2Globals 6 0 R >>' : ''}`
    : `/Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns ${width} /Rows ${height} >>`;
  const content = `q ${width} 0 0 ${height} 0 0 cm /Mask Do Q`;
  return plainPdf({
    1: '<< /Type /Catalog /Pages 2 0 R >>',
    2: '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    3:
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] ` +
      '/Resources << /XObject << /Mask 4 0 R >> >> /Contents 5 0 R >>',
    4: stream(
      `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} ` +
        `/BitsPerComponent 1 /ColorSpace /DeviceGray ${filter}`,
      data,
    ),
    5: stream('', Buffer.from(content)),
    ...(shared ? { 6: stream('', globals) } : {}),
  });
}

function stream(entries: string, data: Uint8Array): Buffer {
  const head = `<< ${entries} /Length ${data.length} >>\nstream\n`;
  return Buffer.concat([Buffer.from(head), data, Buffer.from('\nendstream')]);
}

function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'cua-so-mask-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
