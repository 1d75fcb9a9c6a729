import type { PortalData } from '../../shared/contracts/portal-data';

/** How the training portal's steps are told apart: what an office would write for its own province's portal. */
export const trainingPortal: PortalData = {
  format: 1,
  id: 'training-portal',
  name: 'Cổng Dịch vụ công tập huấn',
  proof: 'proven',
  hosts: ['127.0.0.1'],
  start: '/cong/thu-tuc?maThuTuc={procedure}',
  signOut: '/cong/dang-xuat',
  steps: [
    {
      step: 'confirmed',
      address: '/cong/xac-nhan*',
      shows: [{ role: 'heading', text: 'Nộp hồ sơ thành công' }],
      dossier: [{ at: { css: '.ma-ho-so' } }],
    },
    { step: 'papers', address: '/cong/nop-ho-so?*buoc=3*', shows: [{ role: 'table' }] },
    { step: 'submit', address: ['/cong/nop-ho-so?*buoc=4*', '/cong/dang-xu-ly'] },
    { step: 'information', address: '/cong/nop-ho-so?*' },
    { step: 'choose', address: '/cong/thu-tuc?*' },
  ],
};
