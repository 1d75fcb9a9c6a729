import { beforeAll, expect, test } from 'vitest';
import { parseSheetCode, sheetCodeText } from '../../../../shared/domain/sheet-code';
import { slipContent } from '../../../../kiosk/flow/slip-content';
import { drawSlip } from '../../../../workers/slip/draw-slip';
import { aProcedureComponent } from '../../../fixtures/builders';
import { judged, present } from '../../../fixtures/judges';
import { aDraft, aKioskProcedure, aPageItem } from '../../../fixtures/kiosk';
import { modulesOf, printFonts as fonts, scannedCode, startCodes } from '../../../fixtures/printed';

beforeAll(startCodes);

const place = {
  device: {
    office: 'UBND phường Nguyễn Thái Bình',
    contact: { name: 'Trần Thị Bình', phone: '0274 3822 222' },
  },
  number: '2026-11-21/007',
  at: new Date(2026, 10, 21, 8, 30),
};
const usual = (): Uint8Array => {
  const draft = aDraft({ items: { TP01: [aPageItem()] } });
  return new Uint8Array(drawSlip(slipContent(draft, place), fonts).bytes);
};
const header = (pdf: Uint8Array): string => new TextDecoder('latin1').decode(pdf.subarray(0, 8));

test('the slip is PDF 1.4 or later, by its first bytes', () => {
  expect(Number(header(usual()).slice('%PDF-'.length))).toBeGreaterThanOrEqual(1.4);
});

test('a slip of a usual dossier is one page', () => {
  expect(drawSlip(slipContent(aDraft(), place), fonts).pages).toBe(1);
});

test('a long checklist goes on to further pages, nothing is cut off', ({ skip }) => {
  const components = Array.from({ length: 40 }, (_, index) =>
    aProcedureComponent({
      code: `TP${index}`,
      name: `Giấy tờ thứ ${index} có tên dài để phải xuống dòng trong một cột hẹp`,
    }),
  );
  const draft = aDraft({ procedure: aKioskProcedure({ components }) });

  const { bytes, pages } = drawSlip(slipContent(draft, place), fonts);

  expect(pages).toBeGreaterThan(1);
  if (!present('pdftotext')) skip('pdftotext is missing: the papers were not counted');
  const { said } = judged('pdftotext', ['FILE', '-'], new Uint8Array(bytes));
  expect(said.match(/Giấy tờ thứ \d+/g)).toHaveLength(40);
});

const readable = present('pdftotext') ? test : test.skip;
readable('pdftotext reads the Vietnamese of the slip (judge: poppler)', () => {
  const { said } = judged('pdftotext', ['-layout', 'FILE', '-'], usual());

  expect(said.normalize('NFC')).toContain('PHIẾU CHUẨN BỊ HỒ SƠ');
  expect(said).toContain('UBND phường Nguyễn Thái Bình');
  expect(said).toContain('Không thay thế Giấy tiếp nhận hồ sơ và hẹn trả kết quả.');
  expect(said).toContain('Đã có – 1 trang');
});

readable('letters that come decomposed are drawn composed (judge: poppler)', () => {
  const procedure = aKioskProcedure({ name: 'Đăng ký kết hôn ở nước ngoài'.normalize('NFD') });
  const { bytes } = drawSlip(slipContent({ ...aDraft(), procedure }, place), fonts);

  const { said } = judged('pdftotext', ['-layout', 'FILE', '-'], new Uint8Array(bytes));

  expect(said).toContain('Đăng ký kết hôn ở nước ngoài'.normalize('NFC'));
});

(present('qpdf') ? test : test.skip)('qpdf finds nothing wrong with the slip (judge: qpdf)', () => {
  const { status, said } = judged('qpdf', ['--check', 'FILE'], usual());

  expect([status, said]).toEqual([0, expect.stringContaining('No syntax or stream encoding errors')]);
});

(present('pdftoppm') ? test : test.skip)(
  'a scan of the slip says which slip it is (judges: poppler, zxing)',
  async () => {
    const request = slipContent(aDraft(), place);
    const code = await modulesOf(sheetCodeText({ kind: 'slip', slip: request.slip ?? '' }));

    const text = await scannedCode(new Uint8Array(drawSlip(request, fonts, code).bytes), 200);

    expect(parseSheetCode(text)).toEqual({ kind: 'slip', slip: '2026-11-21/007' });
  },
);
