import { each, escapeHtml, fileLines, type Layout } from './layout';

/** Nothing but `div`s with class names that a build made: no word in the markup says what is what. */
export const generated: Layout = (rows, sizes) => `
<div class="css-1x7k2p">${each(
  rows,
  ({ truth, listId, files, control }) => `
  <div class="css-9qd31a"><div class="css-l0wz3e">
    <div class="css-4m8t0c"><div class="css-77fa2b">${escapeHtml(truth.name)}</div>${truth.required ? '<div class="css-0red55">*</div>' : ''}</div>
    <div class="css-2yy81n">Tối đa ${truth.maxMb} MB · ${truth.types.map((type) => type.toUpperCase()).join(', ')}${truth.multiple ? ' · chọn được nhiều tệp' : ''}</div>
  </div>
  <div class="css-u5e6rd">${control}<div class="css-bz04he" id="${listId}">${fileLines(files, sizes, { item: 'div', link: 'Tải về' })}</div></div>
  </div>`,
)}
</div>`;

/** Groups that say by ARIA what a sighted person sees from the places. */
export const labelled: Layout = (rows, sizes) =>
  each(
    rows,
    ({ truth, number, listId, controlId, files, control }) => `
<div role="group" class="nhom" aria-labelledby="ten-${controlId}" aria-describedby="mo-ta-${controlId}"${truth.required ? ' aria-required="true"' : ''}>
  <div class="nhom-ten"><span>${number}</span> <span id="ten-${controlId}">${escapeHtml(truth.name)}</span>${truth.required ? ' <span aria-hidden="true" class="do">✱</span>' : ''}</div>
  <div class="nhom-mo-ta" id="mo-ta-${controlId}">Tệp ${truth.types.join(', ')}, dung lượng tối đa ${truth.maxMb} MB</div>
  <div>${control}</div>
  <div role="list" aria-label="Tệp đã đính kèm" id="${listId}">${fileLines(files, sizes).replaceAll('<div>', '<div role="listitem">')}</div>
</div>`,
  );

/** Groups of a form, the way of the first electronic forms. */
export const fieldsets: Layout = (rows, sizes) =>
  each(
    rows,
    ({ truth, listId, files, control }) => `
<fieldset>
  <legend>${escapeHtml(truth.name)} ${truth.required ? '(*)' : ''}</legend>
  <label>Tệp đính kèm (${truth.types.join(', ')}; tối đa ${truth.maxMb}MB):</label> ${control}
  <div id="${listId}">${fileLines(files, sizes, { item: 'div', link: 'Tải tệp' })}</div>
</fieldset>`,
  );
