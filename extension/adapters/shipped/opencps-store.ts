import type { AdapterData } from '../../../shared/contracts/adapter-data';
import { opencpsList, opencpsMessages } from './opencps-parts';

/**
 * OpenCPS, document store and results (`khodientu`, `deliverable`): one paper with its nine metadata. Its field
 * listens to `input` alone, and what it holds is kept only by the page's own "Lưu".
 */
export const opencpsStoreData: AdapterData = {
  format: 1,
  id: 'opencps-store',
  name: 'OpenCPS – kho giấy tờ',
  version: 1,
  proof: 'proven',
  hosts: ['*'],
  pages: [
    {
      kind: 'paper',
      shows: [{ role: 'file-field', id: ['documentFile', 'documentFileAttach'] }],
      savedBy: 'Lưu',
      rows: [
        {
          row: [{ role: 'form' }, { css: '.v-form, .v-card' }],
          key: [{ of: 'control', attribute: 'id' }],
          // Not the field with its name: that is filled in on the way.
          name: [{ pick: 'heading' }, { say: 'Giấy tờ trong kho' }],
          required: [{ control: 'required' }],
          multiple: false,
          part: [{ part: 'result', within: { css: '.deliverable' } }, { part: 'component' }],
          control: {
            ways: [{ by: 'input', at: { role: 'file-field', id: ['documentFile', 'documentFileAttach'] } }],
          },
          list: opencpsList,
          metadata: [
            { field: 'docTypeCode', at: { role: 'textbox', name: 'Mã loại giấy tờ*' } },
            { field: 'ownerId', at: { role: 'textbox', name: ['Mã định danh*', 'Số định danh*'] } },
            { field: 'docName', at: { role: 'textbox', name: ['Tên giấy tờ*', 'Tên tài liệu*'] } },
            {
              field: 'docNumber',
              at: { role: 'textbox', name: ['Số, ký hiệu*', 'Số ký hiệu*', 'Số hiệu*'] },
            },
            { field: 'issueDate', at: { role: 'textbox', name: ['Ngày cấp*', 'Ngày ban hành*'] } },
            { field: 'issuer', at: { role: 'textbox', name: ['Cơ quan cấp*', 'Cơ quan ban hành*'] } },
            { field: 'abstract', at: { role: 'textbox', name: 'Trích yếu*' } },
            { field: 'validUntil', at: { role: 'textbox', name: ['Thời hạn*', 'Ngày hết hạn*'] } },
            { field: 'scope', at: { role: 'textbox', name: 'Phạm vi*' } },
          ],
        },
      ],
    },
  ],
  messages: opencpsMessages,
};
