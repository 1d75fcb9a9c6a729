import { checklists, type Checklist, type RowTruth } from './checklists';

/** What is true of one page: what a recogniser that has never seen it ought to find. */
export interface PageTruth {
  readonly id: WidgetId;
  /** A code that `recogniseDossierCode` accepts. */
  readonly dossier: string;
  readonly procedure: string;
  readonly rows: readonly RowTruth[];
}

/** Each page, its dossier and what it asks for. */
const PAGES = {
  'plain-form': ['H40.12-261121-0001', checklists.birth],
  'multi-file': ['H40.12-261121-0002', checklists.marriage],
  'hidden-button': ['H40.12-261121-0003', checklists.death],
  dropzone: ['H19.7-261120-0104', checklists.unmarried],
  filepond: ['000.00.53.H48-261119-0005', checklists.building],
  blueimp: ['H26.3.5-261118-0206', checklists.split],
  'fine-uploader': ['H40.12-261121-0007', checklists.birth],
  'laid-over': ['H08.21-20261121-00008', checklists.business],
  uppy: ['H19.7-261121-0109', checklists.marriage],
  element: ['H40.12-261121-0010', checklists.death],
  resumable: ['H26.3.5-261121-0211', checklists.building],
  formio: ['H40.12-261121-0012', checklists.business],
  modal: ['000.00.53.H48-261121-0013', checklists.transfer],
  'late-rows': ['H40.12-261121-0014', checklists.unmarried],
  'frame-same': ['H08.21-20261121-00015', checklists.split],
  'frame-other': ['H40.12-261121-0016', checklists.marriage],
  'open-shadow': ['H19.7-261121-0117', checklists.birth],
  'closed-shadow': ['H40.12-261121-0018', checklists.transfer],
  // Older systems show names without marks.
  detached: ['H40.12-261121-0019', withoutMarks(checklists.death)],
  'shared-input': ['H26.3.5-261121-0220', checklists.business],
  'save-page': ['H40.12-261121-0021', checklists.split],
  'chosen-row': ['H40.12-261121-0022', checklists.split],
} as const satisfies Readonly<Record<string, readonly [string, Checklist]>>;

export type WidgetId = keyof typeof PAGES;

/** The names of all pages, in the order of the README. */
export const widgetIds = Object.keys(PAGES) as readonly WidgetId[];

/** A checklist as pages write it that know no Vietnamese letters. */
function withoutMarks(checklist: Checklist): Checklist {
  const bare = (text: string): string =>
    text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
  const rows = checklist.rows.map((row) => ({ ...row, name: bare(row.name) }));
  return { ...checklist, title: bare(checklist.title), rows };
}

/** What is true of a page. */
export function truthOf(id: WidgetId): PageTruth {
  const [dossier, { code, rows }] = PAGES[id];
  return { id, dossier, procedure: code, rows };
}

/** The procedure's title that a page shows. */
export function titleOf(id: WidgetId): string {
  return PAGES[id][1].title;
}

/** The page of a name that came from outside. */
export function widgetIdOf(text: string): WidgetId | undefined {
  return Object.hasOwn(PAGES, text) ? (text as WidgetId) : undefined;
}
