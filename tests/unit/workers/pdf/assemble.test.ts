import { describe, expect, test } from 'vitest';
import type { AssemblyPart, DocumentMetadata } from '../../../../shared/contracts/pdf-worker';
import type { Turn } from '../../../../shared/domain/turn';
import { assemble } from '../../../../workers/pdf/assemble';
import { judged, present } from '../../../fixtures/judges';
import { TEXT_OF_PAGE } from '../../../fixtures/pdf-builder';
import { scriptPdf, signedPdf, textPdf } from '../../../fixtures/pdfs';
import { solidJpeg, type SolidJpeg } from '../../../fixtures/solid-jpeg';

const METADATA: DocumentMetadata = {
  title: 'Tờ khai đăng ký kết hôn',
  dossier: 'H40.12-261121-0007',
  procedure: '1.000894',
  component: 'TP01',
  conversion: { at: '2026-11-21T09:05:00+07:00', by: 'UBND xã Thử Nghiệm & Cộng sự' },
};

function blob(bytes: Uint8Array): Blob {
  return new Blob([new Uint8Array(bytes)]);
}

function scan(jpeg: Partial<SolidJpeg> = {}, turn: Turn = 0, dpi = 200): AssemblyPart {
  const { width = 1654, height = 2339 } = jpeg;
  return { kind: 'image', jpeg: blob(solidJpeg({ ...jpeg, width, height })), width, height, dpi, turn };
}

async function made(parts: readonly AssemblyPart[], metadata = METADATA) {
  const result = await assemble({ parts, metadata });
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return { ...result.value, bytes: new Uint8Array(await result.value.pdf.arrayBuffer()) };
}

function sizes(info: string): readonly string[] {
  return [...info.matchAll(/Page +\d+ size: +([\d.]+) x ([\d.]+)/g)].map(
    ([, width, height]) => `${Math.round(Number(width))}x${Math.round(Number(height))}`,
  );
}

describe('what is made', () => {
  test('a scan of A4 becomes a page of A4 that conforms', async () => {
    const { report, pages } = await made([scan()]);

    expect(pages).toBe(1);
    expect(report.conforms).toBe(true);
    expect(report.version).toBe('1.7');
    expect(report.pages[0]).toEqual({
      widthMm: 210.06,
      heightMm: 297.05,
      minDpi: 200,
      colour: true,
      images: 1,
    });
  });

  test('the JPEG stands in the file byte for byte', async () => {
    const jpeg = solidJpeg({ width: 1654, height: 2339 });
    const { bytes } = await made([scan()]);

    expect(Buffer.from(bytes).includes(jpeg)).toBe(true);
  });

  test('the same request gives the same bytes', async () => {
    const [first, second] = [await made([scan(), scan({}, 90)]), await made([scan(), scan({}, 90)])];

    expect(second.sha256).toBe(first.sha256);
  });

  test('another turn gives another document identifier', async () => {
    const id = ({ bytes }: { bytes: Uint8Array }) =>
      /\/ID \[<(\w+)>/.exec(Buffer.from(bytes).toString('latin1'))?.[1];

    expect(id(await made([scan({}, 180)]))).not.toBe(id(await made([scan()])));
  });

  test('a header behind 200 kB of camera data is found', async () => {
    const { report } = await made([scan({ padding: 200_000 })]);

    expect(report.conforms).toBe(true);
  });

  test('a scan below 200 dpi is not let through', async () => {
    const result = await assemble({ parts: [scan({}, 0, 150)], metadata: METADATA });

    expect(result).toEqual({ ok: false, failure: { code: 'pdf/not-conforming', checks: ['resolution'] } });
  });

  test('a gray scan is a page without colour, and conforms as its source had none', async () => {
    const { report } = await made([scan({ components: 1 })]);

    expect(report.conforms).toBe(true);
    expect(report.pages[0]?.colour).toBe(false);
  });

  test('four inks by the convention of Adobe are declared as inverted', async () => {
    const { bytes } = await made([scan({ components: 4, adobe: true })]);

    expect(Buffer.from(bytes).toString('latin1')).toContain(
      '/DeviceCMYK /BitsPerComponent 8 /Decode [1 0 1 0 1 0 1 0] /Filter /DCTDecode',
    );
  });

  test('a JPEG that PDF readers cannot decode is refused', async () => {
    const result = await assemble({ parts: [scan({ frame: 0xc3 })], metadata: METADATA });

    expect(result).toEqual({ ok: false, failure: { code: 'image/undecodable', mime: 'image/jpeg' } });
  });

  test('a signed document is not taken apart', async () => {
    const result = await assemble({
      parts: [scan(), { kind: 'pdf', pdf: blob(signedPdf()) }],
      metadata: METADATA,
    });

    expect(result).toEqual({ ok: false, failure: { code: 'pdf/signed-with-others' } });
  });

  test('an active document is not copied from', async () => {
    const result = await assemble({ parts: [{ kind: 'pdf', pdf: blob(scriptPdf()) }], metadata: METADATA });

    expect(result).toEqual({ ok: false, failure: { code: 'pdf/not-conforming', checks: ['active'] } });
  });

  test('nothing to assemble is said', async () => {
    expect(await assemble({ parts: [], metadata: METADATA })).toEqual({
      ok: false,
      failure: { code: 'pdf/no-pages' },
    });
  });
});

describe('what others say of it', () => {
  test.skipIf(!present('qpdf'))(
    'qpdf finds nothing wrong with scans and copied pages (judge: qpdf)',
    async () => {
      const { bytes } = await made([scan(), { kind: 'pdf', pdf: blob(textPdf(2)) }, scan({}, 270)]);

      const { status, said } = judged('qpdf', ['--check', 'FILE'], bytes);

      expect(said).toContain('No syntax or stream encoding errors found');
      expect(status).toBe(0);
    },
  );

  test.skipIf(!present('pdfinfo'))(
    'pages keep their order, true size and turn (judge: pdfinfo)',
    async () => {
      const wide = scan({ width: 1000, height: 500 }, 0, 250);
      const { bytes } = await made([scan(), { kind: 'pdf', pdf: blob(textPdf(1)) }, wide, scan({}, 90)]);

      const { said } = judged('pdfinfo', ['-l', '9', 'FILE'], bytes);

      expect(sizes(said)).toEqual(['595x842', '595x842', '288x144', '842x595']);
    },
  );

  test.skipIf(!present('pdfimages'))(
    'pictures have the stated resolution and colours (judge: pdfimages)',
    async () => {
      const { bytes } = await made([
        scan(),
        scan({ components: 1 }, 90, 300),
        scan({ components: 4, adobe: true }),
      ]);

      const rows = judged('pdfimages', ['-list', 'FILE'], bytes).said.trim().split('\n').slice(2);
      const facts = rows
        .map((row) => row.trim().split(/\s+/))
        .map((row) => [row[5], row[8], row[12], row[13]].join(' '));

      expect(facts).toEqual(['rgb jpeg 200 200', 'gray jpeg 300 300', 'cmyk jpeg 200 200']);
    },
  );

  test.skipIf(!present('pdftotext'))(
    'the text of copied pages can still be read (judge: pdftotext)',
    async () => {
      const { bytes } = await made([{ kind: 'pdf', pdf: blob(textPdf(2)) }, scan()]);

      const { said } = judged('pdftotext', ['FILE', '-'], bytes);

      expect(said.split('\f').map((page) => page.trim())).toEqual([TEXT_OF_PAGE, TEXT_OF_PAGE, '', '']);
    },
  );

  test.skipIf(!present('pdfinfo'))(
    'title, dossier and conversion note are there (judge: pdfinfo)',
    async () => {
      const { bytes } = await made([scan()]);

      const { said } = judged('pdfinfo', ['-isodates', 'FILE'], bytes);

      expect(said).toMatch(/Title: +Tờ khai đăng ký kết hôn/);
      expect(said).toMatch(
        /Subject: +Chuyển đổi từ văn bản giấy; .*2026-11-21T09:05:00\+07:00; .*UBND xã Thử Nghiệm & Cộng sự/,
      );
      expect(said).toMatch(/Keywords: +H40.12-261121-0007; 1.000894; TP01/);
      expect(said).toMatch(/Producer: +Cửa Số/);
      expect(said).toMatch(/CreationDate: +2026-11-21T0[29]:05:00/);
    },
  );

  test.skipIf(!present('pdfinfo'))(
    'the same stands in the XMP, properly escaped (judge: pdfinfo)',
    async () => {
      const { bytes } = await made([scan()]);

      const { said } = judged('pdfinfo', ['-meta', 'FILE'], bytes);

      expect(said).toContain('<cuaso:ConvertedBy>UBND xã Thử Nghiệm &amp; Cộng sự</cuaso:ConvertedBy>');
      expect(said).toContain(
        '<cuaso:ConvertedFromPaper>Chuyển đổi từ văn bản giấy</cuaso:ConvertedFromPaper>',
      );
    },
  );

  test.skipIf(!present('pdftoppm')).each([
    [0, 'top left'],
    [90, 'top right'],
    [180, 'bottom right'],
    [270, 'bottom left'],
  ] as const)(
    'turned by %i degrees, the top left corner is at the %s (judge: pdftoppm)',
    async (turn, corner) => {
      const picture = { width: 160, height: 80, components: 1, brightCorner: true } as const;
      const { bytes } = await made([scan(picture, turn)]);

      const drawn = judged('pdftoppm', ['-r', '200', '-gray', 'FILE'], bytes).bytes;

      expect(brightestCorner(drawn)).toBe(corner);
    },
  );
});

/** Of a picture in the format PGM. */
function brightestCorner(pgm: Buffer): string {
  const [head = '', width = '', height = ''] = /^P5\s(\d+)\s(\d+)\s255\s/.exec(pgm.toString('latin1')) ?? [];
  const [right, bottom] = [Number(width) - 4, Number(height) - 4];
  const at = (x: number, y: number) => pgm[head.length + y * Number(width) + x] ?? 0;
  const corners = {
    'top left': at(3, 3),
    'top right': at(right, 3),
    'bottom left': at(3, bottom),
    'bottom right': at(right, bottom),
  };
  return Object.entries(corners).sort(([, one], [, other]) => other - one)[0]?.[0] ?? '';
}
