// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { changesSince, isSound, selfCheck } from '../../extension/adapters/self-check';
import { adapterText } from '../../shared/text/adapters';
import { adapterData, PAGE_URL as url, pageWith, table } from './an-adapter';

const FIELD = '<input type="file">';
const data = adapterData();
const check = (body: string, heading?: string) => selfCheck(data, pageWith(body, heading), url);
const good = check(
  table(['A', 'Tờ khai', FIELD], ['B', 'Giấy tờ', `${FIELD}<p><a href="/tep/1">b.pdf</a> 12 byte</p>`]),
);

test('a page as it should be is told in one line, and is sound', () => {
  expect(good).toEqual({
    adapter: 'tinh-hoai-giang',
    version: 3,
    known: true,
    dossier: 'H40.12-261121-0007',
    rows: [
      { key: 'A', name: 'Tờ khai' },
      { key: 'B', name: 'Giấy tờ' },
    ],
    controls: 2,
    lists: 2,
    files: 1,
    links: 1,
    ambiguous: [],
    missing: [],
  });
  expect(adapterText('vi').checked(good)).toBe('2/2 ô đính kèm nhận ra');
  expect([isSound(good), adapterText('vi').complaints(good)]).toEqual([true, []]);
});

test('nothing on the page is touched', () => {
  const page = pageWith(table(['A', 'Tờ khai', `<button onclick="x()">Chọn</button>${FIELD}`]));
  const before = page.documentElement.outerHTML;
  const seen: string[] = [];
  for (const type of ['click', 'input', 'change', 'focus', 'pointerdown']) {
    page.addEventListener(type, () => seen.push(type), true);
  }
  selfCheck(data, page, url);

  expect([page.documentElement.outerHTML === before, seen]).toEqual([true, []]);
});

describe('a page that was redesigned', () => {
  test('to something else is not known', () => {
    const now = check('<p>Trang chủ</p>');

    expect([now.known, isSound(now)]).toEqual([false, false]);
    expect(changesSince(good, now)).toEqual([{ what: 'page-unknown' }]);
  });

  test('is told row by row', () => {
    const now = check(table(['B', 'Giấy tờ', FIELD + FIELD], ['C', 'Đơn', FIELD]));

    expect(isSound(now)).toBe(false);
    expect(changesSince(good, now)).toEqual([
      { what: 'row-gone', name: 'Tờ khai' },
      { what: 'row-new', name: 'Đơn' },
      { what: 'control-ambiguous', name: 'Giấy tờ' },
    ]);
  });

  test('each difference and complaint is a sentence in both languages', () => {
    const twice = check(table(['A', 'Tờ khai', FIELD + FIELD]));
    const changes = [
      ...changesSince(good, twice),
      { what: 'page-unknown' },
      { what: 'dossier-gone' },
      { what: 'row-new', name: 'x' },
      { what: 'control-gone', name: 'x' },
      { what: 'lists-gone', before: 3, now: 1 },
    ] as const;
    for (const language of ['vi', 'en'] as const) {
      const said = [...changes.map(adapterText(language).change), ...adapterText(language).complaints(twice)];
      expect(said.every((sentence) => /^\p{Lu}.{10,}\.$/u.test(sentence))).toBe(true);
    }
  });

  test('a dossier with other papers is no fault of the page', () => {
    const now = check(table(['A', 'Tờ khai', FIELD], ['C', 'Đơn', FIELD]));

    expect(isSound(now)).toBe(true);
  });
});

test('twice the same key in two rows is ambiguous for both', () => {
  const now = check(table(['A', 'Tờ khai', FIELD], ['A', 'Tờ khai', FIELD]));

  expect([now.controls, now.ambiguous.length]).toEqual([0, 2]);
});
