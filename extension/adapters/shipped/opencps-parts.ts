import type { Messages } from '../../../shared/contracts/adapter-data';
import type { Rest } from '../../../shared/contracts/adapter-rest';
import type { Dialog, FileListPlace, Limits } from '../../../shared/contracts/adapter-rows';

/* What the pages of an OpenCPS system (Liferay, Vue with Vuetify) have in common. Material icons are words. */

/** The system's own limits, where a component states none. */
export const opencpsLimits: Limits = {
  megabytes: 100,
  extensions: ['pdf', 'doc', 'docx', 'xls', 'xlsx', 'png', 'jpg', 'jpeg', 'txt', 'rtf'],
};

/** Listed files: "`displayName - createDate` delete_outline". */
export const opencpsList: FileListPlace = {
  item: {
    holds: { css: '.v-icon', text: 'delete_outline' },
    not: { css: '.v-btn, button, a' },
    pick: 'innermost',
  },
  withoutDate: true,
  remove: [
    { role: 'button', text: 'delete_outline' },
    { css: 'a, .v-btn:not(button)', text: 'delete_outline' },
    { css: '.v-icon', text: 'delete_outline', not: { css: 'button *, a *, .v-btn *' } },
  ],
};

/** Asks for a name before "Giấy tờ khác" is uploaded. */
export const opencpsDialog: Dialog = {
  at: { css: '.v-dialog--active' },
  comes: 'after',
  parts: ['other'],
  fields: [{ id: 'name', at: { role: 'textbox' }, fill: 'file-name' }],
  confirm: { at: { css: '.v-btn', text: 'Đồng ý' }, label: 'Đồng ý' },
};

/** The page's only way to say that something went wrong. */
export const opencpsMessages: Messages = { at: [{ css: '.toast-message' }] };

/** The REST interface under `/o/rest/v2`, as far as it reads. */
export const opencpsRest: Rest = {
  headers: { Token: 'Liferay.authToken', groupId: 'themeDisplay.getScopeGroupId()' },
  dossier: {
    path: '/o/rest/v2/dossiers/{dossierId}',
    code: 'dossierNo',
    procedure: 'serviceCode',
    remember: { template: 'dossierTemplateNo' },
  },
  components: {
    path: '/o/rest/v2/dossiertemplates/{template}',
    list: 'dossierParts',
    key: 'partNo',
    name: 'partName',
    required: 'required',
    multiple: 'multiple',
    // 1 component, 3 other paper, 2 result; the hosts of 2026 number results 7.
    part: { path: 'partType', result: [2, 7], other: 3 },
    limits: 'partTip',
  },
  files: {
    path: '/o/rest/v2/dossiers/{dossierId}/files',
    list: 'data',
    component: 'dossierPartNo',
    id: 'referenceUid',
    name: 'displayName',
    bytes: 'fileSize',
    // E-forms are filled on the host and are no papers.
    skip: ['removed', 'eForm'],
  },
  bytes: { path: '/o/rest/v2/dossiers/{dossierId}/files/{id}' },
  // As the system's own pages ask for their lists.
  dossiers: {
    path: '/o/rest/v2/dossiers?fromReceiveDate={from}&toReceiveDate={until}&start={start}&end={end}',
    day: 'dd/MM/yyyy',
    list: 'data',
    total: 'total',
    id: 'dossierId',
    code: 'dossierNo',
    procedure: 'serviceCode',
    status: {
      path: 'dossierStatus',
      open: [
        'new',
        'receiving',
        'processing',
        'paying',
        'interoperating',
        'releasing',
        'posting',
        'handover',
      ],
      waiting: 'waiting',
      finished: 'done',
      refused: ['denied', 'cancelled', 'unresolved'],
    },
    received: 'receiveDate',
    due: 'dueDate',
    finished: 'finishDate',
    time: 'dd/MM/yyyy HH:mm:ss',
    channel: [
      { path: 'online', online: true },
      { path: 'viaPostal', post: 2, counter: [0, 1] },
    ],
  },
  marks: {
    path: '/o/rest/v2/dossiers/{dossierId}/marks?type=1',
    list: 'data',
    key: 'dossierPartNo',
    ticked: 'fileMark',
  },
};
