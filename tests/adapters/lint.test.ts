import { describe, expect, test } from 'vitest';
import { isUsable, lintAdapter } from '../../extension/adapters/lint';
import type { Locator } from '../../shared/contracts/adapter-locator';
import type { Rest } from '../../shared/contracts/adapter-rest';
import { adapterText } from '../../shared/text/adapters';
import { opencpsRest } from '../../extension/adapters/shipped/opencps-parts';
import { adapterData } from './an-adapter';

const codes = (row: Locator): readonly string[] =>
  lintAdapter(adapterData({}, { row })).map(({ code }) => code);

describe('a place that will not last is refused', () => {
  test.each<[string, Locator]>([
    ['an absolute path', { css: 'html > body > div > table > tbody > tr' }],
    ['a path from the body', { css: 'body table tr' }],
    ['a chain of children', { css: 'div > div > div > span' }],
    ['a number of a child', { css: 'tr:nth-child(3)' }],
    ['the first of its kind', { css: '.row:first-of-type' }],
    ['an index', { attributes: { 'data-index': '3' } }],
    ['a row index', { attributes: { 'aria-rowindex': '2' } }],
    ['a style', { attributes: { style: '*none*' } }],
  ])('%s', (_what, row) => {
    expect(codes(row)).toEqual(['position']);
  });

  test.each<[string, Locator]>([
    ['emotion', { css: '.css-1x2y3z' }],
    ['JSS', { css: 'div.jss123' }],
    ['Angular', { css: '[_ngcontent-abc-c42]' }],
    ['Vue', { css: 'div[data-v-7ba5bd90]' }],
    ['styled-components', { css: '.sc-bdvvtg' }],
    ['CSS modules', { css: '.row_row__x7Yz1' }],
    ['Angular, as a class', { attributes: { class: '*ng-tns-c153-4*' } }],
    ['Vue, as an attribute', { attributes: { 'data-v-7ba5bd90': '*' } }],
    ['React', { id: ':r1a:' }],
  ])('a name made by %s', (_what, row) => {
    expect(codes(row)).toContain('generated');
  });

  test.each(['mat-input-7', 'ext-gen1043', 'input_12345', 'cdk-overlay-3', 'el-id-1024-7', 'v12'])(
    'the id %s',
    (id) => {
      expect(codes({ id })).toEqual(['running-number']);
      expect(codes({ css: `#${id}`, tag: 'div' })).toContain('running-number');
    },
  );

  test.each<[string, Locator, string]>([
    ['anything', { css: '*' }, 'means-anything'],
    ['any text', { text: '*' }, 'means-anything'],
    ['two selectors, one of them anything', { css: '.a, *' }, 'means-anything'],
    ['a selector that looks through all', { css: 'div:has(p)' }, 'css'],
    ['no selector', { css: 'div[' }, 'css'],
    ['more than a selector', { css: 'a{color:red}' }, 'css'],
  ])('%s', (_what, row, code) => {
    expect(codes(row)).toEqual([code]);
  });
});

describe('a place that lasts is accepted', () => {
  test.each<[string, Locator]>([
    ['a role and words', { role: 'row', text: '*giấy tờ*' }],
    ['a stable class', { css: '.form_alpaca' }],
    ['a component’s class', { css: '.el-upload--text, .v-card__text' }],
    ['a block’s element', { css: '.paper__row' }],
    ['an id of a person', { id: 'documentFile' }],
    ['an id with a paper’s code', { id: 'fileTP01' }],
    ['a data attribute', { attributes: { 'data-ma-giay-to': '*' } }],
    ['an Angular form', { attributes: { formarrayname: 'dossierFormFile' } }],
  ])('%s', (_what, row) => {
    expect(codes(row)).toEqual([]);
  });
});

test('CSS where a role would do is only a warning', () => {
  const flaws = lintAdapter(adapterData({}, { row: { css: 'tr' } }));

  expect(flaws.map(({ code, weight }) => [code, weight])).toEqual([['needless-css', 'warning']]);
  expect(isUsable(flaws)).toBe(true);
});

test('a button of the officer’s is refused as something to press', () => {
  const open = { role: 'button', name: ['Chọn tệp', 'Nộp hồ sơ'] } as const;
  const flaws = lintAdapter(
    adapterData({}, { control: { open, ways: [{ by: 'input', in: 'page', at: { id: 'tep' } }] } }),
  );

  expect(flaws).toMatchObject([
    { code: 'submits', at: 'pages.0.rows.0.control.open.name', found: 'Nộp hồ sơ' },
  ]);
});

describe('a wish that no adapter may have', () => {
  const rest = (change: Partial<Rest>): readonly string[] =>
    lintAdapter(adapterData({ rest: { ...opencpsRest, ...change } })).map(({ code }) => code);

  test.each([
    'document.cookie',
    'localStorage.token',
    'window.opener',
    'a.constructor',
    'chrome.runtime',
    'app.password',
  ])('the page’s %s', (fact) => {
    expect(rest({ headers: { Token: fact } })).toEqual(['fact']);
  });

  test.each(['Cookie', 'Host', 'X-HTTP-Method-Override', 'Content-Type'])('the header %s', (header) => {
    expect(rest({ headers: { [header]: 'Liferay.authToken' } })).toEqual(['header']);
  });

  test.each(['/o/delete/{id}', '/tep/xoa/{id}', '/c/portal/logout', '/api/removeFile?id={id}'])(
    'the request %s',
    (path) => {
      expect(rest({ bytes: { path } })).toEqual(['deed']);
    },
  );
});

test('every flaw is said in both languages, with its place', () => {
  const flaws = lintAdapter(
    adapterData(
      { rest: { ...opencpsRest, headers: { Cookie: 'document.cookie' }, bytes: { path: '/delete' } } },
      {
        row: [{ css: 'tr' }, { css: 'tr:nth-child(1)' }, { css: '.jss12' }, { css: 'a{' }, { text: '*' }],
        skip: { id: 'mat-input-7' },
        control: { open: { name: 'Ký số' }, ways: [{ by: 'chooser', at: { role: 'button' } }] },
      },
    ),
  );

  expect(new Set(flaws.map(({ code }) => code)).size).toBe(10);
  for (const flaw of flaws) {
    expect(adapterText('vi').flaw(flaw)).toContain(flaw.at);
    expect(adapterText('en').flaw(flaw)).toContain(flaw.at);
  }
});
