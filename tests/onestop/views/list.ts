import type { SeedDossier } from '../seed';
import { seedDossiers, templateOf } from '../seed';
import type { HostState } from '../state';
import { statusTag } from './facts';
import type { View } from './layout';
import { escape } from './layout';

/** The officer's list of dossiers, narrowed to those that hold the words asked for. */
export function listView(state: HostState, query: string): View {
  const words = plain(query).split(/\s+/).filter(Boolean);
  const shown = seedDossiers.filter((dossier) =>
    words.every((word) => plain(searchText(dossier)).includes(word)),
  );
  const rows = shown.map((dossier) => row(state, dossier)).join('');
  return {
    title: 'Danh sách hồ sơ',
    script: 'list',
    crumbs: [{ label: 'Trang chủ', href: '/' }, { label: 'Hồ sơ tiếp nhận' }],
    content: `
<div class="page-head">
  <h1>Hồ sơ tiếp nhận</h1>
  <form class="search" role="search" action="/" method="get">
    <label class="hidden" for="q">Tìm theo mã hồ sơ, người nộp, thủ tục</label>
    <input id="q" name="q" type="search" value="${escape(query)}" placeholder="Mã hồ sơ, người nộp, thủ tục…">
    <button class="button button--main" type="submit">Tìm kiếm</button>
  </form>
</div>
<div class="card card--flush">
  <table class="table table--dossiers">
    <caption class="hidden">Danh sách hồ sơ tiếp nhận</caption>
    <thead><tr>
      <th scope="col" class="num">STT</th><th scope="col">Mã hồ sơ</th><th scope="col">Thủ tục hành chính</th>
      <th scope="col">Người nộp</th><th scope="col">Hẹn trả</th><th scope="col">Giấy tờ</th><th scope="col">Trạng thái</th>
      <th scope="col">Bản khác</th>
    </tr></thead>
    <tbody>${rows || '<tr><td colspan="8" class="empty">Không có hồ sơ nào phù hợp.</td></tr>'}</tbody>
  </table>
  <p class="table-foot">Hiển thị ${shown.length} trên ${seedDossiers.length} hồ sơ</p>
</div>`,
  };
}

function row(state: HostState, dossier: SeedDossier): string {
  const { templateName, dossierParts } = templateOf(dossier);
  const asked = dossierParts.filter(({ partType }) => partType === 1);
  const held = asked.filter(({ partNo }) => state.listed(dossier.dossierId, partNo).length > 0);
  const number = seedDossiers.indexOf(dossier) + 1;
  return `<tr>
  <td class="num">${number}</td>
  <td><a class="code" href="/ho-so/${dossier.dossierId}">${dossier.dossierNo}</a><span class="under">${dossier.receiveDate}</span></td>
  <td>${escape(templateName)}<span class="under">${dossier.serviceCode}</span></td>
  <td>${escape(dossier.applicantName)}</td>
  <td class="nowrap">${dossier.dueDate.replace(' ', '<span class="under">')}</span></td>
  <td class="nowrap">${held.length}/${asked.length}</td>
  <td>${statusTag(dossier.status)}</td>
  <td class="nowrap"><a href="/don-gian/${dossier.dossierId}" aria-label="Bản đơn giản của hồ sơ ${dossier.dossierNo}">Đơn giản</a></td>
</tr>`;
}

function searchText(dossier: SeedDossier): string {
  return `${dossier.dossierNo} ${dossier.serviceCode} ${dossier.applicantName} ${templateOf(dossier).templateName}`;
}

/** Lower case without diacritics, so that "dang ky" finds "Đăng ký". */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
}
