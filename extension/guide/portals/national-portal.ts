import type { PortalData } from '../../../shared/contracts/portal-data';
import { confirmation, detailsHeading, fileOnline, submitButton } from './words';

/**
 * The National Portal. Known from descriptions only (the procedure stands in the address as `maThuTuc`, papers are
 * step 3), so it is unproven: the person confirms what the portal is thought to have confirmed. Its start and its way
 * out are addresses that nobody has tried for us: the office sets the first, and closing the browser is the second.
 */
export const nationalPortalSteps: PortalData = {
  format: 1,
  id: 'national-portal',
  name: 'Cổng Dịch vụ công quốc gia',
  proof: 'unproven',
  hosts: ['dichvucong.gov.vn', '*.dichvucong.gov.vn'],
  steps: [
    { step: 'confirmed', shows: [confirmation] },
    {
      step: 'papers',
      address: '*?*maThuTuc=*',
      shows: [{ role: 'row' }, { text: ['*thành phần hồ sơ*', '*giấy tờ đính kèm*'], pick: 'innermost' }],
    },
    { step: 'information', address: '*?*maThuTuc=*', shows: [detailsHeading] },
    { step: 'submit', address: '*?*maThuTuc=*', shows: [submitButton] },
    { step: 'choose', shows: [fileOnline] },
  ],
};
