import { fold } from '../../../shared/catalogue/fold';
import type { BacklogField } from '../../../shared/domain/backlog/entry';
import type { TableRow } from './table';

/** What each column of a table means, by its place; undefined where it means nothing here. */
export type ColumnMeanings = readonly (BacklogField | undefined)[];

/** Where a table begins, and what its columns are called and mean. */
export interface TableHead {
  /** Place of the heading among the rows; -1 where none was found: then every row counts. */
  readonly at: number;
  readonly names: readonly string[];
  readonly meanings: ColumnMeanings;
}

/** Words of a heading, folded. The longest that stand in it tell what it means. */
const WORDS: Readonly<Record<BacklogField, readonly string[]>> = {
  number: [
    ...['so ky hieu', 'so va ky hieu', 'so hieu', 'ky hieu', 'so giay', 'so gcn', 'so van ban', 'so seri'],
    ...['so quyet dinh', 'so giay chung nhan', 'so giay phep', 'so vao so', 'so trich luc', 'so ket qua'],
  ],
  issuedOn: [
    ...['ngay cap', 'ngay ban hanh', 'ngay ky', 'ngay van ban', 'ngay thang nam', 'ngay thang', 'ngay tra'],
    ...['ngay ket qua', 'ngay cap ket qua', 'ngay quyet dinh'],
  ],
  title: [
    ...['ten giay to', 'ten giay', 'loai giay to', 'loai giay', 'ten ket qua', 'loai ket qua', 'trich yeu'],
    ...['ten van ban', 'loai van ban', 'noi dung', 'ten loai', 'ket qua giai quyet'],
  ],
  holder: [
    ...['ho ten', 'ho va ten', 'chu so huu', 'chu ho so', 'nguoi duoc cap', 'ten to chuc', 'ca nhan to chuc'],
    ...['to chuc ca nhan', 'chu giay to', 'nguoi nop', 'nguoi yeu cau', 'ten cong dan', 'chu su dung'],
  ],
  personalNumber: [
    ...['so dinh danh', 'cccd', 'cmnd', 'can cuoc', 'ma so thue', 'mst', 'giay to tuy than', 'ma dinh danh'],
    ...['so giay to tuy than', 'so dinh danh ca nhan', 'so cccd', 'so cmnd', 'so can cuoc'],
  ],
  issuer: [
    ...['co quan cap', 'co quan ban hanh', 'noi cap', 'don vi cap', 'noi ban hanh', 'tham quyen cap'],
    ...['co quan ky', 'don vi ban hanh', 'co quan'],
  ],
  dossier: ['ma ho so', 'so ho so', 'so bien nhan', 'ma bien nhan', 'ma so ho so', 'ma tra cuu'],
  procedure: ['ma thu tuc', 'ma tthc', 'thu tuc hanh chinh', 'ten thu tuc', 'thu tuc', 'tthc'],
  term: [
    'thoi han',
    'hieu luc',
    'ngay het han',
    'het han',
    'het hieu luc',
    'gia tri den',
    'thoi han hieu luc',
  ],
  place: [
    'noi luu',
    'hop so',
    'so hop',
    'cap so',
    'vi tri',
    'kho luu',
    'gia ke',
    'noi de',
    'hop',
    'ho so luu',
  ],
};

/** Headings that mean something only when they stand alone. */
const WHOLE: Readonly<Record<string, BacklogField>> = {
  ...{ so: 'number', ngay: 'issuedOn', ten: 'title', 'giay to': 'title', 'ket qua': 'title' },
  ...{ 'noi dung': 'title', 'ca nhan': 'holder', 'to chuc': 'holder', kho: 'place' },
};

/** When and where an identity card was issued says nothing of the paper. */
const OF_A_CARD = /\b(?:ngay|noi) cap\b.*\b(?:cccd|cmnd|can cuoc|tuy than)\b/;
/** Lists have titles above: so far down a heading may stand. */
const LOOKED_AT = 20;
/** A heading tells at least so much. */
const LEAST_KNOWN = 2;

/** Finds the heading of a table: the row in which most columns are known, the first of those. */
export function headOf(rows: readonly TableRow[]): TableHead {
  let best: TableHead = { at: -1, names: unnamed(rows), meanings: [] };
  let known = LEAST_KNOWN - 1;
  for (const [at, { cells }] of rows.slice(0, LOOKED_AT).entries()) {
    const meanings = meaningsOf(cells);
    const found = meanings.filter((meaning) => meaning !== undefined).length;
    if (found <= known) continue;
    known = found;
    best = { at, names: cells, meanings };
  }
  return best;
}

/** What headings mean, each meaning once: of two that mean the same the better one, then the first. */
export function meaningsOf(headings: readonly string[]): ColumnMeanings {
  const guesses = headings
    .map((heading, column) => ({ column, ...guessOf(fold(heading)) }))
    .sort((one, other) => other.sure - one.sure);
  const taken = new Map<BacklogField, number>();
  for (const { column, field } of guesses)
    if (field !== undefined && !taken.has(field)) taken.set(field, column);
  const byColumn = new Map([...taken].map(([field, column]) => [column, field]));
  return headings.map((_, column) => byColumn.get(column));
}

function guessOf(heading: string): { readonly field?: BacklogField; readonly sure: number } {
  const whole = WHOLE[heading];
  if (whole) return { field: whole, sure: heading.length };
  // A long heading is a sentence, and no heading.
  if (OF_A_CARD.test(heading) || heading.length > 80) return { sure: 0 };
  let best: { readonly field?: BacklogField; readonly sure: number } = { sure: 0 };
  // The keys of a literal are known to be these.
  for (const [field, phrases] of Object.entries(WORDS) as [BacklogField, readonly string[]][])
    for (const phrase of phrases)
      if (phrase.length > best.sure && ` ${heading} `.includes(` ${phrase} `))
        best = { field, sure: phrase.length };
  return best;
}

/** As many columns without a name as the widest of the first rows has. */
function unnamed(rows: readonly TableRow[]): readonly string[] {
  const width = rows.slice(0, LOOKED_AT).reduce((most, { cells }) => Math.max(most, cells.length), 0);
  return Array.from({ length: width }, () => '');
}
