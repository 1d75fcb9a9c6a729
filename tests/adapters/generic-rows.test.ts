import { expect, test } from 'vitest';
import type { Checklist } from '../../extension/adapters/adapter';
import { savedPage } from './saved-page';
import { shippedAdapter } from './shipped-adapter';

const genericRows = shippedAdapter('generic-rows');

const document = savedPage('generic-rows/table.html');
const url = new URL('https://motcua.example/ho-so?id=5');

test('reads the rows, not the fields for portraits and signatures, and no hidden pattern', () => {
  const { dossier, procedure, components } = read(document);

  expect({ dossier, procedure }).toEqual({ dossier: '000.00.53.H48-220921-0099', procedure: '2.000815' });
  expect(components.map(({ key, name }) => [key, name])).toEqual([
    ['GT-1', 'Đơn đề nghị'],
    ['ban-sao-giay-to-tuy-than', 'Bản sao giấy tờ tùy thân'],
    ['giay_to_khac', 'Giấy tờ khác'],
  ]);
});

test('reads what a row takes and whether it is required', () => {
  const [first, second, third] = read(document).components;

  expect(first).toMatchObject({
    required: true,
    multiple: true,
    maxBytes: 6_000_000,
    extensions: ['pdf', 'jpg', 'jpeg'],
  });
  expect(second).toMatchObject({
    required: false,
    multiple: false,
    maxBytes: 5_000_000,
    extensions: ['pdf'],
  });
  expect(third).toMatchObject({ part: 'other', maxBytes: 2_500_000, extensions: ['pdf', 'docx'] });
});

test('reads listed files with their size, and a link only when it stays on the site', () => {
  const [first, second] = read(document).components;

  expect(first?.files).toEqual([
    { name: 'Don de nghi.pdf', bytes: 345_678, reference: '/tep/77?tai=1' },
    { name: 'Ban do.pdf', bytesBetween: { least: 1_100_000, most: 1_363_149 } },
  ]);
  expect(second?.files).toEqual([{ name: 'anh chup.jpg', bytesBetween: { least: 87_000, most: 91_136 } }]);
});

test('an empty form to download is no file of the dossier', () => {
  const names = read(document).components.flatMap(({ files }) => files.map(({ name }) => name));

  expect(names).not.toContain('Tải mẫu đơn số 1.docx');
});

test.each([
  ['TP01 - Đơn đăng ký (Mẫu số 18) - H40.12.pdf', ''],
  ['Mẫu số 18.pdf', '<button type="button">Xoá</button>'],
])('a paper that is called after its form is one: %s', (name, bin) => {
  const page = savedPage('generic-rows/table.html');
  const list = page.querySelector('tbody ul');
  if (list) list.innerHTML = `<li><span>${name}</span> ${bin}</li>`;

  expect(read(page).components[0]?.files).toMatchObject([{ name }]);
});

test('promises read-back only where a link was seen', () => {
  const { components, ...rest } = read(document);
  const without = components.slice(1);

  expect(genericRows.bestGrade({ ...rest, components })).toBe('read-back');
  expect(genericRows.bestGrade({ ...rest, components: without })).toBe('listed');
  expect(
    genericRows.bestGrade({
      ...rest,
      components: without.map((component) => ({ ...component, files: [{ name: 'a.pdf' }] })),
    }),
  ).toBe('accepted');
});

test('a row is found by what it is, wherever it stands', () => {
  const page = savedPage('generic-rows/table.html');
  const body = page.querySelector('tbody');
  const last = body?.querySelector('tr:nth-child(3)');
  if (last) body?.prepend(last);

  const [input] = genericRows.find(page, 'input ban-sao-giay-to-tuy-than');
  expect(input?.closest('tr')?.textContent).toContain('tùy thân');
});

test('the button that takes a file back is found by its words', () => {
  expect(genericRows.find(document, 'file GT-1 Don de nghi.pdf')).toHaveLength(1);
  expect(genericRows.find(document, 'file GT-1 Ban do.pdf')).toHaveLength(0);
});

test('rows that nothing tells apart are both found, so that no file lands by guessing', () => {
  const twins = savedPage('generic-rows/twins.html');
  const [first] = read(twins).components;

  expect(genericRows.find(twins, `input ${first?.key ?? ''}`)).toHaveLength(2);
});

test('a file that cannot be taken back is not replaced', () => {
  const [component] = read(document).components;
  if (!component) throw new Error('no row');

  expect(
    genericRows.plan(document, url, {
      component,
      file: { name: 'a.pdf', bytes: 1 },
      replaces: 'Ban do.pdf',
    }),
  ).toMatchObject({ ok: false, failure: { code: 'page/target-missing' } });
});

test('a page about several dossiers is about none', () => {
  const page = savedPage('generic-rows/table.html');
  const heading = page.querySelector('h1');
  if (heading) heading.textContent = 'H40.12-261121-0007 và H40.12-261121-0008';

  expect(genericRows.detect(page, url)).toBe(false);
});

function read(page: Document): Checklist {
  const checklist = genericRows.read(page, url);
  if (!checklist.ok) throw new Error(checklist.failure.code);
  return checklist.value;
}
