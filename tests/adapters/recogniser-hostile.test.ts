import { Window } from 'happy-dom';
import { expect, test } from 'vitest';
import { proposeAdapter } from '../../extension/adapters/recogniser';

const url = new URL('https://motcua.hoaigiang.example/ho-so/5');
const heading = '<h1>Hồ sơ H40.12-261121-0007</h1>';
/** The test's own document is many times slower than a browser's; without bounds these pages take minutes. */
const LONGEST_MS = 15_000;

function pageOf(body: string): Document {
  const window = new Window();
  window.document.body.innerHTML = heading + body;
  return window.document as unknown as Document;
}

const many = (count: number, markup: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => markup(index)).join('');

test.each<[string, string]>([
  ['thousands of fields', many(3_000, (at) => `<p>Giấy tờ ${String(at)}<input type="file"></p>`)],
  ['thousands of buttons', many(3_000, () => '<p>Giấy tờ<button>Chọn tệp</button></p>')],
  ['thousands of drop zones', many(3_000, () => '<p>Kéo thả tệp vào đây</p>')],
  [
    'thousands of dialogs',
    many(1_000, () => '<div role="dialog"><button>Đồng ý</button><input type="file"></div>'),
  ],
  ['fields nested without end', `${'<div>'.repeat(1_500)}<input type="file">${'</div>'.repeat(1_500)}`],
  ['a text without end', `<p>${'Tối đa kéo thả tệp 5 MB '.repeat(50_000)}</p><input type="file">`],
])('%s hold nobody up and are no papers', (_, body) => {
  const document = pageOf(body);
  const started = performance.now();

  expect(proposeAdapter(document, url)).toBeUndefined();
  expect(performance.now() - started).toBeLessThan(LONGEST_MS);
});

test('names of the language’s own objects are names like any other', () => {
  const document = pageOf(
    many(
      3,
      (at) =>
        `<section id="__proto__" class="constructor toString"><b class="__proto__">Giấy chứng sinh ${String(at)}</b>
         <label for="constructor">hasOwnProperty</label><input type="file" name="constructor"></section>`,
    ),
  );

  expect(proposeAdapter(document, url)?.rows).toHaveLength(3);
});

test('the page is left as it was', () => {
  const document = pageOf(
    many(3, (at) => `<li><b>Giấy chứng sinh ${String(at)}</b><input type="file"></li>`),
  );
  const before = document.documentElement.outerHTML;
  proposeAdapter(document, url);

  expect(document.documentElement.outerHTML).toBe(before);
});
