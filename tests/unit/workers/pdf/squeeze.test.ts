import { describe, expect, test } from 'vitest';
import type { AssemblyPart } from '../../../../shared/contracts/pdf-worker';
import { decodeJbig2Page } from '../../../../workers/image/codec/jbig2-decode';
import { decodeSymbolPage } from '../../../../workers/image/codec/jbig2-symbols-decode';
import { unpackLayers } from '../../../../workers/image/raster/bundle';
import type { CodedMask, LayeredPage } from '../../../../workers/image/raster/layers';
import type { Bitmap } from '../../../../workers/image/raster/raster';
import { assemble } from '../../../../workers/pdf/assemble';
import { squeezePage, squeezed, type SqueezedPart } from '../../../../workers/pdf/squeeze';
import { judged, present } from '../../../fixtures/judges';
import { aLayeredPage, BLUE, coded, layersPart } from '../../../fixtures/layers';
import { pdfaFaults } from '../../../fixtures/pdfa-rules';
import { textPdf } from '../../../fixtures/pdfs';
import { difference, printedPage } from '../image/codec/bitmaps';

const SIZE = { width: 600, height: 400, dpi: 200 };

/** A page of print; its tile and its blue bar are left aside. */
function printed(seed: number, changes: Partial<LayeredPage> = {}): LayeredPage {
  const text = [{ mask: coded(printedPage(seed)), colour: BLUE }];
  return aLayeredPage({ ...SIZE, tiles: [], text, ...changes });
}

function printedParts(count: number): AssemblyPart[] {
  return Array.from({ length: count }, (_, seed) => layersPart(printed(seed)));
}

async function all(parts: readonly AssemblyPart[]): Promise<readonly SqueezedPart[]> {
  const made: SqueezedPart[] = [];
  for await (const part of squeezed(parts)) made.push(part);
  return made;
}

async function masksOf({ part }: SqueezedPart): Promise<readonly CodedMask[]> {
  const page = part.kind === 'layers' ? await unpackLayers(part.layers.bundle) : undefined;
  return page?.text.map(({ mask }) => mask) ?? [];
}

function pixels({ data, globals }: CodedMask): Bitmap {
  try {
    return decodeJbig2Page(data);
  } catch {
    // Coded with symbols.
    return decodeSymbolPage(globals ?? new Uint8Array(), data);
  }
}

async function made(parts: readonly AssemblyPart[], squeeze: boolean) {
  const result = await assemble({ parts, metadata: { title: 'Tờ khai' }, squeeze });
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return { ...result.value, bytes: Buffer.from(await result.value.pdf.arrayBuffer()) };
}

describe('masks coded together', () => {
  test('give back every pixel, from fewer bytes', async () => {
    const parts = await all(printedParts(4));

    for (const [seed, part] of parts.entries()) {
      const [mask] = await masksOf(part);
      expect(part.squeezed).toBe(true);
      expect(mask!.data.length).toBeLessThan(coded(printedPage(seed)).data.length);
      expect(difference(pixels(mask!), printedPage(seed))).toBeUndefined();
    }
  });

  test('share bytes with those of their group only', async () => {
    const parts = await all(printedParts(13));

    const globals = (await Promise.all(parts.map(masksOf))).map(([mask]) =>
      Buffer.from(mask?.globals ?? []).toString('base64'),
    );
    expect(new Set(globals.slice(0, 10)).size).toBe(1);
    expect(new Set(globals.slice(10)).size).toBe(1);
    expect(new Set(globals).size).toBe(2);
  });

  test('of one page may be several, in their colours and order', async () => {
    const text = [1, 2].map((seed) => ({ mask: coded(printedPage(seed)), colour: BLUE }));

    const [part] = await all([layersPart(printed(0, { text }))]);

    const masks = await masksOf(part!);
    expect(masks.map((mask, at) => difference(pixels(mask), printedPage(at + 1)))).toEqual([
      undefined,
      undefined,
    ]);
  });

  test('leave other parts, fax coding and what cannot be read as they are, in their order', async () => {
    const broken = layersPart(printed(1, { text: [{ mask: spoilt(coded(printedPage(1))), colour: BLUE }] }));
    const noBundle = layersPart();
    const parts: AssemblyPart[] = [
      layersPart(printed(0)),
      { kind: 'pdf', pdf: new Blob([new Uint8Array(textPdf())]) },
      layersPart(printed(1, { text: [{ mask: coded(printedPage(1), 'g4'), colour: BLUE }] })),
      broken,
      { ...noBundle, layers: { ...noBundle.layers, bundle: new Blob(['?']) } },
      layersPart(printed(2)),
    ];

    const after = await all(parts);

    expect(after.map((part) => part.squeezed)).toEqual([true, false, false, false, false, true]);
    expect(after.filter((part) => !part.squeezed).map(({ part }) => part)).toEqual(parts.slice(1, 5));
  });

  test('that would save nothing stay as they are', async () => {
    const part = layersPart();

    expect(await all([part])).toEqual([{ part, squeezed: false }]);
  });

  test('keep what a page has beside them', async () => {
    const text = { lines: [], confidence: 90, turn: 90 } as const;
    const before = printed(0);

    const [after] = await all([{ ...layersPart(before, 90), text }]);

    expect(after?.part).toMatchObject({ kind: 'layers', turn: 90, text, layers: SIZE });
    const page = after?.part.kind === 'layers' ? await unpackLayers(after.part.layers.bundle) : undefined;
    expect(page?.background).toEqual(before.background);
    expect(page?.fromNatural).toEqual(before.fromNatural);
  });
});

describe('a squeezed document', () => {
  test('is smaller, says so, conforms, and is the same each time', async () => {
    const parts = printedParts(5);

    const [plain, tight, again] = [
      await made(parts, false),
      await made(parts, true),
      await made(parts, true),
    ];

    expect(tight.pdf.size).toBeLessThan(0.85 * plain.pdf.size);
    expect([plain.squeezed, tight.squeezed]).toEqual([undefined, true]);
    expect(tight.report).toEqual(plain.report);
    expect(tight.sha256).toBe(again.sha256);
    expect(tight.sha256).not.toBe(plain.sha256);
    expect(await pdfaFaults(tight.bytes)).toEqual([]);
  });

  test('holds what its pages share once', async () => {
    const text = (await made(printedParts(5), true)).bytes.toString('latin1');

    const references = [...text.matchAll(/\/JBIG2Globals (\d+) 0 R/g)].map(([, number]) => number);
    expect(references).toHaveLength(5);
    expect(new Set(references).size).toBe(1);
  });

  test.skipIf(!present('pdftoppm') || !present('qpdf'))(
    'is drawn as the other is, to the last pixel, and nothing is wrong with it (judges: poppler, qpdf)',
    async () => {
      const parts = printedParts(3);
      const [plain, tight] = [await made(parts, false), await made(parts, true)];
      const drawn = (pdf: Buffer) => judged('pdftoppm', ['-r', '200', 'FILE'], pdf).bytes;

      expect(Buffer.compare(drawn(tight.bytes), drawn(plain.bytes))).toBe(0);
      expect(judged('qpdf', ['--check', 'FILE'], tight.bytes).said).toContain(
        'No syntax or stream encoding errors',
      );
    },
  );
});

/** Its end is missing. */
function spoilt(mask: CodedMask): CodedMask {
  return { ...mask, data: mask.data.slice(0, 20) };
}

describe('a page by itself', () => {
  async function aSqueezedPart() {
    const [part] = printedParts(1);
    if (part?.kind !== 'layers') throw new Error('no page');
    const once = await squeezePage(part.layers);
    if (!once.ok) throw new Error(once.failure.code);
    return { part, squeezed: once.value };
  }

  test('takes fewer bytes and gives back every pixel', async () => {
    const { part, squeezed: smaller } = await aSqueezedPart();

    const [mask] = await masksOf({ part: { ...part, layers: smaller }, squeezed: true });

    expect(smaller.bundle.size).toBeLessThan(part.layers.bundle.size);
    expect(mask && difference(pixels(mask), printedPage(0))).toBeUndefined();
  });

  test('goes into its document so', async () => {
    const { part, squeezed: smaller } = await aSqueezedPart();

    const [plain, written] = [await made([part], false), await made([{ ...part, squeezed: smaller }], false)];

    expect(written.bytes.length).toBeLessThan(plain.bytes.length);
    expect([plain.squeezed, written.squeezed]).toEqual([undefined, true]);
  });

  test('is coded together with the others all the same where all of them are', async () => {
    const { part, squeezed: smaller } = await aSqueezedPart();
    const others = printedParts(4).slice(1);

    const [one, other] = [
      await made([part, ...others], true),
      await made([{ ...part, squeezed: smaller }, ...others], true),
    ];

    expect(other.sha256).toBe(one.sha256);
  });

  test('that cannot be read stays as it is', async () => {
    const layers = { bundle: new Blob(['?']), width: 10, height: 10, dpi: 200 };

    expect(await squeezePage(layers)).toEqual({ ok: true, value: layers });
  });
});
