import { describePlace, type PlaceWords } from '../describe-place';
import type { TeachText } from '../teach';

const WORDS: PlaceWords = {
  role: (role) => `role “${role}”`,
  name: (words) => `name “${words}”`,
  text: (words) => `text “${words}”`,
  id: (id) => `id “${id}”`,
  attribute: (name) => `attribute “${name}”`,
  css: (css) => `class “${css}”`,
  tag: (tag) => `tag “${tag}”`,
  holding: (what) => `with ${what} inside`,
  inside: (what) => `inside ${what}`,
};

const WAYS = {
  input: 'file field',
  drop: 'drop zone',
  chooser: 'button that opens the file chooser',
} as const;
const PICKS: Readonly<Record<string, string>> = {
  ...{ numbered: 'text after the number', label: 'label of the field', heading: 'heading of the row' },
  ...{ 'longest-cell': 'cell with the longest text', 'row-text': 'all text of the row' },
};
const ORIGINS = {
  ...{ taught: 'taught here', file: 'from a file', address: 'from an address' },
  office: 'set by the administrator',
} as const;

/** English: teaching, checking and keeping adapters. */
export const teachEn: TeachText = {
  entry: {
    label: 'This one-stop page',
    teach: 'Teach this page',
    check: 'Check page',
    adapters: 'Taught pages',
  },
  title: 'Teach this page',
  progress: (step, of) => `Step ${String(step)} of ${String(of)}`,
  steps: {
    dossier: {
      name: 'Dossier code',
      what: 'Point at the dossier code. Skip this if the code stands in a heading.',
      hint: 'Point at the dossier code',
    },
    row: {
      name: 'One row',
      what: 'Point at one row that takes a paper; the red frame has to hold the whole row.',
      hint: 'Point at one row that takes a paper',
    },
    name: {
      name: 'Its name',
      what: 'Point at the name of the paper in that very row.',
      hint: 'Point at the name of the paper in that row',
    },
    control: {
      name: 'Its upload place',
      what: 'Point at the upload button or field of that very row. Nothing is pressed.',
      hint: 'Point at the upload button or field of that row',
    },
    list: {
      name: 'Attached files',
      what: 'Point at a file, or where files are shown, in that row. Skip this if it has none yet.',
      hint: 'Point at where attached files are shown',
    },
    message: {
      name: 'Messages',
      what: 'Point at where the page says “done” or shows errors. Skip this if there is none.',
      hint: 'Point at where the page shows errors',
    },
  },
  optional: 'optional',
  keys: 'Click to choose, or: Tab next place · arrows outwards, inwards, sideways · Enter chooses · Esc leaves',
  point: 'Point in the page',
  pointAgain: 'Point again',
  pointing: 'Waiting for you to point in the page beside…',
  stopPointing: 'Stop pointing',
  on: 'Continue',
  skip: 'Skip this step',
  back: 'Step before',
  leave: 'Leave',
  another: (number, of) => `Another way (${String(number)}/${String(of)})`,
  told: (how) => `It will be recognised by: ${how}.`,
  passedOver: 'Passed over, because it will not last:',
  left: 'Pointing was left; nothing was noted.',
  disturbed:
    'The page removed, covered or moved the frame to point with, so nothing was noted. Reload the page; if it happens again, do not teach this page.',
  problem: {
    'no-dossier': 'There is not exactly one dossier code there. Point right at the code, or skip this step.',
    'no-row': 'The row is no longer on the page. Go back and choose the row again.',
    'outside-row': 'That is outside the row. Point inside the row, or choose a wider row.',
    'no-control': 'No field, button or drop zone there. Point at what you press to attach by hand.',
    'not-papers': 'This field is for portraits, signatures or pictures only; it is not used for papers.',
    submits: 'This button files, signs, approves or pays; the extension never presses it.',
    'nothing-lasting':
      'There are only marks that will not last (positions, names made by tools). Try wider or narrower with the arrow keys.',
  },
  preview: (rows, controls) => `${String(rows)} rows, ${String(controls)} places`,
  how: {
    place: (at) => describePlace(at, WORDS),
    name: ({ at, column, pick, own }) => {
      const extra = own ? ', its own text only' : '';
      if (column) return `column “${typeof column === 'string' ? column : (column[0] ?? '')}”${extra}`;
      return at ? `${describePlace(at, WORDS)}${extra}` : (PICKS[pick ?? ''] ?? 'text of the row');
    },
    code: ({ place, at }) =>
      at
        ? describePlace(at, WORDS)
        : { headings: 'the page’s headings', page: 'the only code on the page', address: 'the address' }[
            place ?? 'page'
          ],
    control: ({ open, ways }) =>
      `${open ? `button that opens a dialog (${describePlace(open, WORDS)}), then ` : ''}${ways.map(({ by, at }) => `${WAYS[by]}${by === 'chooser' ? ` (${describePlace(at, WORDS)})` : ''}`).join('; else ')}`,
  },
  dryRun: {
    title: 'Dry run, no file is sent',
    what: 'In the page: blue frames are rows, dashed ones names, green ones upload places.',
    rows: 'Rows recognised',
    name: 'Name of the system',
    nameHint: 'What officers call it, for example: Provincial one-stop.',
    save: 'Save for the office',
    fix: 'Back to correct',
    notSound: 'Not enough is recognised to save it. Go back and point again.',
  },
  check: {
    title: 'Check page',
    running: 'Looking at the page without touching it…',
    sound: 'Ready: each row has exactly one place for a file.',
    unsound: 'Nothing is attached on this page until this is put right.',
    changed: 'Different from the last check',
    readOnly: 'Only looked at: no file was sent, no button was pressed.',
    done: 'Back',
    again: 'Check again',
    teachAgain: 'Teach this page again',
    without: 'Stop using this description here',
    nothing: 'There is no description of this page to check. Teach this page.',
    shipped: 'comes with Cửa Số',
  },
  adapters: {
    title: 'Taught pages',
    what: 'Your office taught these systems. Export a file so that other counters can use them.',
    none: 'None yet.',
    version: (version, origin) => `version ${String(version)}, ${ORIGINS[origin]}`,
    import: 'Import a file',
    importHint: 'A .json file on this computer or a USB stick.',
    address: 'Address of your office’s file',
    addressHint: 'Fetched only when you press; the browser asks for that address.',
    fetch: 'Fetch',
    addressWrong: 'Write the whole address, beginning with https://',
    export: 'Export',
    exportOf: (name) => `Export “${name}”`,
    fileName: (id, version) => `cua-so-${id}-version-${String(version)}.json`,
    rollBack: (version) => `Back to version ${String(version)}`,
    rollBackOf: (name, version) => `Take “${name}” back to version ${String(version)}`,
    remove: 'Remove',
    removeOf: (name) => `Remove “${name}”`,
    removeTitle: 'Remove this page?',
    removeWhat: (name) =>
      `“${name}” and its earlier versions go from this computer. Export it first if needed.`,
    removeYes: 'Remove',
    keep: 'Keep',
    key: 'Public key of the office',
    keyHint: 'With a key only signed files are taken. Empty: no signature is asked for.',
    keySave: 'Save key',
    keyManaged: 'The administrator set the public key; only signed files are taken.',
    saved: (name, version) => `“${name}” is saved, version ${String(version)}.`,
    unchanged: (name) => `“${name}” is what you have already; nothing changed.`,
    older: (name, version) =>
      `The file “${name}” is version ${String(version)}, not newer than what you have, so it was not taken. To go back, press “Back to version…”.`,
    keySaved: 'The key is saved.',
    removed: (name) => `“${name}” is removed.`,
    more: 'From an address, signatures',
  },
};
