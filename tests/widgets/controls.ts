import type { ShownRow } from './layouts/layout';
import type { WidgetId } from './truth';

/** What a row offers to a person who wants to attach, and what stands after the rows for it. */
export interface Controls {
  readonly control: (row: ShownRow) => string;
  readonly after?: string;
}

/** The upload controls of each page, as its HTML has them before a script makes more of them. */
export const controls: Readonly<Record<WidgetId, Controls>> = {
  'plain-form': {
    control: (row) =>
      `<input type="file" id="${row.controlId}" name="tep_${row.truth.key}"${multiple(row)} accept="${accept(row)}">`,
    after: '<p class="nut-bam"><input type="submit" class="nut" value="Lưu hồ sơ"></p>',
  },
  'multi-file': { control: (row) => `<input type="file" id="${row.controlId}"${multiple(row)}>` },
  'hidden-button': {
    control: (row) => `<div id="${row.controlId}"><input type="file" style="display:none"${multiple(row)}>
      <button type="button" class="nut">Tải tệp lên</button></div>`,
  },
  dropzone: { control: (row) => `<div class="dropzone" id="${row.controlId}"></div>` },
  filepond: {
    control: (row) => `<div id="${row.controlId}"><input type="file" name="filepond"${multiple(row)}></div>`,
  },
  blueimp: {
    control: (row) => `<span class="fileinput-button" id="${row.controlId}"><span>+ Thêm tệp…</span>
      <input type="file" name="files[]"${multiple(row)} accept="${accept(row)}"></span>`,
  },
  'fine-uploader': { control: place },
  'laid-over': {
    control: (row) =>
      `<span class="dat" id="${row.controlId}"><a class="nut" role="button">Chọn tệp</a></span>`,
  },
  uppy: { control: place },
  element: { control: place },
  resumable: {
    control: (row) => `<div class="o-tha" id="${row.controlId}">Kéo thả tệp vào đây, hoặc
      <button type="button" class="nut">Chọn tệp</button> <progress max="1" value="0"></progress></div>`,
  },
  formio: { control: place },
  modal: {
    control: (row) => `<button type="button" class="nut" id="${row.controlId}">Đính kèm</button>`,
    after: `<div class="hop" role="dialog" aria-modal="true" aria-labelledby="hop-ten" hidden>
      <h4 id="hop-ten">Tải giấy tờ lên</h4><p id="hop-giay-to"></p>
      <p><input type="file" id="hop-tep"></p>
      <p><button type="button" class="nut" id="hop-dong-y">Đồng ý</button> <button type="button" id="hop-huy">Hủy</button></p>
    </div>`,
  },
  'late-rows': { control: hiddenWithLabel },
  'frame-same': { control: hiddenWithLabel },
  'frame-other': { control: hiddenWithLabel },
  'open-shadow': { control: hiddenWithLabel },
  'closed-shadow': {
    control: (row) => `<span id="${row.controlId}"><input type="file" hidden${multiple(row)}>
      <button type="button" class="nut">Chọn tệp</button></span>`,
  },
  detached: {
    control: (row) => `<button type="button" class="nut" id="${row.controlId}">Tai len</button>`,
  },
  'shared-input': {
    control: (row) =>
      `<button type="button" class="nut" id="${row.controlId}" aria-label="Đính kèm tệp cho mục ${row.number}">Đính kèm</button>`,
    after: '<input type="file" id="tep-chung" style="display: none">',
  },
  'chosen-row': {
    control: (row) =>
      `<input type="radio" name="dong" id="${row.controlId}" aria-label="Chọn dòng ${row.number}">`,
    after: `<p class="nut-bam"><label class="nut" id="tai-chung">Tải tệp cho dòng đã chọn
      <input type="file" class="an" id="tep-dong-chon"></label></p>`,
  },
  'save-page': {
    control: (row) => `<input type="file" id="${row.controlId}"${multiple(row)} accept="${accept(row)}">`,
    after: '<p class="nut-bam"><button type="button" class="nut" id="luu">Lưu</button></p>',
  },
};

/** An empty place that the widget's script fills. */
function place(row: ShownRow): string {
  return `<div id="${row.controlId}"></div>`;
}

/** A field that nobody sees behind a label that looks like a button. */
function hiddenWithLabel(row: ShownRow): string {
  return `<label class="nut" id="${row.controlId}">Chọn tệp<input type="file" class="an"${multiple(row)}></label>`;
}

function multiple({ truth }: ShownRow): string {
  return truth.multiple ? ' multiple' : '';
}

function accept({ truth }: ShownRow): string {
  return truth.types.map((type) => `.${type}`).join(',');
}
