// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { isHost, readAddress } from '../../extension/adapters/from-data/address';
import { exactCss } from '../../extension/adapters/from-data/exact-css';
import { locate } from '../../extension/adapters/from-data/locate';
import { fits, glob } from '../../extension/adapters/from-data/pattern';
import { viewOf } from '../../extension/adapters/from-data/view';
import type { Locators } from '../../shared/contracts/adapter-locator';
import { adapterData, anAdapter, PAGE_URL as url, pageWith, table } from './an-adapter';

const FIELD = '<input type="file">';
const open = { shadowOf: (element: Element) => element.shadowRoot };

describe('words', () => {
  test.each([
    ['Tải lên', ' tải   LÊN '],
    ['*thành công*', 'Đã tải lên thành công.'],
    ['tệp*mb', 'Tệp tối đa 6 MB'],
    ['Tờ khai', 'Tờ khai'.normalize('NFD')],
    ['*', ''],
  ])('"%s" is said by "%s"', (pattern, text) => {
    expect(fits(pattern, text)).toBe(true);
  });

  test.each([
    ['Tải lên', 'Tải lên ngay'],
    ['lỗi', 'lợi'],
    ['a*a', 'a'],
    ['.*', 'x'],
  ])('"%s" is not said by "%s"', (pattern, text) => {
    expect(fits(pattern, text)).toBe(false);
  });

  test('a pattern of stars takes no longer than any other', () => {
    const started = performance.now();
    glob(`${'a*'.repeat(60)}b`, 'a'.repeat(100_000));

    expect(performance.now() - started).toBeLessThan(200);
  });
});

describe('an element is found', () => {
  const page = pageWith(`
    <div class="cards">
      <section aria-label="Tờ khai"><button id="b1"><i>cloud_upload</i></button><p id="p1">Đơn</p></section>
      <section aria-label="Giấy tờ"><div id="b2" role="button" aria-labelledby="name2">+</div><p id="p2">Đất</p></section>
    </div>
    <span id="name2">Chọn tệp</span>
    <label for="f1">Tệp đính kèm</label><input id="f1" type="file" data-loai="don">
    <button id="not" role="link">Tải lên</button>`);
  const found = (locators: Locators) => locate(viewOf(page, url, open), page, locators).map(({ id }) => id);

  test.each<[string, Locators, readonly string[]]>([
    ['by role and name', { role: 'button', name: 'Chọn tệp' }, ['b2']],
    ['by the text that it shows', { role: 'button', text: 'cloud_upload' }, ['b1']],
    ['by its label', { role: 'file-field', name: 'Tệp đính kèm' }, ['f1']],
    ['by an attribute', { attributes: { 'data-loai': 'd*' } }, ['f1']],
    ['by its id', { id: ['f1', 'p1'] }, ['p1', 'f1']],
    ['within another', { role: 'button', within: { role: 'region', name: 'Giấy tờ' } }, ['b2']],
    ['next to another', { role: 'button', nextTo: { tag: 'p', text: 'Đơn' } }, ['b1']],
    ['by any of several ways', [{ id: 'p1' }, { id: 'p2' }], ['p1', 'p2']],
    ['leaving out what is not meant', { tag: 'p', not: { id: 'p1' } }, ['p2']],
    ['by CSS, as the last resort', { css: '.cards p', text: 'Đất' }, ['p2']],
  ])('%s', (_how, locators, ids) => {
    expect(found(locators)).toEqual(ids);
  });

  test('by its own role before what it is', () => {
    expect(found({ role: 'button', name: 'Tải lên' })).toEqual([]);
    expect(found({ role: 'link' })).toEqual(['not']);
  });

  test('CSS that cannot be read finds nothing and breaks nothing', () => {
    expect(found({ css: 'p:::' })).toEqual([]);
  });

  test('places told without words become one selector that finds the same', () => {
    const css = exactCss([{ role: 'file-field' }, { tag: 'p', id: 'p*' }]);

    expect([...page.querySelectorAll(css)].map(({ id }) => id)).toEqual(['p1', 'p2', 'f1']);
  });
});

describe('shadow roots', () => {
  function shadowPage(): { page: Document; roots: Map<Element, ShadowRoot> } {
    const page = document.implementation.createHTMLDocument('x');
    page.body.innerHTML = '<h1>Hồ sơ H40.12-261121-0007</h1><div id="app"></div>';
    const roots = new Map<Element, ShadowRoot>();
    const attach = (host: Element, html: string): ShadowRoot => {
      const root = host.attachShadow({ mode: 'closed' });
      root.innerHTML = html;
      roots.set(host, root);
      return root;
    };
    const outer = attach(page.querySelector('#app')!, table(['A', 'Tờ khai', '<x-field></x-field>']));
    attach(outer.querySelector('x-field')!, FIELD);
    return { page, roots };
  }

  test('a row in a closed root and its field in another inside are one row', () => {
    const { page, roots } = shadowPage();
    const adapter = anAdapter({}, {}, { shadowOf: (element) => roots.get(element) });
    const read = adapter.read(page, url);

    expect(read.ok && read.value.components.map(({ key, name }) => [key, name])).toEqual([['A', 'Tờ khai']]);
    expect(adapter.find(page, 'input A')).toHaveLength(1);
  });

  test('what cannot be reached is not there', () => {
    expect(anAdapter().detect(shadowPage().page, url)).toBe(false);
  });
});

describe('where a page is', () => {
  test.each([
    ['motcua.example', 'https://motcua.example/x', true],
    ['motcua.example', 'https://motcua.example.evil.test/x', false],
    ['*.tinh.example', 'https://a.b.tinh.example/', true],
    ['*.tinh.example', 'https://tinh.example/', true],
    ['*.tinh.example', 'https://xtinh.example/', false],
    ['motcua.example:8443', 'https://motcua.example/', false],
    ['*', 'https://anything.test/', true],
  ])('%s is the host of %s: %s', (host, address, is) => {
    expect(isHost(adapterData({ hosts: [host] }), new URL(address))).toBe(is);
  });

  test.each([
    ['/hs/{dossierId}', '/hs/12', '12'],
    ['/hs/{dossierId}', '/hs/12/tep', '12'],
    ['/hs/{dossierId}/tep', '/hs/12/tep', '12'],
    ['/hs/{dossierId}', '/khac/hs/12', undefined],
    ['*?id={dossierId}', '/hs?id=7&x=1', '7'],
    ['*ho-so/{dossierId}', '/ho-so/1?next=/ho-so/2', '1'],
  ])('%s reads %s as %s', (pattern, path, id) => {
    const [kind] = adapterData({}, {}, { address: pattern }).pages;

    expect(readAddress(kind!, new URL(path, url))?.dossierId).toBe(id);
  });
});
