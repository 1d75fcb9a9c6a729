import type { AdapterData } from '../../../shared/contracts/adapter-data';
import { fieldRows } from './generic-words';

/**
 * Any page about one dossier with one file field a row and no interface that we know. Proof comes from the page's
 * list as its server writes it, from the links to the files where there are some, and from the upload's answer.
 */
export const genericRowsData: AdapterData = {
  format: 1,
  id: 'generic-rows',
  name: 'Trang một cửa có bảng giấy tờ',
  version: 1,
  proof: 'proven',
  hosts: ['*'],
  pages: [
    {
      kind: 'dossier',
      rows: [
        {
          ...fieldRows,
          row: [
            { role: 'row' },
            { role: 'listitem' },
            { tag: 'fieldset' },
            { css: '.form-group, .form-row, .row' },
          ],
        },
      ],
    },
  ],
};
