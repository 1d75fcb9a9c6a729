import { describe, expect, test } from 'vitest';
import type { AssemblyPart } from '../../../../shared/contracts/pdf-worker';
import type { Turn } from '../../../../shared/domain/turn';
import type { MaskCodec } from '../../../../workers/image/raster/layers';
import type { Rect } from '../../../../workers/image/raster/raster';
import { assemble } from '../../../../workers/pdf/assemble';
import { judged, present, type Judge } from '../../../fixtures/judges';
import {
  aLayeredPage,
  BLACK_BAR,
  BLUE,
  BLUE_BAR,
  coded,
  inkIn,
  layersOf,
  layersPart,
  PAGE,
  picture,
  TILE,
} from '../../../fixtures/layers';
import { pixelOf } from '../../../fixtures/ppm';

async function made(parts: readonly AssemblyPart[], nonConforming: 'refuse' | 'report' = 'refuse') {
  const result = await assemble({ parts, metadata: { title: 'Tờ khai' }, nonConforming });
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return { ...result.value, bytes: new Uint8Array(await result.value.pdf.arrayBuffer()) };
}

const CODECS: readonly MaskCodec[] = ['jbig2', 'g4'];
const PINK = [184, 99, 128];
const GREY = [168, 168, 168];

describe('what is made', () => {
  test('a page has the true size of its masks, and conforms though its background is coarse', async () => {
    const { report } = await made([layersPart()]);

    expect(report.conforms).toBe(true);
    expect(report.pages).toEqual([{ widthMm: 99.95, heightMm: 80.01, minDpi: 200, colour: true, images: 4 }]);
  });

  test('a turned page lies', async () => {
    const { report } = await made([layersPart(aLayeredPage(), 90)]);

    expect(report.pages[0]).toMatchObject({ widthMm: 80.01, heightMm: 99.95 });
  });

  test('masks stand in the file byte for byte', async () => {
    const page = aLayeredPage();
    const { bytes } = await made([layersPart(page, 270)]);

    for (const { mask } of page.text) expect(Buffer.from(bytes).includes(Buffer.from(mask.data))).toBe(true);
  });

  test('a white background is deflated once more, a busy one stays as it is', async () => {
    const white = picture(500, 500);
    let state = 1;
    const noise = Uint8Array.from({ length: 30_000 }, () => (state = (state * 16_807) % 2_147_483_647) >> 8);
    const busy = { ...white, jpeg: Uint8Array.from([...white.jpeg, ...noise]) };
    const textOf = async (background: typeof white) =>
      Buffer.from((await made([layersPart(aLayeredPage({ background, tiles: [] }))])).bytes).toString(
        'latin1',
      );

    expect(await textOf(white)).toContain('/Filter [/FlateDecode /DCTDecode]');
    expect(await textOf(busy)).toContain('/Filter /DCTDecode');
  });

  test('segments that two pages share are written once', async () => {
    const globals = new TextEncoder().encode('shared segments');
    const mask = { ...coded(inkIn(BLACK_BAR)), globals };
    const part = layersPart(aLayeredPage({ text: [{ mask, colour: [0, 0, 0] }] }));
    const text = Buffer.from((await made([part, part])).bytes).toString('latin1');

    expect(text.split('shared segments')).toHaveLength(2);
    expect(text.match(/\/JBIG2Globals \d+ 0 R/g)).toHaveLength(2);
  });

  test('each part is told its share', async () => {
    const { shares, pdf } = await made([layersPart(), layersPart(aLayeredPage({ tiles: [] }))]);

    expect(shares.map(({ pages }) => pages)).toEqual([1, 1]);
    expect(shares[0]!.bytes).toBeGreaterThan(shares[1]!.bytes);
    expect(shares[0]!.bytes + shares[1]!.bytes).toBeLessThan(pdf.size);
  });

  test('a page without any mask is not let through on its coarse background', async () => {
    const result = await assemble({
      parts: [layersPart(aLayeredPage({ text: [] }))],
      metadata: { title: 'x' },
    });

    expect(result).toEqual({ ok: false, failure: { code: 'pdf/not-conforming', checks: ['resolution'] } });
  });

  test('what is no bundle is refused', async () => {
    const part: AssemblyPart = {
      kind: 'layers',
      layers: { ...layersOf(aLayeredPage()), bundle: new Blob(['?']) },
      turn: 0,
    };

    expect(await assemble({ parts: [part], metadata: { title: 'x' } })).toEqual({
      ok: false,
      failure: { code: 'image/undecodable', mime: 'layers' },
    });
  });

  test('a tile that no PDF can hold untouched is refused', async () => {
    const tiles = [{ place: TILE, jpeg: new Uint8Array([1, 2, 3]), width: 10, height: 10 }];

    expect(
      await assemble({ parts: [layersPart(aLayeredPage({ tiles }))], metadata: { title: 'x' } }),
    ).toMatchObject({
      failure: { code: 'image/undecodable' },
    });
  });
});

describe('what others say of it', () => {
  test.skipIf(!present('pdftotext')).each([
    [90, 'Cộng hoà'],
    [0, ''],
  ] as const)(
    'words read at a turn of 90 degrees are laid over a page turned by %i as "%s" (judge: pdftotext)',
    async (turn, words) => {
      const box = { y: 0.08, height: 0.03 };
      const line = {
        baseline: 0.11,
        words: [
          { text: 'Cộng', x: 0.1, width: 0.2, ...box },
          { text: 'hoà', x: 0.32, width: 0.15, ...box },
        ],
      };
      const text = { lines: [line], confidence: 90, turn: 90 } as const;
      const { bytes } = await made([{ ...layersPart(aLayeredPage(), turn), text }]);

      expect(judged('pdftotext', ['FILE', '-'], bytes).said.trim()).toBe(words);
    },
  );

  test.skipIf(!present('qpdf'))('qpdf finds nothing wrong (judge: qpdf)', async () => {
    const { bytes } = await made(CODECS.map((codec) => layersPart(aLayeredPage({}, codec), 90)));

    expect(judged('qpdf', ['--check', 'FILE'], bytes).said).toContain(
      'No syntax or stream encoding errors found',
    );
  });

  test.skipIf(!present('pdfimages'))('layers are what they are meant to be (judge: pdfimages)', async () => {
    const { bytes } = await made(CODECS.map((codec) => layersPart(aLayeredPage({}, codec))));

    const rows = judged('pdfimages', ['-list', 'FILE'], bytes).said.trim().split('\n').slice(2);
    const facts = rows
      .map((row) => row.trim().split(/\s+/))
      .map((row) => [row[2], row[5], row[8], row[12]].join(' '));

    expect(facts).toEqual([
      ...['image rgb jpeg 50', 'image gray jpeg 100', 'stencil - jbig2 200', 'stencil - jbig2 200'],
      ...['image rgb jpeg 50', 'image gray jpeg 100', 'stencil - ccitt 200', 'stencil - ccitt 200'],
    ]);
  });

  test.skipIf(!present('pdftoppm'))(
    'drawn at its own resolution, a mask shows exactly the ink that it was made of (judge: pdftoppm)',
    async () => {
      for (const codec of CODECS) {
        const page = aLayeredPage(
          { text: [{ mask: coded(inkIn(BLACK_BAR), codec), colour: [0, 0, 0] }] },
          codec,
        );
        const { bytes } = await made([layersPart(page)]);

        expect(inkOf(bytes)).toEqual(BLACK_BAR);
      }
    },
  );

  const DRAWERS: readonly (readonly [Judge, readonly string[]])[] = [
    ['pdftoppm', ['-r', '200', 'FILE']],
    ['mutool', ['draw', '-q', '-r', '200', '-F', 'ppm', '-o', '-', 'FILE']],
  ];
  for (const [judge, args] of DRAWERS) {
    for (const codec of CODECS) {
      test.skipIf(!present(judge)).each([0, 90, 180, 270] as const)(
        `turned by %i degrees, ink of a ${codec} mask is painted, not paper, and each in its place (judge: ${judge})`,
        async (turn) => {
          const { bytes } = await made([layersPart(aLayeredPage({}, codec), turn)]);

          const drawn = judged(judge, args, bytes).bytes;
          const seen = (of: Rect) => pixelOf(drawn, ...middle(of, turn));

          expect(seen(BLACK_BAR)).toEqual([0, 0, 0]);
          expect(near(seen(BLUE_BAR), BLUE)).toBe(true);
          expect(near(seen(TILE), GREY)).toBe(true);
          expect(near(seen({ x: 400, y: 200, width: 10, height: 10 }), PINK)).toBe(true);
        },
      );
    }
  }
});

/** The rectangle around the black pixels of a document's first page, drawn at 200 dpi. */
function inkOf(pdf: Uint8Array): Rect {
  const drawn = judged('pdftoppm', ['-r', '200', 'FILE'], pdf).bytes;
  let [left, top, right, bottom] = [PAGE.width, PAGE.height, 0, 0];
  for (let y = 0; y < PAGE.height; y++) {
    for (let x = 0; x < PAGE.width; x++) {
      if (pixelOf(drawn, x, y).some((level) => level > 10)) continue;
      [left, right] = [Math.min(left, x), Math.max(right, x + 1)];
      [top, bottom] = [Math.min(top, y), Math.max(bottom, y + 1)];
    }
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The middle of a place on the turned page. */
function middle({ x, y, width, height }: Rect, turn: Turn): readonly [x: number, y: number] {
  const [across, down] = [Math.round(x + width / 2), Math.round(y + height / 2)];
  switch (turn) {
    case 0:
      return [across, down];
    case 90:
      return [PAGE.height - down, across];
    case 180:
      return [PAGE.width - across, PAGE.height - down];
    case 270:
      return [down, PAGE.width - across];
  }
}

function near(one: readonly number[], other: readonly number[]): boolean {
  return one.every((level, index) => Math.abs(level - (other[index] ?? 0)) <= 6);
}
