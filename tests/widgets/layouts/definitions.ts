import { each, escapeHtml, fileLines, type Layout, type ShownRow, type SizeStyle } from './layout';

/** A definition list: the paper as the term, everything else below it; nothing but their order joins the two. */
export const definitions: Layout = (rows, sizes) =>
  `<dl class="thanh-phan">${each(rows, (row) => pair(row, sizes))}</dl>`;

/** The same, each pair in a `div` of its own. */
export const groupedDefinitions: Layout = (rows, sizes) =>
  `<dl class="thanh-phan">${each(rows, (row) => `<div>${pair(row, sizes)}</div>`)}</dl>`;

function pair({ truth, number, listId, files, control }: ShownRow, sizes: SizeStyle): string {
  return `
  <dt>${number}. <span>${escapeHtml(truth.name)}</span> ${truth.required ? '<abbr title="bắt buộc">*</abbr>' : '<i>(nếu có)</i>'}</dt>
  <dd>
    <p class="gioi-han">Chỉ nhận ${truth.types.map((type) => `.${type}`).join(', ')}; tối đa ${truth.maxMb} MB${truth.multiple ? '; nhiều tệp' : ' một tệp'}</p>
    ${control}
    <ol id="${listId}">${fileLines(files, sizes, { item: 'li', link: 'Tải xuống' })}</ol>
  </dd>`;
}

/** Sections with a heading each, as portals made with a page builder have them. */
export const headings: Layout = (rows, sizes) =>
  each(
    rows,
    ({ truth, number, listId, files, control }) => `
<section class="muc">
  <h4>${number}) <span>${escapeHtml(truth.name)}</span>${truth.required ? ' <small>(bắt buộc)</small>' : ''}</h4>
  <p>Định dạng: ${truth.types.map((type) => type.toUpperCase()).join('/')} | Kích thước tối đa: ${truth.maxMb}MB/tệp</p>
  <div>${control}</div>
  <div id="${listId}">${fileLines(files, sizes, { item: 'div', link: 'Tải về' })}</div>
</section>`,
  );
