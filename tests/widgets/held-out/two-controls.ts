import { checklists } from '../checklists';
import { heldOut } from './page';

const { rows } = checklists.building;

/* After the OpenCPS family: beside the paper's own field stands one for "upload and sign", for the certified copy. */
const html = `<div id="app"><div class="v-toolbar">Chi tiết hồ sơ 000.00.53.H48-261121-0105</div><div class="v-content">
<div class="layout"><div class="xs12">Tên thủ tục: Cấp giấy phép xây dựng nhà ở riêng lẻ</div></div>
<div class="expansion-panel"><div class="header">III. TÀI LIỆU NỘP</div>
${rows
  .map(
    (
      { name, required, maxMb, types, multiple, key },
      index,
    ) => `<div class="layout row-part" style="border-bottom: 1px solid"><div class="flex xs8">
<span>${String(index + 1)}.</span> <span>${name}</span>${required ? ' <span style="color:red">(*)</span>' : ''}
<div class="listed">${index === 0 ? '<div><span>don-de-nghi.pdf - 21/11/2026 08:12</span> <a href="/o/rest/files/ab12/tep"><i class="material-icons">visibility</i></a> <i class="material-icons">delete_outline</i></div>' : ''}</div></div>
<div class="flex xs2"><input type="file" id="file${key}" style="display:none"${multiple ? ' multiple' : ''}><button class="v-btn" title="Tải giấy tờ lên (Chấp nhận ${types.join(', ')}. Tối đa ${String(maxMb)} MB)"><i class="material-icons">cloud_upload</i></button></div>
<div class="flex xs2"><input type="file" id="fileSavis${key}" accept=".pdf,application/pdf" style="display:none"><button class="v-btn" title="Tải bản sao chứng thực và ký số"><i class="material-icons">border_color</i></button></div></div>`,
  )
  .join('\n')}</div></div></div>`;

export const twoControls = heldOut('two-controls', '000.00.53.H48-261121-0105', rows, html, {
  row: { css: '.row-part' },
  name: [{ at: { css: '.xs8 > span:nth-child(2)' } }],
  required: [{ at: { tag: 'span', text: '(*)' } }],
  limits: { size: 'Tối đa', types: 'Chấp nhận', at: { attributes: { title: 'Tải giấy tờ lên*' } } },
  control: { ways: [{ by: 'input', at: { role: 'file-field', not: { id: 'fileSavis*' } } }] },
  list: { at: { css: '.listed' } },
});
