import type { HostComponent, RecognisedPage } from '../../../../shared/contracts/messages';
import type { BacklogEntry } from '../../../../shared/domain/backlog/entry';
import { rowState } from '../../../../shared/domain/backlog/row-state';
import { componentForEvidence } from '../../../../shared/domain/evidence-facts';
import type { Result } from '../../../../shared/domain/result';
import type { StoredBacklogRow } from '../../../../shared/storage/backlog-rows';
import type { BacklogStore, RowPlace } from '../../../../shared/storage/backlog-store';

/** A row of a list that has to do with the open dossier. */
export interface BacklogNotice {
  /** 'working': the officer does it here. 'free': nobody does. 'other': the officer does it, and it names no dossier or another. */
  readonly kind: 'working' | 'free' | 'other';
  readonly place: RowPlace;
  readonly key: string;
  /** The paper's number and name. */
  readonly paper: string;
  /** The page's key of the part in which its proof is awaited. */
  readonly target?: string;
  /** Another paper of the officer waits in the same part: neither is ever done like that. */
  readonly crowded?: true;
  /** Where the part is not plain: those of the page to choose from. */
  readonly choices?: readonly Pick<HostComponent, 'key' | 'name'>[];
}

/** What a look at the lists has found. */
export interface SeenRows {
  readonly notices: readonly BacklogNotice[];
  /** Of rows that are worked on here, by key. */
  readonly working: ReadonlyMap<string, BacklogEntry>;
  /** Keys of rows of this dossier that are proven. */
  readonly done: readonly string[];
}

type SeenPage = Pick<RecognisedPage, 'dossier' | 'components'>;

/** Free rows of one dossier that are told of. */
const MOST_FREE = 3;

/** Reads what the lists say of the dossier of a page. What opens no more is passed over. */
export async function readNotices(
  store: BacklogStore,
  page: SeenPage,
  officer: string,
  now: number,
): Promise<SeenRows> {
  const here = await store.ofDossier(page.dossier);
  const claimed = await store.claimedBy(officer);
  const rows = here.ok ? here.value : [];
  const mine = rows.filter((row) => rowState(row, officer, now) === 'mine');
  const free = rows.filter((row) => rowState(row, officer, now) === 'free').slice(0, MOST_FREE);
  const elsewhere = (claimed.ok ? claimed.value : []).filter((row) => row.dossier !== page.dossier);
  const last = elsewhere.sort((one, other) => timeOf(other).localeCompare(timeOf(one)))[0];
  const entryOf = opener(store);
  const notices: BacklogNotice[] = [];
  const working = new Map<string, BacklogEntry>();
  for (const row of mine) {
    const entry = await entryOf(row);
    if (!entry) continue;
    working.set(row.key, entry);
    notices.push({ ...noticeOf('working', row, entry), ...(await whereOf(row, page)) });
  }
  for (const row of mine.length > 0 ? [] : free) {
    const entry = await entryOf(row);
    if (entry) notices.push(noticeOf('free', row, entry));
  }
  const other = last && notices.length === 0 ? await entryOf(last) : undefined;
  if (last && other) notices.push(noticeOf('other', last, other));
  return {
    notices: notices.map((one) => ({ ...one, ...(isCrowded(one, notices) && { crowded: true }) })),
    working,
    done: rows.flatMap(({ key, sha256 }) => (sha256 === undefined ? [] : [key])),
  };
}

function isCrowded({ key, target }: BacklogNotice, notices: readonly BacklogNotice[]): boolean {
  return target !== undefined && notices.some((other) => other.key !== key && other.target === target);
}

/** Links a claimed row to the open dossier, and to a part of it. */
export async function linkRow(
  store: BacklogStore,
  place: RowPlace,
  dossier: string,
  component: string | undefined,
): Promise<Result<void>> {
  return store.link(
    place,
    dossier,
    component === undefined ? undefined : await componentForEvidence(component),
  );
}

/** The paper's number and name, for a sentence. */
export function paperOf({ number, title, dossier }: BacklogEntry): string {
  return [number ?? dossier, title].filter((part) => part !== undefined).join(' – ');
}

function noticeOf(
  kind: BacklogNotice['kind'],
  { list, row, key }: StoredBacklogRow,
  entry: BacklogEntry,
): BacklogNotice {
  return { kind, place: { list, row }, key, paper: paperOf(entry) };
}

/** The part in which the proof is awaited: the one that was named, else the only result. */
async function whereOf(
  row: StoredBacklogRow,
  { components }: SeenPage,
): Promise<Pick<BacklogNotice, 'target' | 'choices'>> {
  for (const { key } of components)
    if (row.component !== undefined && (await componentForEvidence(key)) === row.component)
      return { target: key };
  const results = components.filter(({ part }) => part === 'result');
  const [only] = results;
  if (only && results.length === 1 && row.component === undefined) return { target: only.key };
  return { choices: (results.length > 0 ? results : components).map(({ key, name }) => ({ key, name })) };
}

/** Opens entries, each list's key once. */
function opener(store: BacklogStore): (row: StoredBacklogRow) => Promise<BacklogEntry | undefined> {
  const readers = new Map<string, ReturnType<BacklogStore['reader']>>();
  return async (row) => {
    const reader = readers.get(row.list) ?? store.reader(row.list);
    readers.set(row.list, reader);
    const opened = await reader;
    const entry = opened.ok ? await opened.value.entry(row) : opened;
    return entry.ok ? entry.value : undefined;
  };
}

function timeOf({ claimedAt = '' }: StoredBacklogRow): string {
  return claimedAt;
}
