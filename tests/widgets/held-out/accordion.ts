import { checklists } from '../checklists';
import { heldOut } from './page';

const { rows } = checklists.birth;

/* After portals made of Bootstrap: one paper open at a time, the others folded away but on the page. */
const html = `<nav class="navbar"><a href="/">Cổng dịch vụ công</a></nav><div class="container">
<ol class="breadcrumb"><li><a href="/">Trang chủ</a></li><li class="active">Hồ sơ H40.12-261121-0103</li></ol>
<h3 class="page-header">Đăng ký khai sinh</h3><ul class="nav-steps"><li>1. Thông tin</li><li>2. Người nộp</li><li class="active">3. Giấy tờ đính kèm</li><li>4. Hoàn tất</li></ul>
<div class="panel-group" id="giayto">
${rows
  .map(
    (
      { name, required, maxMb, types, multiple },
      index,
    ) => `<div class="panel panel-default"><div class="panel-heading"><h4 class="panel-title">
<a role="button" data-toggle="collapse" href="#gt${String(index + 1)}" aria-expanded="${String(index === 0)}">${String(index + 1)}. ${name}</a>
<span class="label ${required ? 'label-danger' : 'label-default'} pull-right">${required ? 'Bắt buộc' : 'Không bắt buộc'}</span></h4></div>
<div id="gt${String(index + 1)}" class="panel-collapse collapse"${index === 0 ? '' : ' style="display: none"'}><div class="panel-body">
<p class="help-block">Dung lượng không vượt quá ${String(maxMb)}MB. Định dạng: ${types.map((type) => `*.${type}`).join(', ')}</p>
<div class="form-group"><label for="tep${String(index + 1)}">Tệp đính kèm</label><input type="file" id="tep${String(index + 1)}"${multiple ? ' multiple' : ''}></div>
<ul class="list-unstyled">${index === 1 ? '<li><a href="/file/get?uid=9f">giay-chung-sinh.jpg</a> - 1,1 MB <a href="#" class="text-danger">Gỡ bỏ</a></li>' : ''}</ul></div></div></div>`,
  )
  .join('\n')}
</div><a class="btn btn-primary" href="#">Tiếp tục</a></div>`;

export const accordion = heldOut('accordion', 'H40.12-261121-0103', rows, html, {
  row: { css: '.panel' },
  name: [{ at: { css: '.panel-title > a' } }],
  required: [{ at: { css: '.label', text: 'Bắt buộc' } }],
  limits: { size: 'không vượt quá', types: 'Định dạng:' },
  control: { ways: [{ by: 'input', at: { role: 'file-field' } }] },
  list: { at: { role: 'list' } },
});
