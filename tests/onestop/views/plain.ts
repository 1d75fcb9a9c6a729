import type { SeedDossier } from '../seed';
import { templateOf } from '../seed';
import type { HostState, StoredFile } from '../state';
import type { DossierPart } from '../templates';
import { dossierFacts } from './facts';
import type { View } from './layout';
import { escape } from './layout';

/** The variant without REST: rows written by the server, one file field each. */
export function plainView(state: HostState, dossier: SeedDossier): View {
  const rows = templateOf(dossier).dossierParts.map((part, index) => row(state, dossier, part, index + 1));
  return {
    title: `Hồ sơ ${dossier.dossierNo}`,
    script: 'plain',
    crumbs: [
      { label: 'Trang chủ', href: '/' },
      { label: 'Hồ sơ tiếp nhận', href: '/' },
      { label: `${dossier.dossierNo} (bản đơn giản)` },
    ],
    content: `
${dossierFacts(dossier)}
<section class="card card--flush">
  <h2 class="card__title">Giấy tờ kèm theo</h2>
  <p class="message" id="thong-bao" role="status"></p>
  <table class="table table--plain">
    <caption class="hidden">Giấy tờ kèm theo hồ sơ</caption>
    <thead><tr>
      <th scope="col" class="num">STT</th><th scope="col">Tên giấy tờ</th><th scope="col">Bắt buộc</th>
      <th scope="col">Tệp đính kèm</th><th scope="col">Tải lên</th>
    </tr></thead>
    <tbody id="giay-to">${rows.join('')}</tbody>
  </table>
</section>`,
  };
}

function row(state: HostState, dossier: SeedDossier, part: DossierPart, number: number): string {
  const files = state.listed(dossier.dossierId, part.partNo).map((file) => listed(dossier, file, number));
  return `<tr data-row="${number}" data-part="${part.partNo}">
  <td class="num">${number}</td>
  <td class="paper">${escape(part.partName)}</td>
  <td>${part.required ? 'Có' : 'Không'}</td>
  <td class="attached">${files.length > 0 ? `<ul>${files.join('')}</ul>` : '<span class="none">Chưa có tệp</span>'}</td>
  <td class="upload">${field(dossier, part, number)}</td>
</tr>`;
}

/** Every other row hides its field behind a label, as such pages do. */
function field(dossier: SeedDossier, part: DossierPart, number: number): string {
  const action = `/don-gian/${dossier.dossierId}/tai-len/${number}`;
  const several = part.multiple ? ' multiple' : '';
  const accept = part.partType === 2 ? ' accept=".pdf"' : '';
  const input = (kind: string): string =>
    `<input type="file" class="${kind}" id="tep-${number}" name="tep_${number}" data-action="${action}"${several}${accept}>`;
  return number % 2 === 1
    ? `<label class="button" for="tep-${number}">Chọn tệp<span class="hidden"> cho ${escape(part.partName)}</span></label>${input('behind')}`
    : `<label class="hidden" for="tep-${number}">Chọn tệp cho ${escape(part.partName)}</label>${input('open')}`;
}

/** Rows differ on purpose: with a link to the bytes (odd) or without, size in MB or in bytes. */
function listed(dossier: SeedDossier, file: StoredFile, number: number): string {
  const name = escape(file.displayName);
  const size = `<span class="size">(${number % 3 === 0 ? bytesText(file.bytes.length) : sizeText(file.bytes.length)})</span>`;
  return number % 2 === 1
    ? `<li><a href="/don-gian/${dossier.dossierId}/tai-ve/${file.referenceUid}" download>${name}</a> ${size}</li>`
    : `<li><span class="name">${name}</span> ${size}</li>`;
}

/** As Vietnamese systems write sizes: decimal comma, one digit, binary units. */
function sizeText(bytes: number): string {
  const [value, unit] = bytes < 1024 * 1024 ? [bytes / 1024, 'KB'] : [bytes / 1024 / 1024, 'MB'];
  return `${value.toFixed(1).replace('.', ',')} ${unit}`;
}

function bytesText(bytes: number): string {
  return `${bytes.toLocaleString('vi-VN')} byte`;
}
