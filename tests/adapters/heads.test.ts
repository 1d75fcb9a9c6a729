// @vitest-environment happy-dom
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { AdapterDataSchema } from '../../shared/contracts/adapter-data';
import type { HostComponent } from '../../shared/contracts/messages';
import { adapterData, anAdapter, PAGE_URL, pageWith } from './an-adapter';

/** Rows of a bare definition list: the paper is the term, its place the definition. */
const rows = {
  row: { tag: 'dd' },
  head: { role: 'term' },
  key: [{ of: 'name' }],
  name: [{ at: { tag: 'span', within: { role: 'term' } } }],
  required: [{ at: { tag: 'abbr' } }],
  limits: { size: 'tối đa' },
} as const;
const FIELD = '<input type="file">';

describe('a name that stands before its row', () => {
  test('is read there, with the sign that the paper is required, and the files where they are', () => {
    const list = `
      <dt>1. <span>Tờ khai</span> <abbr>*</abbr></dt><dd>tối đa 5 MB ${FIELD}<a href="/tep/1">cu.pdf</a></dd>
      <dt>2. <span>Căn cước</span> (tối đa 2 MB)</dt><dd>${FIELD}</dd>`;

    expect(read(`<dl>${list}</dl>`)).toMatchObject([
      {
        ...{ key: 'to-khai', name: 'Tờ khai', required: true, maxBytes: 5_000_000 },
        files: [{ name: 'cu.pdf', reference: '/tep/1' }],
      },
      { key: 'can-cuoc', name: 'Căn cước', required: false, maxBytes: 2_000_000, files: [] },
    ]);
  });

  test('is not that of the row before: a row without one has none', () => {
    const list = `<dt><span>Tờ khai</span> <abbr>*</abbr></dt><dd>${FIELD}</dd><dd>Giấy khác ${FIELD}</dd>`;

    expect(read(`<dl>${list}</dl>`)).toMatchObject([
      { name: 'Tờ khai', required: true },
      { name: 'Giấy khác', required: false },
    ]);
  });

  test('belongs to the nearest row after it, whatever stands between', () => {
    const list = `<dt><span>Tờ khai</span></dt><hr><p>Bản chính</p><dd>${FIELD}</dd>`;

    expect(read(`<div>${list}</div>`)).toMatchObject([{ name: 'Tờ khai' }]);
  });

  test('is part of the documented format', () => {
    expect(v.safeParse(AdapterDataSchema, adapterData({}, rows)).issues).toBeUndefined();
  });
});

function read(body: string): readonly HostComponent[] | undefined {
  const page = anAdapter(rows).read(pageWith(body), PAGE_URL);
  return page.ok ? page.value.components : undefined;
}
