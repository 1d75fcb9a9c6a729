import { checklists } from '../checklists';
import { heldOut } from './page';

const { rows } = checklists.death;

/* After React pages: a grid by roles, class names made by a tool, icon buttons that say whose file they take. */
const html = `<div id="root"><div class="MuiBox-root css-1q2w3e"><h6 class="MuiTypography-root css-9z8x7c">Chi tiết hồ sơ</h6><span class="MuiChip-label css-5t6y7u">H40.12-261121-0113</span></div>
<div role="grid" class="css-aa11bb"><div role="rowgroup"><div role="row"><div role="columnheader">Thành phần hồ sơ</div><div role="columnheader">Bắt buộc</div><div role="columnheader">Quy định tệp</div><div role="columnheader">Tệp đã tải</div><div role="columnheader"></div></div></div>
<div role="rowgroup">${rows
  .map(
    (
      { name, required, maxMb, types },
      index,
    ) => `<div role="row" class="css-r${String(index)}w0w1"><div role="gridcell">${name}</div><div role="gridcell">${required ? 'Có' : 'Không'}</div>
<div role="gridcell"><span>${types.join(', ').toUpperCase()}</span> <span>Tối đa ${String(maxMb)}MB</span></div><div role="gridcell">${index === 0 ? '<a href="/api/file/71" download>giay-bao-tu.pdf</a> (245 KB)' : '—'}</div>
<div role="gridcell"><button aria-label="Tải lên ${name}" class="css-bt0n99"><svg></svg></button></div></div>`,
  )
  .join('\n')}</div></div></div>`;

export const ariaGrid = heldOut('aria-grid', 'H40.12-261121-0113', rows, html, {
  row: { role: 'row' },
  name: [{ column: 'Thành phần hồ sơ' }],
  required: [{ column: 'Bắt buộc', is: 'Có' }],
  limits: { size: 'Tối đa', extensions: ['pdf'] },
  control: { ways: [{ by: 'chooser', at: { role: 'button', name: 'Tải lên*' } }] },
});
