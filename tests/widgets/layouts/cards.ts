import { each, escapeHtml, fileLines, type Layout } from './layout';

/** Cards side by side, the kind that came with Bootstrap. */
export const cards: Layout = (rows, sizes) => `
<div class="row">${each(
  rows,
  ({ truth, listId, files, control }) => `
  <div class="col"><div class="card">
    <div class="card-header"><strong>${escapeHtml(truth.name)}</strong> ${truth.required ? '<span class="badge">Bắt buộc</span>' : '<span class="badge nhat">Không bắt buộc</span>'}</div>
    <div class="card-body">
      <div class="text-muted">Mỗi file tối đa ${truth.maxMb} MB (${truth.types.join(', ')})</div>
      ${control}
    </div>
    <ul class="card-footer" id="${listId}">${fileLines(files, sizes, { item: 'li', link: 'Xem' })}</ul>
  </div></div>`,
)}
</div>`;

/** An ordinary list, one line a paper, where every word is in a span. */
export const lines: Layout = (rows, sizes) => `
<ul class="ho-so-giay-to">${each(
  rows,
  ({ truth, listId, files, control }) => `
  <li>
    <span>${truth.required ? '<font color="red">*</font> ' : ''}<b>${escapeHtml(truth.name)}</b></span>
    <span>${control}</span>
    <span class="ghi-chu">≤ ${truth.maxMb} MB, ${truth.types.join(' hoặc ')}</span>
    <div id="${listId}">${fileLines(files, sizes)}</div>
  </li>`,
)}
</ul>`;
