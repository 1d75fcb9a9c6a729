import type { DossierStatus, SeedDossier } from '../seed';
import { templateOf } from '../seed';
import { escape } from './layout';

const TONE: Record<DossierStatus, string> = {
  'Mới tiếp nhận': 'new',
  'Đang xử lý': 'busy',
  'Chờ bổ sung': 'wait',
  'Quá hạn': 'late',
  'Đã trả kết quả': 'done',
};

/** A status with its colour. */
export function statusTag(status: DossierStatus): string {
  return `<span class="tag tag--${TONE[status]}">${status}</span>`;
}

/** The head of a dossier page: code, procedure, applicant, times. */
export function dossierFacts(dossier: SeedDossier): string {
  const { templateName } = templateOf(dossier);
  return `
<section class="card dossier-head">
  <div class="dossier-head__title">
    <p class="dossier-head__code">Mã hồ sơ: <strong>${dossier.dossierNo}</strong> ${statusTag(dossier.status)}</p>
    <h1>${escape(templateName)}</h1>
  </div>
  <dl class="facts">
    <div><dt>Mã thủ tục</dt><dd>${dossier.serviceCode}</dd></div>
    <div><dt>Người nộp</dt><dd>${escape(dossier.applicantName)}</dd></div>
    <div><dt>Địa chỉ</dt><dd>${escape(dossier.address)}</dd></div>
    <div><dt>Điện thoại</dt><dd>${dossier.contactTelNo}</dd></div>
    <div><dt>Tiếp nhận</dt><dd>${dossier.receiveDate}</dd></div>
    <div><dt>Hẹn trả kết quả</dt><dd>${dossier.dueDate}</dd></div>
  </dl>
</section>`;
}
