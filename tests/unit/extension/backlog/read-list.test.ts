import { expect, test } from 'vitest';
import { strToU8, zipSync } from 'fflate';
import { headOf, meaningsOf } from '../../../../extension/backlog/read/columns';
import { readEntries, type ReadEntries } from '../../../../extension/backlog/read/entries';
import { readTable } from '../../../../extension/backlog/read/read-list';
import { readXlsx } from '../../../../extension/backlog/read/xlsx';
import { aCsv, aListRow, anXlsx, HEADINGS } from '../../../fixtures/backlog-lists';
import { outcome, value } from '../../storage/rows';

const TODAY = '2026-11-22';
const RANGE = Array.from({ length: 30 }, (_, index) => index + 1);

async function entriesOf(content: BlobPart): Promise<ReadEntries> {
  const table = value(await readTable(new Blob([content])));
  const head = headOf(table.rows);
  return readEntries(table, head, head.meanings, TODAY);
}

test('CSV and XLSX of one list say the same, below any title and numbering', async () => {
  const title = [['UBND XÃ BÌNH MINH THƯỢNG'], ['DANH SÁCH KẾT QUẢ CÒN HIỆU LỰC'], []];
  const numbering = HEADINGS.map((_, index) => `(${String(index + 1)})`);
  const rows = RANGE.map(aListRow);
  const csv = await entriesOf(aCsv([numbering, ...rows]));
  const xlsx = await entriesOf(anXlsx([...title, HEADINGS, numbering, ...rows]));

  expect(csv.wrong).toEqual([]);
  expect(csv.entries.map(({ entry }) => ({ ...entry, line: 0 }))).toEqual(
    xlsx.entries.map(({ entry }) => ({ ...entry, line: 0 })),
  );
  expect([csv.entries[0]?.entry.line, xlsx.entries[0]?.entry.line]).toEqual([3, 6]);
  expect(csv.entries[0]?.entry).toEqual({
    line: 3,
    number: '1/TLKS',
    issuedOn: '2019-02-02',
    title: 'Trích lục khai sinh (bản sao)',
    holder: 'Nguyễn Văn Mẫu 1',
    personalNumber: '079095000001',
    issuer: 'UBND xã Bình Minh Thượng',
    dossier: 'H40.12-190202-0001',
    procedure: '1.001193',
    term: 'Không thời hạn',
    place: 'Kho 2, giá 3, hộp 1',
  });
});

test.each([
  ['Ngày cấp CCCD|Nơi cấp CCCD|Số CCCD', ['', '', 'personalNumber']],
  ['SO HIEU|ngay ky|TRÍCH YẾU NỘI DUNG|Đơn vị cấp', ['number', 'issuedOn', 'title', 'issuer']],
  ['Số|Ngày|Tên|Ngày hết hạn|Ghi chú', ['number', 'issuedOn', 'title', 'term', '']],
  ['Mã hồ sơ|Số hồ sơ', ['dossier', '']],
])('headings %s', (headings, meanings) => {
  expect(meaningsOf(headings.split('|')).map((meaning) => meaning ?? '')).toEqual(meanings);
});

test('every row is taken or named with its number and reason; what spreadsheets did to numbers is mended', async () => {
  const headings = ['Số ký hiệu', 'Ngày cấp', 'Họ tên', 'Số CCCD', 'Mã hồ sơ'];
  const list = [
    ['1/A', '5/3/2019', 'Bà Mẫu', '79095001234', ''],
    ['1/a ', '05.03.2019', 'Bà Mẫu', '079095001234', ''],
    ['1/A', '05/03/2019', 'Ông Khác', '', ''],
    ['', '05/03/2019', 'Không số', '', ''],
    ['2/A', '31/02/2019', 'Ngày sai', '', ''],
    ['3/A', '05/03/19', 'Năm hai chữ số', '', ''],
    ['4/A', '01/01/2027', 'Mai sau', '', ''],
    ['5/A', '', 'Số sai', '12345', ''],
    ['6/A', '43529', '=cmd|calc', '', 'H40.12-190305-0001'],
    ['7/A', 'ngày 5 tháng 3 năm 2019', 'x'.repeat(501), '', ''],
  ];
  const { entries, wrong } = await entriesOf(aCsv(list, headings));

  expect(wrong).toEqual([
    { line: 3, fault: { why: 'twice', first: 2 } },
    { line: 5, fault: { why: 'nameless' } },
    { line: 6, fault: { why: 'date' } },
    { line: 7, fault: { why: 'date' } },
    { line: 8, fault: { why: 'future' } },
    { line: 9, fault: { why: 'personal-number' } },
    { line: 11, fault: { why: 'too-long', field: 'holder' } },
  ]);
  expect(entries.map(({ entry, nth }) => [entry.line, nth, entry.issuedOn, entry.personalNumber])).toEqual([
    [2, 0, '2019-03-05', '079095001234'],
    [4, 1, '2019-03-05', undefined],
    [10, 0, '2019-03-05', undefined],
  ]);
});

test('older code pages, other signs and shared texts are read', async () => {
  const text = 'Số ký hiệu\tNgày cấp\n9/B\t01/02/2015\n';
  const utf16 = new Uint8Array([
    0xff,
    0xfe,
    ...Array.from(text).flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]),
  ]);
  // „Số ký hiệu" in windows-1258: the marks stand behind their letters.
  const old = new Uint8Array([
    ...strToU8('S'),
    0xf4,
    0xec,
    ...strToU8(' hi'),
    0xea,
    0xf2,
    ...strToU8('u,Ngay cap\n9/B,01/02/2015\n'),
  ]);
  const shared = anXlsx([], {
    'xl/sharedStrings.xml':
      '<sst><si><t>Số ký hiệu</t></si><si><r><t>Mã </t></r><r><t>hồ sơ</t></r><rPh><t>x</t></rPh></si></sst>',
    'xl/worksheets/mot.xml':
      '<worksheet><sheetData><row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>' +
      '<row><c t="str"><f>A1</f><v>9/B</v></c><c><v>7.9095001234E10</v></c></row></sheetData></worksheet>',
  });

  expect((await entriesOf(utf16)).entries[0]?.entry).toMatchObject({ number: '9/B', issuedOn: '2015-02-01' });
  expect((await entriesOf(old)).entries[0]?.entry).toMatchObject({ number: '9/B', issuedOn: '2015-02-01' });
  expect((await entriesOf(shared)).entries[0]?.entry).toMatchObject({
    number: '9/B',
    dossier: '79095001234',
  });
});

const DOCTYPE = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>';

test.each([
  [
    'entities of its own',
    anXlsx([], { 'xl/worksheets/mot.xml': `${DOCTYPE}<worksheet>&b;</worksheet>` }),
    'backlog/unreadable',
  ],
  ['a deep tree', anXlsx([], { 'xl/worksheets/mot.xml': '<a>'.repeat(100) }), 'backlog/unreadable'],
  ['half a file', anXlsx([HEADINGS]).slice(0, 200), 'backlog/unreadable'],
  ['no sheet', zipSync({ 'word/document.xml': strToU8('<w/>') }), 'backlog/unreadable'],
  ['a picture', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70]), 'backlog/unreadable'],
  [
    'an old spreadsheet',
    new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
    'backlog/unreadable',
  ],
  ['a quotation mark without an end', strToU8(`a;b\n"${'1;2\n'.repeat(750_000)}`), 'backlog/unreadable'],
  ['nothing', new Uint8Array(), 'backlog/no-table'],
  ['an empty sheet', anXlsx([]), 'backlog/no-table'],
])('%s is refused', async (_name, bytes, code) => {
  expect(outcome(await readTable(new Blob([bytes])))).toBe(code);
});

test('a spreadsheet that unpacks to more than is allowed ends at the bound, whatever it claims', async () => {
  const bomb = anXlsx([], { 'xl/worksheets/mot.xml': `<worksheet>${' '.repeat(5_000_000)}</worksheet>` });
  const claims = new DataView(bomb.buffer, bomb.byteOffset);
  for (let at = 0; at < bomb.length - 46; at += 1)
    if (claims.getUint32(at, true) === 0x02014b50) claims.setUint32(at + 24, 100, true);

  expect(bomb.length).toBeLessThan(10_000);
  expect(outcome(await readXlsx(bomb, 1_000_000))).toBe('backlog/too-large');
});

test('no row of a large list is lost, and none over the bound is taken silently', async () => {
  const rows = Array.from({ length: 20_000 }, (_, index) => aListRow(index + 1));
  const csv = await entriesOf(aCsv(rows));
  const tooLong = 'a;b\n'.repeat(50_001);

  expect([csv.entries.length, csv.wrong.length]).toEqual([20_000, 0]);
  expect(csv.entries.at(-1)?.entry).toMatchObject({ line: 20_001, number: '20000/TLKS' });
  expect(outcome(await readTable(new Blob([tooLong])))).toBe('backlog/too-large');
});
