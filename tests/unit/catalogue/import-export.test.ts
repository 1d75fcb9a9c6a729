import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { shippedProcedures } from '../../../shared/catalogue/catalogue';
import { exportCatalogueCsv } from '../../../shared/catalogue/csv-export';
import { importCatalogueCsv } from '../../../shared/catalogue/csv-import';
import { exportCatalogueJson, importCatalogueJson } from '../../../shared/catalogue/json';
import { anyCatalogue } from '../../fixtures/arbitrary-procedure';
import { aProcedure, aProcedureComponent } from '../../fixtures/builders';

const aCatalogue = [
  aProcedure({
    components: [aProcedureComponent(), aProcedureComponent({ code: 'TP02', name: 'Giấy chứng sinh' })],
  }),
  aProcedure({ id: 'khac', code: '2.000815', name: 'Chứng thực bản sao', components: [] }),
];

/** The exported table with the cell below a heading exchanged; rows count from 2, as in a spreadsheet. */
function tableWith(row: number, heading: string, cell: string): string {
  const { data } = Papa.parse<string[]>(exportCatalogueCsv(aCatalogue).replace(/^\uFEFF/, ''), {
    delimiter: ';',
  });
  const column = data[0]?.indexOf(heading) ?? -1;
  const changed = data.map((cells, at) =>
    at === row - 1 ? cells.map((old, place) => (place === column ? cell : old)) : cells,
  );
  return Papa.unparse(changed, { delimiter: ';' });
}

test('the shipped catalogue survives JSON and CSV unchanged', () => {
  const procedures = shippedProcedures();

  expect(importCatalogueJson(exportCatalogueJson(procedures))).toEqual({ procedures, errors: [] });
  expect(importCatalogueCsv(exportCatalogueCsv(procedures))).toEqual({ procedures, errors: [] });
});

test('any catalogue survives JSON unchanged', () => {
  fc.assert(
    fc.property(anyCatalogue, (procedures) => {
      expect(importCatalogueJson(exportCatalogueJson(procedures))).toEqual({ procedures, errors: [] });
    }),
  );
});

test('any catalogue survives CSV unchanged, with either separator', () => {
  fc.assert(
    fc.property(anyCatalogue, fc.constantFrom(';' as const, ',' as const), (procedures, delimiter) => {
      expect(importCatalogueCsv(exportCatalogueCsv(procedures, { delimiter }))).toEqual({
        procedures,
        errors: [],
      });
    }),
    { numRuns: 200 },
  );
});

test('no cell of the table is a formula', () => {
  fc.assert(
    fc.property(anyCatalogue, (procedures) => {
      const { data } = Papa.parse<string[]>(exportCatalogueCsv(procedures).slice(1), { delimiter: ';' });
      for (const cell of data.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    }),
  );
});

test('a text that looks like a formula comes back as it was', () => {
  const procedures = [aProcedure({ name: '=1+1', source: "'=1+1", sector: '@x' })];

  expect(exportCatalogueCsv(procedures)).toContain("'=1+1");
  expect(importCatalogueCsv(exportCatalogueCsv(procedures)).procedures).toEqual(procedures);
});

test.each([
  ['without a byte order mark', (text: string) => text.slice(1)],
  ['with the line “sep=;”', (text: string) => `\uFEFFsep=;\r\n${text.slice(1)}`],
  ['with Unix line ends', (text: string) => text.replaceAll('\r\n', '\n')],
  ['with empty lines at the end', (text: string) => `${text}\r\n;;;\r\n`],
  ['with headings in capitals without marks', (text: string) => text.replace('Mã thủ tục', 'MA THU TUC')],
  ['with dates as Excel writes them', (text: string) => text.replaceAll('2025-07-01', '01/07/2025')],
  ['with codes as Excel writes them', (text: string) => text.replaceAll(';1.001193;', ';1001193;')],
  ['separated by tabs', (text: string) => text.replaceAll(';', '\t')],
])('a table saved %s is read the same', (_what, change) => {
  const text = exportCatalogueCsv(aCatalogue);

  expect(change(text)).not.toBe(text);
  expect(importCatalogueCsv(change(text))).toEqual({ procedures: aCatalogue, errors: [] });
});

test('a row without a first day belongs to the procedure above it', () => {
  expect(importCatalogueCsv(tableWith(3, 'Áp dụng từ', '')).procedures).toEqual(aCatalogue);
});

test.each([
  [2, 'Mã thủ tục', '1.00119', 'Mã thủ tục có dạng 1.001193.'],
  [2, 'Áp dụng từ', '30/02/2025', 'Ngày có dạng 2025-07-01 hoặc 01/07/2025 và phải có thật.'],
  [2, 'Hết áp dụng từ', '2025-01-01', 'Ngày hết áp dụng phải sau ngày áp dụng.'],
  [2, 'Độ tin cậy', 'D', 'Độ tin cậy là A, B, C hoặc G.'],
  [2, 'Lệ phí', 'hai nghìn', 'Lệ phí có dạng: 2000 / trang, mỗi mức cách nhau bằng dấu |.'],
  [2, 'Tên thủ tục', '', 'Cần từ 1 đến 300 chữ trên một dòng.'],
  [3, 'Số bản chính', 'một', 'Cần một số nguyên không âm.'],
  [3, 'Bắt buộc', 'có lẽ', 'Bắt buộc là: luôn cần, nếu, hoặc tùy chọn.'],
  [3, 'Bắt buộc', 'nếu', 'Giấy tờ cần “nếu” thì phải có câu hỏi điều kiện; loại khác thì không.'],
  [3, 'Cách nộp', 'fax', 'Cách nộp là: quét, PDF của người dân, dùng lại, xuất trình.'],
  [2, 'Nơi nộp', 'ở nhà', 'Nơi nộp là: trực tuyến, bưu chính, tại quầy.'],
  [3, 'Mã thành phần', 'TP01', 'Mã thành phần này đã có trong thủ tục.'],
  [3, 'Tên thủ tục', 'Khác', 'Khác với dòng đầu của cùng thủ tục.'],
  [3, 'Mã định danh', '', 'Dòng này không thuộc thủ tục nào: thiếu mã định danh.'],
])('row %i, column “%s”: “%s” is told where it stands', (row, column, cell, vi) => {
  const { errors } = importCatalogueCsv(tableWith(row, column, cell));

  const told = errors.filter((error) => error.message.vi === vi);

  expect(told[0]).toMatchObject({ row });
  expect([column, 'Câu hỏi điều kiện']).toContain(told[0]?.column);
});

test('a procedure with one bad row is left out as a whole, the others come in', () => {
  const { procedures } = importCatalogueCsv(tableWith(3, 'Cách nộp', 'fax'));

  expect(procedures.map(({ id }) => id)).toEqual(['khac']);
});

test('two versions of a procedure may follow each other but not overlap', () => {
  const old = aProcedure({ until: '2027-03-01' });
  const next = aProcedure({ from: '2027-03-01' });
  const early = aProcedure({ from: '2026-01-01' });

  expect(importCatalogueJson(exportCatalogueJson([old, next])).errors).toEqual([]);
  for (const { errors } of [
    importCatalogueJson(exportCatalogueJson([old, early])),
    importCatalogueCsv(exportCatalogueCsv([old, early])),
  ]) {
    expect(errors[0]?.message.en).toBe('This procedure already stands for the same time.');
  }
});

test('JSON errors name the place in the list and the field', () => {
  const text = JSON.stringify([aProcedure(), { ...aProcedure({ id: 'b' }), from: 'x', more: 1 }, 7]);

  const { procedures, errors } = importCatalogueJson(text);

  expect(procedures).toHaveLength(1);
  expect(errors.map(({ row, column }) => [row, column])).toEqual([
    [2, 'from'],
    [2, 'more'],
    [3, undefined],
  ]);
});

test.each([
  ['', 'no-columns'],
  ['một;hai;ba\n1;2;3', 'no-columns'],
  ['\u0000\u0001', 'no-columns'],
])('%j is no table', (text) => {
  expect(importCatalogueCsv(text)).toMatchObject({ procedures: [], errors: [{ row: 0 }] });
});

test('no text makes the import fail', () => {
  const header = exportCatalogueCsv([]).slice(1);
  const anyText = fc.string({ unit: 'binary', maxLength: 60 });

  fc.assert(
    fc.property(anyText, (text) => {
      for (const result of [
        importCatalogueJson(text),
        importCatalogueCsv(text),
        importCatalogueCsv(header + text),
      ]) {
        expect(Array.isArray(result.procedures)).toBe(true);
      }
    }),
  );
});

test('any JSON value is answered row by row', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue(), { minLength: 1, maxLength: 5 }), (values) => {
      const { procedures, errors } = importCatalogueJson(JSON.stringify(values));
      expect(procedures).toEqual([]);
      expect(new Set(errors.map(({ row }) => row)).size).toBe(values.length);
    }),
  );
});
