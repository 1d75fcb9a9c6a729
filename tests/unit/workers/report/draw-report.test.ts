import { expect, test } from 'vitest';
import type { Report } from '../../../../shared/contracts/report';
import { figuresText } from '../../../../shared/text/figures';
import { drawReport, MOST_OPEN_ON_PAPER } from '../../../../workers/report/draw-report';
import { reportFontFiles } from '../../../commands/audit/font-files';
import { judged, present } from '../../../fixtures/judges';
import { aComponentRecord, aDossierRecord, aReport, aReportOffice, aSource } from '../../../fixtures/reports';

const fonts = await reportFontFiles();
const missing = aComponentRecord({ code: 'TP02', state: 'missing', files: [] });

function pdfOf(report: Report, note = ''): Uint8Array {
  return new Uint8Array(drawReport(report, note, fonts));
}

/** What a person can select on the pages, without their numbers, its blanks as one. */
function textOf(pdf: Uint8Array): string {
  return judged('pdftotext', ['FILE', '-'], pdf)
    .said.replace(/\f\d+\s/g, ' ')
    .replace(/\s+/g, ' ');
}

const readable = present('pdftotext') ? test : test.skip;

readable('the report has the form of an administrative report, composed letters (judge: poppler)', () => {
  const text = textOf(pdfOf(aReport(), 'Máy quét hỏng.\nĐã báo sửa.'.normalize('NFD')));

  for (const words of [
    ...['UỶ BAN NHÂN DÂN TỈNH TÂY NINH', 'VĂN PHÒNG UỶ BAN NHÂN DÂN TỈNH'],
    ...['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
    ...['Tây Ninh, ngày 25 tháng 11 năm 2026', 'BÁO CÁO', 'tháng 11 năm 2026'],
    ...['Kính gửi: Uỷ ban nhân dân tỉnh Tây Ninh', 'Nơi nhận:', 'số liệu luỹ kế đến hết ngày 25/11/2026'],
    ...['Máy quét hỏng.', 'Đã báo sửa.', '--period 2026-11 --day 2026-11-25', 'f'.repeat(20)],
  ])
    expect(text).toContain(words);
  expect(text).not.toMatch(/hoàn tất|đã nộp/i);
});

readable('each figure stands there with what it was counted from and the rule of it (judge: poppler)', () => {
  const report = aReport({ records: [aDossierRecord({ components: [aComponentRecord(), missing] })] });
  const text = textOf(pdfOf(report));

  for (const { id } of report.figures) {
    const { name, rule } = figuresText('vi')[id];
    expect(text).toContain(name);
    expect(text).toContain(rule);
  }
  expect(text).toContain('50,00%');
  expect(text).toContain('H40.12-261105-0001');
});

readable(
  'a table goes on over pages with its head again, and says how many it leaves out (judge: poppler)',
  () => {
    const records = Array.from({ length: MOST_OPEN_ON_PAPER + 7 }, (_none, serial) =>
      aDossierRecord({ code: `H40.12-261105-${String(serial).padStart(4, '0')}`, components: [missing] }),
    );
    const pdf = pdfOf(aReport({ records }));
    const { said } = judged('pdftotext', ['-layout', 'FILE', '-'], pdf);
    const pages = said.split('\f').filter((page) => page.includes('H40.12-261105-'));

    expect(pages.length).toBeGreaterThan(4);
    expect(pages.filter((page) => !page.includes('Mã hồ sơ'))).toEqual([]);
    expect(said.match(/H40\.12-261105-\d{4}/g)).toHaveLength(MOST_OPEN_ON_PAPER);
    expect(said).toContain('Còn 7 hồ sơ khác');
    const numbers = said.split('\f').map((page) => page.trim().split(/\s/)[0]);
    expect(numbers.slice(1, 4)).toEqual(['2', '3', '4']);
  },
);

readable('a number stands on one line, however large (judge: poppler)', () => {
  const figure = { numerator: 12_345_678, denominator: 99_345_679, percent: 12.43 };
  const grown = ({ figures, ...rest }: Report['units'][number]) => ({
    ...rest,
    dossiers: 1_234_567,
    unknown: 1_034_567,
    figures: figures.map((each) => ({ ...each, ...figure })),
  });
  const report = aReport({ sources: [aSource({ lines: 1_047_039 })] });
  const large = {
    ...report,
    figures: report.figures.map((each) => ({ ...each, ...figure })),
    units: report.units.map(grown),
  };

  const text = textOf(pdfOf(large));

  for (const number of [
    '12.345.678/99.345.679',
    '1.234.567',
    '1.034.567',
    '1.047.039',
    '12,43%',
    'Hạng',
    'Mức',
    'xanh',
  ])
    expect(text).toContain(number);
  expect(text.match(/99\.345\.679/g)).toHaveLength(report.figures.length + 1);
});

readable('names and lists of any length stay on the page (judge: poppler)', () => {
  const name = `${'Trung tâm Phục vụ hành chính công '.repeat(9)}HẾT`;
  const components = Array.from({ length: 400 }, (_none, index) => ({
    ...missing,
    code: `TP${String(index)}`,
  }));
  const office = aReportOffice({ agency: name, units: [{ code: 'H40.12', name, level: 'commune' }] });
  const pdf = pdfOf(aReport({ records: [aDossierRecord({ components })], office }));
  const { said } = judged('pdftotext', ['-bbox', 'FILE', '-'], pdf);
  const words = [...said.matchAll(/xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)"/g)];

  const outside = words.filter(([, left, top, right, bottom]) => {
    const [l = 0, t = 0, r = 0, b = 0] = [left, top, right, bottom].map(Number);
    return l < 28 || t < 14 || r > 595 - 28 || b > 842 - 42;
  });
  expect(words.length).toBeGreaterThan(500);
  expect(outside.map(([word]) => word)).toEqual([]);
});

readable('a source that is not believed is said in the first lines and in the table (judge: poppler)', () => {
  const sources = [
    aSource({ faults: [{ is: 'fork', line: 3 }] }),
    aSource({ id: 'b'.repeat(16), counted: false }),
  ];

  const text = textOf(pdfOf(aReport({ sources })));

  expect(text).toContain('Có 2 nguồn số liệu không trọn vẹn');
  expect(text).toContain('một số thứ tự có');
});

(present('qpdf') && present('pdffonts') ? test : test.skip)(
  'PDF 1.7 on A4 without a fault, every font embedded (judges: qpdf, poppler)',
  () => {
    const pdf = pdfOf(aReport());
    const { status, said } = judged('qpdf', ['--check', 'FILE'], pdf);

    expect(new TextDecoder().decode(pdf.slice(0, 8))).toBe('%PDF-1.7');
    expect([status, said]).toEqual([0, expect.stringContaining('No syntax or stream encoding errors')]);
    const fonts = judged('pdffonts', ['FILE'], pdf)
      .said.split('\n')
      .filter((line) => line.startsWith('Tinos'));
    expect(fonts.map((line) => line.split(/\s+/).at(-5))).toEqual(['yes', 'yes', 'yes', 'yes']);
    expect(judged('pdfinfo', ['FILE'], pdf).said).toMatch(/Page size:.*\(A4\)/);
  },
);
