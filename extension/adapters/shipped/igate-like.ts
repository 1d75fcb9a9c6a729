import type { AdapterData } from '../../../shared/contracts/adapter-data';
import { genericRequired, nameHeaders, uploadButton } from './generic-words';

/**
 * Pages of the iGate kind (Angular): the dossier is one form, whose papers are its `dossierFormFile`. Known from the
 * shape of its data only, so it is unproven; its interface is on another origin, which is not asked.
 */
export const igateLikeData: AdapterData = {
  format: 1,
  id: 'igate-like',
  name: 'iGate và hệ thống tương tự',
  version: 1,
  proof: 'unproven',
  hosts: ['*'],
  pages: [
    {
      kind: 'dossier',
      shows: [{ attributes: { formarrayname: 'dossierFormFile' } }],
      rows: [
        {
          row: [
            { role: 'row', within: { attributes: { formarrayname: 'dossierFormFile' } } },
            { role: 'listitem', within: { attributes: { formarrayname: 'dossierFormFile' } } },
            { tag: 'mat-card', within: { attributes: { formarrayname: 'dossierFormFile' } } },
          ],
          key: [
            { of: 'row', attribute: 'data-id' },
            { of: 'row', attribute: 'data-code' },
            { of: 'control', attribute: 'name' },
            { of: 'name' },
          ],
          name: [{ column: nameHeaders }, { pick: 'label' }, { pick: 'heading' }, { pick: 'longest-cell' }],
          required: genericRequired,
          part: [
            { part: 'result', name: 'Kết quả*' },
            { part: 'other', name: 'Giấy tờ khác*' },
          ],
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
  messages: {
    at: [
      { tag: 'snack-bar-container' },
      { tag: 'mat-snack-bar-container' },
      { role: 'alert' },
      { role: 'status' },
      { attributes: { 'aria-live': '*' } },
    ],
  },
};
