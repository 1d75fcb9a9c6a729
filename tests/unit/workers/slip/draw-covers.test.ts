import { beforeAll, expect, test } from 'vitest';
import type { CoverSheet } from '../../../../shared/contracts/sheet-worker';
import {
  MAX_SHEET_CODE,
  parseSheetCode,
  SEPARATOR_CODE,
  sheetCodeText,
} from '../../../../shared/domain/sheet-code';
import { drawCovers } from '../../../../workers/slip/draw-covers';
import { judged, present } from '../../../fixtures/judges';
import { modulesOf, printFonts, scannedCode, startCodes } from '../../../fixtures/printed';

beforeAll(startCodes);

function aCover(changes: Partial<CoverSheet> = {}): CoverSheet {
  return {
    ...{ procedure: '1.000894', procedureName: 'Thủ tục đăng ký kết hôn' },
    ...{ component: 'TP01', componentName: 'Tờ khai đăng ký kết hôn', number: 1 },
    ...changes,
  };
}

async function pdfOf(sheets: readonly CoverSheet[], separators = 0): Promise<Uint8Array> {
  const covers = await Promise.all(
    sheets.map(async (sheet) => ({
      sheet,
      code: await modulesOf(
        sheetCodeText({ kind: 'cover', procedure: sheet.procedure, component: sheet.component }),
      ),
    })),
  );
  const separator = { code: await modulesOf(SEPARATOR_CODE), count: separators };
  return new Uint8Array(drawCovers({ covers, separator, at: '2026-11-21T08:30:00+07:00' }, printFonts));
}

const printed = present('pdftoppm') ? test : test.skip;
printed(
  'the printed code names procedure and component, whatever their letters (judges: poppler, zxing)',
  async () => {
    const sheet = aCover({ procedure: '1.000894.000.00.00.H29', component: 'Giấy tờ khác: “số 5”' });

    const text = await scannedCode(await pdfOf([sheet]), 150);

    expect(parseSheetCode(text)).toEqual({
      kind: 'cover',
      procedure: sheet.procedure,
      component: sheet.component,
    });
  },
);

printed(
  'the longest code that is printed can be read from a 200 dpi scan (judges: poppler, zxing)',
  async () => {
    const rest = sheetCodeText({ kind: 'cover', procedure: '', component: '' }).length;
    const component = 'k'.repeat(MAX_SHEET_CODE - rest);

    const text = await scannedCode(await pdfOf([aCover({ procedure: '', component })]), 200);

    expect(parseSheetCode(text)).toEqual({ kind: 'cover', procedure: '', component });
  },
);

const readable = present('pdftotext') ? test : test.skip;
readable('number, paper and procedure stand on the sheet, composed letters (judge: poppler)', async () => {
  const { said } = judged(
    'pdftotext',
    ['-layout', 'FILE', '-'],
    await pdfOf([aCover({ number: 7, componentName: 'Giấy uỷ quyền'.normalize('NFD') })]),
  );

  expect(said).toContain('7');
  expect(said).toContain('Giấy uỷ quyền'.normalize('NFC'));
  expect(said).toContain('Thủ tục đăng ký kết hôn');
});

readable(
  'a name of any length stays on its one page and is read to its end where it can be (judge: poppler)',
  async () => {
    const long = `${'Văn bản thoả thuận của các thành viên có chung quyền sử dụng đất '.repeat(12)}HẾT`;
    const { said } = judged(
      'pdftotext',
      ['-layout', 'FILE', '-'],
      await pdfOf([aCover({ componentName: long }), aCover()]),
    );

    expect(said.split('\f').filter((page) => page.trim() !== '')).toHaveLength(2);
    expect(said).toContain('HẾT');
  },
);

(present('pdfinfo') ? test : test.skip)(
  'one A4 page for each cover and each separator (judge: poppler)',
  async () => {
    const { said } = judged('pdfinfo', ['FILE'], await pdfOf([aCover(), aCover({ number: 2 })], 3));

    expect(said).toMatch(/Pages:\s+5/);
    expect(said).toMatch(/Page size:.*\(A4\)/);
  },
);

(present('pdffonts') ? test : test.skip)('every font is embedded (judge: poppler)', async () => {
  const { said } = judged('pdffonts', ['FILE'], await pdfOf([aCover()], 1));

  expect(
    said
      .split('\n')
      .filter((line) => line.includes('NotoSans'))
      .map((line) => line.split(/\s+/).at(-5)),
  ).toEqual(['yes', 'yes']);
});

(present('qpdf') ? test : test.skip)('qpdf finds nothing wrong (judge: qpdf)', async () => {
  const { status, said } = judged('qpdf', ['--check', 'FILE'], await pdfOf([aCover()], 1));

  expect([status, said]).toEqual([0, expect.stringContaining('No syntax or stream encoding errors')]);
});
