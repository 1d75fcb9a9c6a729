import { checklists } from '../checklists';
import { heldOut } from './page';

/* What the page says holds for all rows, whatever their checklist says elsewhere. */
const rows = checklists.unmarried.rows.map((row) => ({ ...row, types: ['pdf'] }));

/* After the Angular pages of provinces: no table anywhere, one limit for all rows above them, icons as words of a font. */
const html = `<app-root><div class="app-toolbar"><span>Hệ thống một cửa điện tử</span>
  <button mat-icon-button><mat-icon>account_circle</mat-icon></button></div>
<div class="container"><div class="title-bar">Tiếp nhận hồ sơ - Mã hồ sơ: <b>H40.12-261121-0101</b></div>
<div class="box-info"><div>Thủ tục: 1.004873 - Cấp giấy xác nhận tình trạng hôn nhân</div><div>Cơ quan: UBND xã Thử</div></div>
<div class="tab-label">Thành phần hồ sơ</div>
<div class="hint">Mỗi file tối đa 6 MB, định dạng cho phép: pdf</div>
<div class="grid grid-header"><div class="col-1">STT</div><div class="col-6">Tên giấy tờ</div><div class="col-2">Số lượng</div><div class="col-3">Tệp tin</div></div>
${rows
  .map(
    ({ name, required }, index) => `<div class="grid grid-line"><div class="col-1">${String(index + 1)}</div>
  <div class="col-6"><div>${name}${required ? '<span class="text-danger">*</span>' : ''}</div><small>Loại giấy tờ: Bản chính</small></div>
  <div class="col-2"><input type="number" value="1"></div>
  <div class="col-3"><app-upload><input type="file" style="display: none"><button class="mat-button"><mat-icon>attach_file</mat-icon><span>Chọn tệp tin</span></button></app-upload>
  <div class="chips">${index === 0 ? '<div class="chip"><a href="/fi/file/8841/--full" title="Xem tệp">TKXNHN.pdf</a> <span>(312 KB)</span><mat-icon>cancel</mat-icon></div>' : ''}</div></div></div>`,
  )
  .join('\n')}
<div class="footer-bar"><button class="mat-button">Lưu</button><button class="mat-button">Trình lãnh đạo</button></div></div></app-root>`;

export const divGrid = heldOut('div-grid', 'H40.12-261121-0101', rows, html, {
  row: { css: '.grid-line' },
  name: [{ at: { css: '.col-6 > div' }, own: true }],
  required: [{ at: { css: '.text-danger' } }],
  limits: { megabytes: 6, extensions: ['pdf'] },
  control: { ways: [{ by: 'input', at: { role: 'file-field' } }] },
  list: { at: { css: '.chips' } },
});
