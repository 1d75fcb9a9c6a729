import type { AdapterData } from '../../../shared/contracts/adapter-data';
import type { SimpleLocator } from '../../../shared/contracts/adapter-locator';
import { buttonRows, dialogPlaces, fieldRows, uploadButton } from './generic-words';

/** A button that says of itself that it opens a dialog. */
const opensDialog: readonly SimpleLocator[] = [
  { role: 'button', name: uploadButton.name ?? '*', attributes: { 'aria-haspopup': 'dialog' } },
  { role: 'button', name: uploadButton.name ?? '*', attributes: { 'data-toggle': 'modal' } },
  { role: 'button', name: uploadButton.name ?? '*', attributes: { 'data-bs-toggle': 'modal' } },
];

/** Any page about one dossier whose rows open a dialog with the file field in it. */
export const genericDialogData: AdapterData = {
  format: 1,
  id: 'generic-dialog',
  name: 'Trang một cửa mở hộp thoại tải lên',
  version: 1,
  proof: 'proven',
  hosts: ['*'],
  pages: [
    {
      kind: 'dossier',
      shows: [
        [
          ...opensDialog,
          ...dialogPlaces.map((place) => ({ ...place, holds: { role: 'file-field' as const } })),
        ],
      ],
      rows: [
        fieldRows,
        {
          ...buttonRows,
          control: {
            open: uploadButton,
            ways: [{ by: 'input', in: 'dialog', at: { role: 'file-field' } }],
          },
          dialog: {
            at: dialogPlaces,
            comes: 'before',
            confirm: {
              at: {
                role: 'button',
                name: ['Tải lên', 'Tải tệp lên', 'Lưu', 'Đồng ý', 'Xác nhận', 'Upload', 'Save', 'OK'],
              },
              label: 'Tải lên / Đồng ý',
            },
          },
        },
      ],
    },
  ],
};
