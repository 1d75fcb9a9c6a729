import { each, escapeHtml, fileLines, type Layout } from './layout';

/** The usual table: number, name, required, limits, what is there, what to do. */
export const table: Layout = (rows, sizes) => `
<table class="bang" id="gvThanhPhan" cellspacing="0">
  <thead><tr><th>STT</th><th>Tên giấy tờ</th><th>Bắt buộc</th><th>Tệp đã đính kèm</th><th>Chọn tệp</th></tr></thead>
  <tbody>${each(
    rows,
    ({ truth, number, listId, files, control }) => `
    <tr>
      <td>${number}</td>
      <td><span>${escapeHtml(truth.name)}</span><br><em>Chấp nhận: ${truth.types.join(', ')}. Tối đa ${truth.maxMb} MB${truth.multiple ? ', được chọn nhiều tệp' : ''}</em></td>
      <td align="center">${truth.required ? 'x' : ''}</td>
      <td id="${listId}">${fileLines(files, sizes)}</td>
      <td>${control}</td>
    </tr>`,
  )}
  </tbody>
</table>`;

/** The same with a row that is a pattern for others, files named by their links, and a star after the name. */
export const tableWithPattern: Layout = (rows, sizes) => `
<table class="table table-bordered" role="grid">
  <tr class="tieu-de"><th>#</th><th>Thành phần hồ sơ</th><th>Đính kèm</th></tr>
  <tr class="mau" style="display: none"><td></td><td>Giấy tờ mới</td><td><input type="file" name="mau[]"></td></tr>
  ${each(
    rows,
    ({ truth, number, listId, files, control }) => `
  <tr data-ma="${truth.key}">
    <td>${number}.</td>
    <td><b>${escapeHtml(truth.name)}</b>${truth.required ? ' <span class="do">(*)</span>' : ''}
      <div class="chu-thich">Dung lượng không quá ${truth.maxMb}MB – định dạng ${truth.types.map((type) => `.${type}`).join(' ')}</div></td>
    <td>${control}<div class="ds" id="${listId}">${fileLines(files, sizes, { item: 'p', link: 'Xem tệp' })}</div></td>
  </tr>`,
  )}
</table>`;
