import type { AdapterData } from '../../../shared/contracts/adapter-data';
import { genericKeys, genericRequired, nameHeaders, uploadButton } from './generic-words';

/**
 * The National Portal, step 3: papers in numbered rows with places of their own. Known from descriptions only
 * (address with `maThuTuc`, rows by STT, PDF alone, 6 MB a file on one province's portal), so it is unproven.
 */
export const nationalPortalData: AdapterData = {
  format: 1,
  id: 'national-portal',
  name: 'Cổng Dịch vụ công quốc gia – bước 3',
  version: 1,
  proof: 'unproven',
  hosts: ['dichvucong.gov.vn', '*.dichvucong.gov.vn'],
  pages: [
    {
      kind: 'step-3',
      address: '*?*maThuTuc=*',
      shows: [{ text: ['*thành phần hồ sơ*', '*giấy tờ đính kèm*'], pick: 'innermost' }],
      procedure: [{ place: 'address', parameter: 'maThuTuc' }, { place: 'page' }],
      savedBy: 'Nộp hồ sơ',
      rows: [
        {
          row: { role: 'row' },
          key: genericKeys,
          name: [{ column: nameHeaders }, { pick: 'longest-cell' }],
          required: genericRequired,
          // "Thêm thành phần hồ sơ mới" makes rows for papers that nobody foresaw.
          part: [{ part: 'other', name: ['Giấy tờ khác*', 'Thành phần khác*', 'Thành phần hồ sơ mới*'] }],
          limits: { megabytes: 6, extensions: ['pdf'] },
          control: {
            ways: [
              { by: 'input', at: { role: 'file-field' } },
              { by: 'chooser', at: uploadButton },
            ],
          },
        },
      ],
    },
  ],
};
