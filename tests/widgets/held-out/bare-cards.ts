import { checklists } from '../checklists';
import { heldOut } from './page';

const bare = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
/* Nothing on the page says how many files a paper may have. */
const rows = checklists.business.rows.map((row) => ({ ...row, name: bare(row.name), multiple: false }));

/* Cards without any Vietnamese letter, a link as the button and the field made when it is pressed. */
const html = `<div class="menu"><a href="/">Trang chu</a> | <a href="/tim">Tim kiem</a></div>
<div class="box"><p class="cap">HO SO SO: H40.12-261121-0106 / DANG KY THANH LAP HO KINH DOANH</p>
<div class="cards">
${rows
  .map(
    (
      { name, required, maxMb, types },
      index,
    ) => `<div class="card"><div class="card-no">${String(index + 1)}</div><div class="card-body"><p class="name">${name}</p>
<p class="note">${required ? 'Phai nop' : 'Neu co'} - 01 ban chinh</p><p class="note">Loai file: ${types.join('/')} - Dung luong toi da: ${String(maxMb)}MB</p></div>
<div class="card-foot"><a href="javascript:void(0)" class="btn-file">Chon file</a>${index === 2 ? ' <a href="/tep/12">uy-quyen.pdf</a> [<a href="javascript:void(0)">xoa</a>]' : ' Chua co file'}</div></div>`,
  )
  .join('\n')}
</div><div class="actions"><a href="javascript:void(0)" class="btn">Luu ho so</a></div></div>`;

export const bareCards = heldOut('bare-cards', 'H40.12-261121-0106', rows, html, {
  row: { css: '.card' },
  name: [{ at: { css: 'p.name' } }],
  required: [{ at: { css: 'p.note', text: 'Phai nop*' } }],
  limits: { size: 'toi da:', types: 'Loai file:' },
  control: { ways: [{ by: 'chooser', at: { css: 'a.btn-file' } }] },
});
