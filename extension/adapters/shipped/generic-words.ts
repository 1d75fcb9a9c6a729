import type { SimpleLocator } from '../../../shared/contracts/adapter-locator';
import type { KeySource, PartRule, RequiredSign, RowSet } from '../../../shared/contracts/adapter-rows';

/* Words and marks that one-stop pages share, whoever made them. */

/** Attributes by which rows, or the fields in them, name their component; most telling first. */
const KEY_ATTRIBUTES = [
  ...['data-part', 'data-code', 'data-ma', 'data-ma-giay-to', 'data-component', 'data-key', 'data-id'],
];

/** What tells rows apart on a page that nobody described. */
export const genericKeys: readonly KeySource[] = [
  ...KEY_ATTRIBUTES.flatMap((attribute): readonly KeySource[] => [
    { of: 'row', attribute },
    { of: 'control', attribute },
  ]),
  { of: 'control', attribute: 'name' },
  { of: 'name' },
  { of: 'control', attribute: 'id' },
];

/** Headers of the column with the papers' names. */
export const nameHeaders = ['*tên*', '*giấy tờ*', '*thành phần*', '*tài liệu*', '*document*', '*paper*'];

/** What says that a paper is required. */
export const genericRequired: readonly RequiredSign[] = [
  { asterisk: true },
  { control: 'required' },
  {
    column: ['*bắt buộc*', '*required*'],
    is: ['có', 'x', '✓', 'yes', 'bắt buộc', 'required'],
  },
];

/** Which rows are results or "other" papers. */
export const genericParts: readonly PartRule[] = [
  { part: 'other', name: 'Giấy tờ khác*' },
  { part: 'result', key: 'KQ*' },
];

/** A button that opens the file chooser, or a dialog with a file field. */
export const uploadButton: SimpleLocator = {
  role: 'button',
  name: [
    ...['Tải lên*', 'Tải tệp lên*', 'Tải giấy tờ*', 'Tải file*', 'Chọn tệp*', 'Chọn file*', 'Chọn tập tin*'],
    ...[
      'Đính kèm*',
      'Thêm tệp*',
      'Thêm file*',
      'Thêm giấy tờ*',
      'Upload*',
      'Choose file*',
      'Browse*',
      'Attach*',
    ],
    ...['cloud_upload', 'attach_file', 'file_upload', 'upload_file'],
  ],
};

/** What dialogs are made of. */
export const dialogPlaces: readonly SimpleLocator[] = [
  { role: 'dialog' },
  { css: '.modal, .v-dialog, .el-dialog, .ui-dialog, .ant-modal' },
];

/** Rows with a file field of their own, in tables and lists; a field in a dialog is in no row. */
export const fieldRows: RowSet = {
  row: [{ role: 'row' }, { role: 'listitem' }],
  skip: dialogPlaces.map((place) => ({ role: 'file-field' as const, within: place })),
  key: genericKeys,
  name: [{ column: nameHeaders }, { pick: 'longest-cell' }, { pick: 'label' }, { pick: 'row-text' }],
  required: genericRequired,
  part: genericParts,
  control: { ways: [{ by: 'input', at: { role: 'file-field' } }] },
};

/** Rows without a field of their own: a button or a place to drop leads to one. The way in is each profile's own. */
export const buttonRows: Omit<RowSet, 'control'> = {
  row: [
    { role: 'row', lacks: { role: 'file-field' } },
    { role: 'listitem', lacks: { role: 'file-field' } },
  ],
  key: genericKeys,
  name: [{ column: nameHeaders }, { pick: 'heading' }, { pick: 'longest-cell' }, { pick: 'row-text' }],
  required: genericRequired,
  part: genericParts,
};
