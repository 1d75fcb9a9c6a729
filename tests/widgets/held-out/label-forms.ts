import { checklists } from '../checklists';
import { heldOut } from './page';

const { rows } = checklists.marriage;

/* A form as Bootstrap has it: the paper's name is the label of its own field, fields for other things among them. */
const html = `<div class="container-fluid"><h2 class="text-uppercase">Nộp hồ sơ</h2><div class="alert alert-info">Hồ sơ số <strong>H40.12-261121-0111</strong> đang được tiếp nhận</div>
<form class="form-horizontal"><div class="form-group"><label for="hoten">Họ và tên người nộp</label><input id="hoten" type="text" class="form-control" value="Lê Văn Thử"></div>
<div class="form-group"><label for="anh">Ảnh chân dung</label><input id="anh" type="file" accept="image/*"></div>
${rows
  .map(
    (
      { name, required, maxMb, types, multiple },
      index,
    ) => `<div class="form-group"><label for="f${String(index)}">${name}${required ? ' <span class="req">*</span>' : ''}</label>
<input id="f${String(index)}" type="file" class="form-control-file" accept="${types.map((type) => `.${type}`).join(',')}"${multiple ? ' multiple' : ''}>
<small class="form-text text-muted">Kích thước tệp không quá ${String(maxMb)} MB</small>${index === 0 ? '<div class="old">Đã nộp: <a href="/files/31/to-khai.pdf">to-khai.pdf</a></div>' : ''}</div>`,
  )
  .join('\n')}
<div class="form-group"><label for="gc">Ghi chú</label><textarea id="gc"></textarea></div><button type="button" class="btn btn-default">Lưu nháp</button> <button type="submit" class="btn btn-primary">Nộp hồ sơ</button></form></div>`;

export const labelForms = heldOut('label-forms', 'H40.12-261121-0111', rows, html, {
  row: { css: '.form-group' },
  name: [{ at: { tag: 'label' }, own: true }],
  required: [{ at: { css: '.req' } }],
  control: { ways: [{ by: 'input', at: { css: '.form-control-file' } }] },
});
