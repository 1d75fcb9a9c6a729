import { expect, test } from 'vitest';
import type { PageText } from '../../../../shared/domain/page-text';
import type { PaperField } from '../../../../shared/domain/paper-fields/fields';
import { proposeFields } from '../../../../shared/domain/paper-fields/propose';
import { aText } from './a-text';
import { frozenText } from './frozen-text';

const LAYOUTS = [
  ...['decision', 'notice', 'letter', 'minutes', 'birth-extract', 'marriage', 'marital-status'],
  ...['land-certificate', 'household-business', 'building-permit', 'diploma'],
];

function proposed(field: PaperField, ...pages: readonly PageText[]): string | undefined {
  return proposeFields(pages)[field]?.value;
}

test.each(LAYOUTS)('number, day and title of a scanned %s are read as they are', (layout) => {
  const { text, truth } = frozenText(layout);
  const { docNumber, issueDate, docName } = proposeFields([text]);

  expect([docNumber?.value, issueDate?.value, docName?.value]).toEqual([
    truth.docNumber,
    truth.issueDate,
    truth.docName,
  ]);
});

test.each(LAYOUTS)('who issued a scanned %s is read without the body above it', (layout) => {
  const { text, truth } = frozenText(layout);

  const plain = (name = ''): string => name.toLowerCase().replace('uỷ', 'ủy');
  expect(plain(proposed('issuer', text))).toBe(plain(truth.issuer));
});

test.each(LAYOUTS)('every proposal for a scanned %s names the line that it was read from', (layout) => {
  const proposals = Object.values(proposeFields([frozenText(layout).text]));

  for (const { reading, value } of proposals) {
    expect(value).not.toBe('');
    expect(reading.line).not.toBe('');
    expect(reading.box.width * reading.box.height).toBeGreaterThan(0);
  }
});

test('a page without words proposes nothing', () => {
  expect(proposeFields([{ lines: [], confidence: 0, turn: 0 }])).toEqual({});
  expect(proposeFields([])).toEqual({});
});

const HEAD = [
  [0.12, 0.06, 'UBND TỈNH HOÀI GIANG'],
  [0.48, 0.06, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
  [0.17, 0.078, 'SỞ TƯ PHÁP'],
  [0.56, 0.078, 'Độc lập - Tự do - Hạnh phúc'],
] as const;

test.each([
  ['ngày 05 tháng 3 năm 2024', '2024-03-05'],
  ['ngày ..05.. tháng ..3.. năm ..2024..', '2024-03-05'],
  ['ngay O5 thang l2 nam 2O24', '2024-12-05'],
  ['ngày 31 tháng 02 năm 2024', undefined],
  ['5 March 2024', '2024-03-05'],
])('the day in “%s” is %s', (written, day) => {
  const page = aText(...HEAD, [0.55, 0.11, `Hoài Giang, ${written}`]);

  expect(proposed('issueDate', page)).toBe(day);
});

test.each([
  ['Số: 123/QĐ-UBND', '123/QĐ-UBND'],
  ['Số: l23/QD-UBND', '123/QĐ-UBND'],
  ['So: 45 / 2O24 / TLKT', '45/2024/TLKT'],
  ['Số/No: 12/2024', '12/2024'],
  ['Số: 26/5XD-NV', '26/SXD-NV'],
  ['$6: 2531/UBND-VP', '2531/UBND-VP'],
  ['Số: ......../QĐ-UBND', undefined],
])('the number in “%s” is %s', (written, number) => {
  const page = aText(...HEAD, [0.15, 0.11, written]);

  expect(proposed('docNumber', page)).toBe(number);
});

test('a law’s day and a person’s day of birth are not the paper’s', () => {
  const page = aText(
    ...HEAD,
    [0.12, 0.3, 'Căn cứ Luật Hộ tịch ngày 20 tháng 11 năm 2014;'],
    [0.12, 0.33, 'Ngày, tháng, năm sinh: ngày 01 tháng 02 năm 1990'],
  );

  expect(proposed('issueDate', page)).toBeUndefined();
});

test('a day beside the number goes before one at the foot', () => {
  const page = aText(
    ...HEAD,
    [0.55, 0.11, 'Hoài Giang, ngày 05 tháng 3 năm 2024'],
    [0.5, 0.8, 'Bình An, ngày 11 tháng 12 năm 2026'],
  );

  expect(proposed('issueDate', page)).toBe('2024-03-05');
});

test('a term is reckoned from the day of issue, and said to be doubtful', () => {
  const page = aText(
    ...HEAD,
    [0.55, 0.11, 'Hoài Giang, ngày 31 tháng 8 năm 2025'],
    [0.12, 0.5, 'Giấy này có giá trị trong thời hạn 06 tháng, kể từ ngày cấp.'],
  );

  expect(proposeFields([page]).validUntil).toMatchObject({ value: '2026-02-28', sure: 'doubtful' });
});

test('what a letter is about stands under its number', () => {
  const page = aText(...HEAD, [0.15, 0.11, 'Số: 12/STP-VP'], [0.13, 0.13, 'V/v cấp phiếu lý lịch']);

  expect(proposed('abstract', page)).toBe('Về việc cấp phiếu lý lịch');
});

test('a personal number counts only behind its label', () => {
  expect(proposed('ownerId', aText([0.1, 0.3, 'Số định danh cá nhân: 079095001234']))).toBe('079095001234');
  expect(proposed('ownerId', aText([0.1, 0.3, 'Điện thoại 079095001234']))).toBeUndefined();
});

test('a name that is broken behind its unit goes on in the next line, whatever that begins with', () => {
  const page = aText(
    [0.1, 0.06, 'ỦY BAN NHÂN DÂN HUYỆN'],
    [0.48, 0.06, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    [0.18, 0.078, 'PHONG THỔ'],
    [0.56, 0.078, 'Độc lập - Tự do - Hạnh phúc'],
  );

  expect(proposed('issuer', page)).toBe('Ủy ban nhân dân huyện Phong Thổ');
});

test('marks that capitals lost come back from the place before the day', () => {
  const page = aText(
    [0.12, 0.06, 'UY BAN NHAN DAN'],
    [0.48, 0.06, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    [0.14, 0.078, 'XA TINH BIEN'],
    [0.56, 0.078, 'Độc lập - Tự do - Hạnh phúc'],
    [0.55, 0.11, 'Tịnh Biên, ngày 05 tháng 3 năm 2024'],
  );

  expect(proposed('issuer', page)).toBe('Ủy ban nhân dân xã Tịnh Biên');
});
