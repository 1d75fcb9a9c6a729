import { controls } from './controls';
import { cards, lines } from './layouts/cards';
import { definitions, groupedDefinitions, headings } from './layouts/definitions';
import { fieldsets, generated, labelled } from './layouts/generated';
import type { Layout, ShownRow, SizeStyle } from './layouts/layout';
import { table, tableWithPattern } from './layouts/table';
import type { WidgetId } from './truth';

/** How a page looks and behaves; what it asks for is in truth.ts. */
export interface WidgetPage {
  readonly layout: Layout;
  readonly control: (row: ShownRow) => string;
  /** Markup after the rows: a dialog, a save button, a field that all rows share. */
  readonly after?: string;
  /** `server`: rows are in the page's HTML. `script`: the page's script fetches and places them. */
  readonly drawnBy: 'server' | 'script';
  /** Before the ids of a row's control and list. */
  readonly idPrefix: string;
  readonly sizes: SizeStyle;
  readonly links: boolean;
  readonly bins: boolean;
  /** The server stores files under names of its own. */
  readonly renames: boolean;
  /** File fields around the rows that have nothing to do with papers. */
  readonly unrelated: readonly Unrelated[];
  /** A policy under which no script but the site's own may run. */
  readonly strict: boolean;
  /** Rows stand in a frame of the same or of another origin; the dossier's code outside only. */
  readonly frame?: 'same' | 'other';
  /** How the server answers an upload: JSON, the file's bare id, or a redirect back to the page. */
  readonly answer: 'json' | 'id' | 'redirect';
}

export type Unrelated = 'avatar' | 'signature' | 'import';

const usual = {
  drawnBy: 'server',
  idPrefix: 'dinh-kem-',
  sizes: 'rounded',
  links: true,
  bins: false,
  renames: false,
  unrelated: [],
  strict: false,
  answer: 'json',
} as const satisfies Partial<WidgetPage>;

/** Every page. A new one is a line here, one in truth.ts, its control, and a script in pages/widgets. */
export const widgetPages: Readonly<Record<WidgetId, WidgetPage>> = {
  'plain-form': page('plain-form', table, {
    idPrefix: 'ctl00_main_fu_',
    unrelated: ['avatar'],
    answer: 'redirect',
  }),
  'multi-file': page('multi-file', definitions, { sizes: 'exact' }),
  'hidden-button': page('hidden-button', cards, { bins: true, strict: true, unrelated: ['signature'] }),
  dropzone: page('dropzone', generated, { idPrefix: 'x7f3k-', sizes: 'exact' }),
  filepond: page('filepond', table, { idPrefix: 'gv_', answer: 'id', renames: true }),
  blueimp: page('blueimp', tableWithPattern, { unrelated: ['avatar', 'import'] }),
  'fine-uploader': page('fine-uploader', headings, { sizes: 'exact' }),
  'laid-over': page('laid-over', lines, {}),
  uppy: page('uppy', headings, { idPrefix: 'uppy-' }),
  element: page('element', generated, {
    drawnBy: 'script',
    idPrefix: 'el-id-',
    sizes: 'exact',
    renames: true,
  }),
  resumable: page('resumable', cards, { sizes: 'exact', links: false }),
  formio: page('formio', headings, { drawnBy: 'script', idPrefix: 'e' }),
  modal: page('modal', table, { idPrefix: 'btn_', bins: true, unrelated: ['signature'] }),
  'late-rows': page('late-rows', tableWithPattern, { drawnBy: 'script' }),
  'frame-same': page('frame-same', fieldsets, { frame: 'same', unrelated: ['avatar'] }),
  'frame-other': page('frame-other', lines, { frame: 'other' }),
  'open-shadow': page('open-shadow', groupedDefinitions, { drawnBy: 'script', sizes: 'exact' }),
  'closed-shadow': page('closed-shadow', lines, { drawnBy: 'script' }),
  detached: page('detached', tableWithPattern, { strict: true, links: false, sizes: 'exact' }),
  'shared-input': page('shared-input', labelled, { unrelated: ['avatar', 'signature'] }),
  'save-page': page('save-page', fieldsets, {}),
  'chosen-row': page('chosen-row', table, { idPrefix: 'rd_' }),
};

function page(id: WidgetId, layout: Layout, own: Partial<WidgetPage>): WidgetPage {
  return { ...usual, layout, ...controls[id], ...own };
}
