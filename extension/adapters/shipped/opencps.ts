import type { AdapterData } from '../../../shared/contracts/adapter-data';
import { opencpsDialog, opencpsLimits, opencpsList, opencpsMessages, opencpsRest } from './opencps-parts';

/** OpenCPS, the open-source one-stop system: the officer's dossier page. */
export const opencpsData: AdapterData = {
  format: 1,
  id: 'opencps',
  name: 'OpenCPS',
  version: 1,
  proof: 'proven',
  hosts: ['*'],
  pages: [
    {
      kind: 'dossier',
      address: '*ho-so/{dossierId}',
      rows: [
        {
          row: { css: '.form_alpaca' },
          key: [{ of: 'control', attribute: 'id', pattern: 'file{key}' }],
          name: [{ pick: 'numbered' }, { pick: 'row-text' }],
          part: [
            { part: 'result', key: 'KQ*' },
            { part: 'other', name: 'Giấy tờ khác*' },
          ],
          limits: opencpsLimits,
          control: {
            ways: [
              {
                by: 'input',
                // `fileSavis…` beside it would upload and sign: never that one.
                at: {
                  role: 'file-field',
                  id: 'file*',
                  within: { css: '.form_alpaca' },
                  not: { id: 'fileSavis*' },
                },
              },
            ],
          },
          list: opencpsList,
          dialog: opencpsDialog,
        },
      ],
    },
  ],
  messages: opencpsMessages,
  // The host answers an upload with the model of the file; anything else that is no refusal proves nothing.
  answers: { accepted: [{ path: '**.referenceUid' }, { path: '**.dossierFileId' }] },
  rest: opencpsRest,
};
