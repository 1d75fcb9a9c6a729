import type { SeedDossier } from '../seed';
import { dossierFacts } from './facts';
import type { View } from './layout';

/** The dossier page of the OpenCPS kind. Its rows are drawn by the page's script from the REST interface. */
export function dossierView(dossier: SeedDossier): View {
  return {
    title: `Hồ sơ ${dossier.dossierNo}`,
    script: 'opencps',
    crumbs: [
      { label: 'Trang chủ', href: '/' },
      { label: 'Hồ sơ tiếp nhận', href: '/' },
      { label: dossier.dossierNo },
    ],
    content: `
${dossierFacts(dossier)}
<div id="app" data-dossier-id="${dossier.dossierId}">
  <p class="loading" role="status">Đang tải thành phần hồ sơ…</p>
</div>`,
  };
}
