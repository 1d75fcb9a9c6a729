import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { reportCsv } from '../../../shared/report/csv';
import { aComponentRecord, aDossierRecord, aReport, aReportOffice, aSource } from '../../fixtures/reports';

function tableIn(csv: string, name: string): readonly (readonly string[])[] {
  const { data } = Papa.parse<string[]>(csv.slice(1), { delimiter: ';' });
  const begin = data.findIndex(([cell]) => cell === name);
  const end = data.findIndex((row, index) => index > begin && row.join('') === '');
  return data.slice(begin + 1, end);
}

test('each table of the report is in the CSV, for spreadsheets set to Vietnamese', () => {
  const csv = reportCsv(aReport(), '');

  expect(csv.startsWith('\uFEFF')).toBe(true);
  const [head, first] = tableIn(csv, 'Chỉ tiêu');
  expect(head?.slice(2, 5)).toEqual(['Đạt', 'Tổng', 'Tỷ lệ']);
  expect(first?.slice(2, 5)).toEqual(['1', '1', '100%']);
});

test('what the machine itself has written is named so that a reader knows whose it is', () => {
  const sources = [aSource(), aSource({ id: 'local-check', kind: 'check', name: 'local-check' })];
  const [, first, second] = tableIn(reportCsv(aReport({ sources }), ''), 'Nguồn số liệu');

  expect(first?.[0]).toBe(aSource().name);
  expect(second?.slice(0, 2)).toEqual(['Máy lập báo cáo', 'Kiểm tra hệ thống']);
});

test('no cell is a formula, wherever its text comes from', () => {
  const records = [aDossierRecord({ components: [aComponentRecord({ state: 'missing', files: [] })] })];
  const office = aReportOffice({
    agency: '=HYPERLINK("x")',
    units: [{ code: 'H40.12', name: '@SUM(A1)', level: 'commune' }],
  });

  const cells = Papa.parse<string[]>(reportCsv(aReport({ records, office }), '+1-1\n=2'), {
    delimiter: ';',
  }).data.flat();

  expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  expect(cells).toContain(`'@SUM(A1)`);
});
