import { checklists } from '../checklists';
import { heldOut } from './page';

const { rows } = checklists.split;

/* Papers under headings of their cases, each with a drop zone and words around it; the code stands in the address line. */
const html = `<header class="top"><b>MỘT CỬA ĐIỆN TỬ</b><em>Cán bộ: Phạm Thị Mẫu</em></header><section><h3>Tách thửa, hợp thửa</h3><div class="meta">Số biên nhận H40.12-261121-0114 | Ngày nhận 21/11/2026</div>
${rows
  .map(
    (
      { name, required, maxMb },
      index,
    ) => `${index === 0 ? '<h4>A. Giấy tờ chung</h4><ul>' : index === 1 ? '</ul><h4>B. Giấy tờ theo trường hợp</h4><ul>' : ''}<li><span class="so">${String(index + 1)}</span> <span class="giay">${name}</span> ${required ? '<i title="bắt buộc">✱</i>' : ''}
<div class="keo">Thả tệp vào ô này (PDF, đến ${String(maxMb)} MB)<br><u>hoặc chọn từ máy</u><input type="file" class="an" accept="application/pdf"></div><ol>${index === 2 ? '<li>gcn-goc.pdf <a href="/xem/9">xem</a> <a href="/go/9">gỡ</a></li>' : ''}</ol></li>`,
  )
  .join('\n')}</ul></section>`;

export const groupedLists = heldOut('grouped-lists', 'H40.12-261121-0114', rows, html, {
  row: { css: 'section > ul > li' },
  name: [{ at: { css: '.giay' } }],
  required: [{ at: { tag: 'i', text: '✱' } }],
  limits: { size: 'đến' },
  control: { ways: [{ by: 'input', at: { role: 'file-field' } }] },
  list: { at: { tag: 'ol' } },
});
