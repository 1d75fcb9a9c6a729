import { siteAdapterOf } from '../../../extension/adapters/from-data';
import type { SiteAdapter } from '../../../extension/adapters/adapter';
import type { ViewMeans } from '../../../extension/adapters/from-data/view';
import type { AdapterData } from '../../../shared/contracts/adapter-data';
import type { WidgetId } from '../truth';
import { describePage, fieldOr, ownField } from './describe';
import {
  inCards,
  inDefinitions,
  inFieldsets,
  inGroupedDefinitions,
  inGroups,
  inList,
  inNamelessBoxes,
  inSections,
  inTable,
  inTableWithPattern,
} from './rows';

/** What is known of each page, as an officer who was taught by pointing would have it. */
export const widgetAdapterData: Readonly<Record<WidgetId, AdapterData>> = {
  'plain-form': describePage('plain-form', { ...inTable, control: ownField }, { savedBy: 'Lưu hồ sơ' }),
  'multi-file': describePage('multi-file', { ...inDefinitions, control: ownField }),
  'hidden-button': describePage('hidden-button', { ...inCards, control: ownField }),
  dropzone: describePage('dropzone', {
    ...inNamelessBoxes,
    // Dropzone shows what it sent in its own box; that is no list.
    list: { at: { id: 'x7f3k-ds*' } },
    control: { ways: [{ by: 'drop', at: { css: '.dropzone' } }] },
  }),
  filepond: describePage('filepond', { ...inTable, list: { at: { id: 'gv_ds*' } }, control: ownField }),
  blueimp: describePage('blueimp', { ...inTableWithPattern, control: ownField }),
  'fine-uploader': describePage('fine-uploader', {
    ...inSections,
    control: fieldOr({ by: 'drop', at: { tag: 'div', id: 'dinh-kem-*', not: { id: 'dinh-kem-ds*' } } }),
  }),
  'laid-over': describePage('laid-over', {
    ...inList,
    control: fieldOr({ by: 'chooser', at: { role: 'button', name: 'Chọn tệp' } }),
  }),
  uppy: describePage('uppy', {
    ...inSections,
    list: { at: { id: 'uppy-ds*' } },
    control: {
      ways: [
        { by: 'drop', at: { css: '.uppy-Dashboard-inner' } },
        { by: 'chooser', at: { tag: 'div', id: 'uppy-*', not: { id: 'uppy-ds*' } } },
      ],
    },
  }),
  element: describePage('element', { ...inNamelessBoxes, control: ownField }),
  resumable: describePage('resumable', {
    ...inCards,
    control: fieldOr({ by: 'drop', at: { css: '.o-tha' } }),
  }),
  formio: describePage('formio', {
    row: { css: '.formio-component-file' },
    name: [{ at: { tag: 'label', css: '.col-form-label' } }],
    required: [{ at: { tag: 'label', css: '.field-required' } }],
    limits: { size: 'tối đa', types: 'Chấp nhận' },
    list: { at: { css: '.list-group' } },
    control: {
      ways: [
        { by: 'drop', at: { css: '.fileSelector' } },
        { by: 'chooser', at: { css: '.browse' } },
      ],
    },
  }),
  modal: describePage('modal', {
    ...inTable,
    dialog: {
      at: { role: 'dialog' },
      comes: 'before',
      confirm: { at: { role: 'button', name: 'Đồng ý' }, label: 'Đồng ý' },
    },
    control: {
      open: { role: 'button', name: 'Đính kèm' },
      ways: [{ by: 'input', at: { role: 'file-field' }, in: 'dialog' }],
    },
  }),
  'late-rows': describePage('late-rows', { ...inTableWithPattern, control: ownField }),
  'frame-same': describePage(
    'frame-same',
    { ...inFieldsets, control: ownField },
    { address: '/khung/frame-same' },
  ),
  'frame-other': describePage(
    'frame-other',
    { ...inList, control: ownField },
    { address: '/khung/frame-other' },
  ),
  'open-shadow': describePage('open-shadow', { ...inGroupedDefinitions, control: ownField }),
  'closed-shadow': describePage('closed-shadow', { ...inList, control: ownField }),
  detached: describePage('detached', {
    ...inTableWithPattern,
    control: { ways: [{ by: 'chooser', at: { role: 'button', name: 'Tai len' } }] },
  }),
  'shared-input': describePage('shared-input', {
    ...inGroups,
    control: { ways: [{ by: 'chooser', at: { role: 'button', name: 'Đính kèm*' } }] },
  }),
  'chosen-row': describePage('chosen-row', {
    ...inTable,
    control: { open: { role: 'radio' }, ways: [{ by: 'input', in: 'page', at: { id: 'tep-dong-chon' } }] },
  }),
  'save-page': describePage('save-page', { ...inFieldsets, control: ownField }, { savedBy: 'Lưu' }),
};

/** The same as adapters. */
export function widgetAdapters(means: ViewMeans): readonly SiteAdapter[] {
  return Object.values(widgetAdapterData).map((data) => siteAdapterOf(data, means));
}
