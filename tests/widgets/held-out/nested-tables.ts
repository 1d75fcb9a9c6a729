import { checklists } from '../checklists';
import { heldOut } from './page';

const { rows } = checklists.transfer;

/* After old ASP.NET pages: tables in tables for the layout, no heads, the field and its own send button in a table more. */
const html = `<form method="post" action="TiepNhan.aspx"><table width="100%" cellpadding="0"><tr><td class="banner">UBND HUYỆN THỬ - PHẦN MỀM MỘT CỬA</td></tr>
<tr><td><table width="100%"><tr><td width="200" valign="top"><table><tr><td><a href="Default.aspx">Trang chủ</a></td></tr><tr><td><a href="TraCuu.aspx">Tra cứu hồ sơ</a></td></tr></table></td>
<td valign="top"><table width="100%" border="0"><tr><td class="tieude" colspan="2">Số hồ sơ: <span id="ctl00_main_lblSoHoSo">H40.12-261121-0102</span></td></tr>
<tr><td>Chủ hồ sơ:</td><td><span id="ctl00_main_lblTen">Trần Thị Ví Dụ</span></td></tr>
<tr><td colspan="2"><table id="ctl00_main_grvThanhPhan" border="1" cellspacing="0"><tr class="hd"><td><b>TT</b></td><td><b>Tên thành phần</b></td><td><b>Bản chính</b></td><td><b>Bản sao</b></td><td><b>Đính kèm</b></td></tr>
${rows
  .map(
    (
      { name, required },
      index,
    ) => `<tr><td>${String(index + 1)}</td><td>${name}${required ? ' <font color="red">(*)</font>' : ''}</td>
<td><input type="text" size="2" name="ctl00$main$grv$ctl0${String(index + 2)}$txtBC" value="1"></td><td><input type="text" size="2" name="ctl00$main$grv$ctl0${String(index + 2)}$txtBS" value="0"></td>
<td><table><tr><td><input type="file" name="ctl00$main$grv$ctl0${String(index + 2)}$fu" id="ctl00_main_grv_ctl0${String(index + 2)}_fu"></td><td><input type="submit" value="Tải lên"></td></tr>
<tr><td colspan="2"><i>Chỉ nhận file .pdf, dung lượng &lt;= 15MB</i></td></tr>${
      index === 1
        ? `<tr><td><a href="TaiFile.aspx?id=551">gcn_qsdd.pdf</a></td><td><a href="javascript:__doPostBack('xoa','')">Xóa</a></td></tr>`
        : ''
    }</table></td></tr>`,
  )
  .join('\n')}
</table></td></tr><tr><td colspan="2" align="center"><input type="submit" value="Cập nhật"> <input type="submit" value="In biên nhận"></td></tr></table></td></tr></table></td></tr></table></form>`;

export const nestedTables = heldOut('nested-tables', 'H40.12-261121-0102', rows, html, {
  row: { css: '#ctl00_main_grvThanhPhan > tbody > tr' },
  name: [{ at: { css: '#ctl00_main_grvThanhPhan > tbody > tr > td:nth-child(2)' }, own: true }],
  required: [{ at: { tag: 'font', text: '(*)' } }],
  limits: { size: '<=', types: 'Chỉ nhận file' },
  control: { ways: [{ by: 'input', at: { role: 'file-field' } }] },
});
