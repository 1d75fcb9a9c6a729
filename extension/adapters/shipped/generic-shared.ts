import type { AdapterData } from '../../../shared/contracts/adapter-data';
import { buttonRows, fieldRows, uploadButton } from './generic-words';

/**
 * Any page about one dossier whose rows have a button or a drop zone of their own and share one file field, or have
 * none until the button is pressed.
 */
export const genericSharedData: AdapterData = {
  format: 1,
  id: 'generic-shared',
  name: 'Trang một cửa có nút tải lên ở từng dòng',
  version: 1,
  proof: 'proven',
  hosts: ['*'],
  pages: [
    {
      kind: 'dossier',
      shows: [
        [
          { role: 'row', holds: uploadButton, lacks: { role: 'file-field' } },
          { role: 'listitem', holds: uploadButton, lacks: { role: 'file-field' } },
        ],
      ],
      rows: [
        fieldRows,
        {
          ...buttonRows,
          control: {
            ways: [
              {
                by: 'drop',
                at: { css: '[class*="dropzone"], [class*="drop-zone"], [data-dropzone]', pick: 'outermost' },
              },
              { by: 'chooser', at: uploadButton },
            ],
          },
        },
      ],
    },
  ],
};
