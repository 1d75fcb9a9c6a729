import fc from 'fast-check';
import { expect, test } from 'vitest';
import { catalogueOn } from '../../../shared/catalogue/catalogue';
import { searchProcedures } from '../../../shared/catalogue/search';
import { aProcedure } from '../../fixtures/builders';

const on = '2026-11-21';
const first = (query: string) => searchProcedures(query, { on })[0]?.code;

test.each([
  ['làm giấy khai sinh', '1.001193'],
  ['khai sinh', '1.001193'],
  ['LÀM GIẤY KHAI SINH CHO CON', '1.001193'],
  ['dang ky ket hon', '1.000894'],
  ['Đăng ký kết hôn', '1.000894'],
  ['sao y', '2.000815'],
  ['công chứng giấy tờ', '2.000815'],
  ['sổ đỏ', '1.012783'],
  ['mất sổ đỏ', '1.012786'],
  ['sang tên sổ đỏ', '1.013831'],
  ['tách sổ', '1.012784'],
  ['giấy độc thân', '1.004873'],
  ['giấy ủy quyền', '2.000884'],
  ['uy quyen', '2.000884'],
  ['người nhà mất', '1.000656'],
  ['xin phép xây nhà', '1.009122'],
  ['mở quán cà phê', '1.001612'],
  ['nhập hộ khẩu', '1.004222'],
  ['trích lục khai sinh', '2.000635'],
])('“%s” finds %s first', (query, code) => {
  expect(first(query)).toBe(code);
});

test.each([
  ['ddawng kys keets hoon', '1.000894'],
  ['ddawng kys khai sinh', '1.001193'],
  ['soor ddor', '1.012783'],
  ['d9a8ng ky1 ke61t ho6n', '1.000894'],
])('typing keys left over in “%s” do no harm', (query, code) => {
  expect(first(query)).toBe(code);
});

test.each([
  ['khia sinh', '1.001193'],
  ['dang ki khai sinh', '1.001193'],
  ['ket hom', '1.000894'],
  ['khaisinh', '1.001193'],
  ['chứng thựt bản sao', '2.000815'],
])('the slip in “%s” does no harm', (query, code) => {
  expect(first(query)).toBe(code);
});

test.each([
  ['1.001193', '1.001193'],
  ['001193', '1.001193'],
  ['1193', '1.001193'],
  ['thủ tục 1.000656', '1.000656'],
  ['2.000815.000.00.00.H38', '2.000815'],
])('the code “%s” finds %s and nothing else', (query, code) => {
  expect(searchProcedures(query, { on }).map((procedure) => procedure.code)).toEqual([code]);
});

test('the beginning of a code finds all that begin so', () => {
  const codes = searchProcedures('1.0127', { on }).map(({ code }) => code);

  expect([...codes].sort()).toEqual(['1.012783', '1.012784', '1.012786', '1.012790']);
});

test('nothing is found for what no procedure is about', () => {
  expect(searchProcedures('xyzzy qwrtp', { on })).toEqual([]);
  expect(searchProcedures('9.999999', { on })).toEqual([]);
});

test('an empty query gives the whole catalogue in its order', () => {
  expect(searchProcedures('  ', { on })).toBe(catalogueOn(on));
});

test('a catalogue of one’s own is searched instead', () => {
  const within = [aProcedure({ id: 'x', code: '9.123456', name: 'Cấp phép nuôi ong', aliases: [] })];

  expect(searchProcedures('nuoi ong', { on, within })).toEqual(within);
});

test('every procedure is found first or among its equals by its own name, with and without marks', () => {
  for (const procedure of catalogueOn(on)) {
    const plain = procedure.name
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/đ/g, 'd')
      .replace(/Đ/g, 'D');

    expect(searchProcedures(procedure.name, { on })[0]).toBe(procedure);
    expect(searchProcedures(plain, { on })[0]).toBe(procedure);
  }
});

test('every everyday word finds its procedure among the first five', () => {
  for (const procedure of catalogueOn(on)) {
    for (const alias of procedure.aliases) {
      expect(searchProcedures(alias, { on }).slice(0, 5)).toContain(procedure);
    }
  }
});

test('no query makes the search fail', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (query) => {
      expect(Array.isArray(searchProcedures(query, { on }))).toBe(true);
    }),
  );
});

test('an answer takes less than 5 ms on average, slips and long sentences included', () => {
  const queries = [
    'k',
    'dang ky khai sihn',
    'ddawng kys keets hoon',
    'toi muon xin giay '.repeat(11),
    '1.00',
  ];
  queries.forEach((query) => searchProcedures(query, { on }));

  const start = performance.now();
  for (let round = 0; round < 40; round++) queries.forEach((query) => searchProcedures(query, { on }));
  const each = (performance.now() - start) / (40 * queries.length);

  expect(each).toBeLessThan(5);
});
