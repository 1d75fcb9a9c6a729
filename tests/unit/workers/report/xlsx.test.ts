import { unzipSync, strFromU8 } from 'fflate';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { reportSheets } from '../../../../shared/report/sheets';
import { columnName } from '../../../../workers/report/xlsx-sheet';
import { xlsxOf } from '../../../../workers/report/xlsx';
import { aDossierRecord, aReport, aReportOffice } from '../../../fixtures/reports';
import { aComponentRecord } from '../../../fixtures/reports';

const missing = aComponentRecord({ code: 'TP02', state: 'missing', files: [] });
const office = aReportOffice({
  units: [{ code: 'H40.12', name: '=cmd|"/c calc"!A1 <b> & \u0007"Tân Ninh"', level: 'commune' }],
});
const report = aReport({
  records: [
    aDossierRecord(),
    aDossierRecord({ code: 'H40.12-261105-0002', components: [aComponentRecord(), missing, missing] }),
  ],
  office,
});

function parts(): Readonly<Record<string, string>> {
  const files = unzipSync(xlsxOf(reportSheets(report, 'Ghi chú'), report.day));
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

/** Each cell of a sheet: its place, format, type and content. */
function cellsIn(
  xml: string,
): Readonly<Record<string, readonly [style: string, type: string, text: string]>> {
  const found = xml.matchAll(/<c r="([A-Z]+\d+)" s="(\d)"(?: t="(\w+)")?>(.*?)<\/c>/g);
  return Object.fromEntries(
    [...found].map(([, place = '', style = '', type = 'n', inner = '']) => [
      place,
      [style, type, inner.replace(/<[^>]+>/g, '')] as const,
    ]),
  );
}

test('every part is well-formed XML and named by the workbook (judge: saxes)', () => {
  const all = parts();

  for (const [path, xml] of Object.entries(all)) {
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', (error) => {
      throw new Error(`${path}: ${error.message}`);
    });
    parser.write(xml).close();
  }
  const targets = [...all['xl/_rels/workbook.xml.rels']!.matchAll(/Target="([^"]+)"/g)].map(
    ([, path]) => `xl/${path!}`,
  );
  expect(targets.filter((path) => !(path in all))).toEqual([]);
  expect(all['xl/workbook.xml']).toContain('<sheet name="Chỉ tiêu" sheetId="2" r:id="rId2"/>');
});

test('numbers are numbers, shares are percents, days are days', () => {
  const all = parts();
  const figures = cellsIn(all['xl/worksheets/sheet2.xml']!);
  const open = cellsIn(all['xl/worksheets/sheet5.xml']!);

  expect([figures['C2'], figures['D2'], figures['E2']]).toEqual([
    ['2', 'n', '2'],
    ['2', 'n', '4'],
    ['4', 'n', '0.5'],
  ]);
  // 5 November 2026 as spreadsheets count: 46,331 days after 30 December 1899.
  expect(open['D2']).toEqual(['5', 'n', '46331']);
  expect(open['B2']).toEqual(['0', 'inlineStr', 'H40.12-261105-0002']);
});

test('a name that begins as a formula is a text for good; signs and unseen characters do no harm', () => {
  const [style, type, text] = cellsIn(parts()['xl/worksheets/sheet5.xml']!)['A2']!;

  expect([style, type]).toEqual(['6', 'inlineStr']);
  expect(text).toBe('=cmd|&quot;/c calc&quot;!A1 &lt;b&gt; &amp; &quot;Tân Ninh&quot;');
  expect(Object.values(parts()).join('')).not.toContain('<f>');
});

test('each sheet keeps its head in sight and prints it on every page', () => {
  const all = parts();
  const sheets = Object.keys(all).filter((path) => path.includes('worksheets/'));

  expect(sheets.filter((path) => !all[path]!.includes('state="frozen"'))).toEqual([]);
  expect(all['xl/workbook.xml']!.match(/_xlnm\.Print_Titles/g)).toHaveLength(sheets.length);
});

test('the same report gives the same bytes', () => {
  expect(xlsxOf(reportSheets(report, ''), report.day)).toEqual(xlsxOf(reportSheets(report, ''), report.day));
});

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i is called %s', (index, name) => {
  expect(columnName(index)).toBe(name);
});
