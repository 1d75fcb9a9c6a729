import { checklists } from '../checklists';
import { heldOut } from './page';

const { rows } = checklists.birth;

/* After the national portal's third step: numbered rows with an empty form to fetch, counts, and a link that attaches. */
const html = `<div class="dvc"><div class="step"><span>1</span><span>2</span><span class="on">3</span><span>4</span></div><h1>Đăng ký khai sinh</h1>
<p>Mã hồ sơ: H40.12-261121-0112</p><p><i>Hệ thống chỉ nhận tệp PDF, dung lượng mỗi tệp không quá 6 MB.</i></p>
<table class="table"><thead><tr><th rowspan="2">STT</th><th rowspan="2">Tên giấy tờ</th><th rowspan="2">Mẫu đơn, tờ khai</th><th colspan="2">Số lượng</th><th rowspan="2">Tệp tin</th></tr><tr><th>Bản chính</th><th>Bản sao</th></tr></thead><tbody>
${rows
  .map(
    (
      { name, required },
      index,
    ) => `<tr><td>${String(index + 1)}</td><td><p>${name}</p>${required ? '<p class="red">Giấy tờ bắt buộc</p>' : ''}</td><td>${index === 0 ? '<a href="/mau/tkks.docx">Mẫu tờ khai.docx</a>' : ''}</td><td>1</td><td>0</td>
<td><div>${index === 1 ? '<span class="ten">giay-chung-sinh.pdf</span> <a href="/tai/552">Tải về</a> <a href="#">Xóa</a>' : ''}</div><a href="#" class="chon"><img alt=""> Chọn tệp tin</a><input type="file" style="position:absolute;left:-9999px"> <a href="#">Chọn từ kho giấy tờ</a></td></tr>`,
  )
  .join('\n')}
</tbody></table><a href="#">+ Thêm thành phần hồ sơ mới</a><div><button>Quay lại</button><button>Đồng ý và tiếp tục</button></div></div>`;

const asked = rows.map((row) => ({ ...row, maxMb: 6, types: ['pdf'], multiple: false }));

export const portalSlots = heldOut('portal-slots', 'H40.12-261121-0112', asked, html, {
  row: { role: 'row' },
  name: [{ at: { css: 'td:nth-child(2) > p' } }],
  required: [{ at: { css: '.red' } }],
  limits: { megabytes: 6, extensions: ['pdf'] },
  control: { ways: [{ by: 'input', at: { role: 'file-field' } }] },
});
