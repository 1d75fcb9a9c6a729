import { MISBEHAVIOURS } from '../misbehaviour';
import type { SeedDossier } from '../seed';
import { seedDossiers, templateOf } from '../seed';
import type { HostState } from '../state';
import type { View } from './layout';
import { escape } from './layout';

/** The trainers' panel: one select a component, the upload log, and the reset. */
export function adminView(state: HostState): View {
  return {
    title: 'Bảng điều khiển tập huấn',
    script: 'admin',
    crumbs: [{ label: 'Trang chủ', href: '/' }, { label: 'Bảng điều khiển tập huấn' }],
    content: `
<div class="page-head">
  <h1>Bảng điều khiển tập huấn</h1>
  <button class="button" type="button" id="dat-lai">Đặt lại dữ liệu ban đầu</button>
</div>
<p class="lead">Chọn lỗi mà hệ thống sẽ gây ra ở lần tải tệp tiếp theo của từng thành phần hồ sơ. Lựa chọn có hiệu lực ngay.</p>
<p class="message" id="thong-bao" role="status"></p>
<div class="card card--flush">
  <table class="table table--admin">
    <caption class="hidden">Lỗi được bật cho từng thành phần hồ sơ</caption>
    <thead><tr><th scope="col">Thành phần</th><th scope="col">Tên giấy tờ</th><th scope="col">Hành vi khi tải lên</th></tr></thead>
    ${seedDossiers.map((dossier) => group(state, dossier)).join('')}
  </table>
</div>
<section class="card card--flush">
  <h2 class="card__title">Nhật ký tải tệp</h2>
  <table class="table table--log">
    <caption class="hidden">Nhật ký tải tệp, mới nhất ở trên</caption>
    <thead><tr><th scope="col">Lúc</th><th scope="col">Hồ sơ</th><th scope="col">Thành phần</th><th scope="col">Tệp</th>
      <th scope="col" class="num">Dung lượng</th><th scope="col">SHA-256</th></tr></thead>
    <tbody id="nhat-ky"><tr><td colspan="6" class="empty">Chưa có tệp nào được tải lên.</td></tr></tbody>
  </table>
</section>`,
  };
}

function group(state: HostState, dossier: SeedDossier): string {
  const { templateName, dossierParts } = templateOf(dossier);
  const rows = dossierParts.map(({ partNo, partName }) => {
    const id = `loi-${dossier.dossierId}-${partNo}`;
    const chosen = state.misbehaviour(dossier.dossierId, partNo).kind;
    const options = Object.entries(MISBEHAVIOURS).map(
      ([kind, label]) =>
        `<option value="${kind}"${kind === chosen ? ' selected' : ''}>${escape(label)}</option>`,
    );
    return `<tr${chosen === 'none' ? '' : ' class="on"'}><td class="code">${partNo}</td>
  <td><label for="${id}">${escape(partName)}</label></td>
  <td><select id="${id}" data-dossier="${dossier.dossierId}" data-part="${partNo}">${options.join('')}</select></td></tr>`;
  });
  return `<tbody><tr class="group"><th scope="rowgroup" colspan="3"><a href="/ho-so/${dossier.dossierId}">${dossier.dossierNo}</a>
  <span>${escape(templateName)}</span></th></tr>${rows.join('')}</tbody>`;
}
