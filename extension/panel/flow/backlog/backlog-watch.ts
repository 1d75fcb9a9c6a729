import { effect, signal, type ReadonlySignal } from '@preact/signals';
import type { BacklogEntry } from '../../../../shared/domain/backlog/entry';
import type { Failure } from '../../../../shared/domain/failure';
import type { PaperFieldValues } from '../../../../shared/domain/paper-fields/fields';
import type { Result } from '../../../../shared/domain/result';
import type { BacklogStore, RowPlace } from '../../../../shared/storage/backlog-store';
import type { Panel } from '../panel';
import type { SettingsPort } from '../ports';
import type { Checklist } from '../state';
import { fieldsOfEntry } from './fields-of-entry';
import { linkRow, paperOf, readNotices, type BacklogNotice } from './read-notices';

/** What the list of earlier results says of the dossier beside the panel. */
export interface BacklogView {
  readonly notices: readonly BacklogNotice[];
  /** The paper that was proven last here, by number. */
  readonly done?: string;
  /** Why the last press has changed nothing. */
  readonly failure?: Failure;
}

/** The panel's part in digitising earlier results: it tells of a row of the list, and sees it proven. */
export interface BacklogWatch {
  readonly state: ReadonlySignal<BacklogView>;
  /** Watches until the signal aborts. */
  start(signal: AbortSignal): void;
  /** Takes a row of this dossier on. */
  claim(place: RowPlace): Promise<void>;
  /** Says that a row is done in the open dossier; `component`: the page's key of the part, where that is not plain. */
  link(place: RowPlace, component?: string): Promise<void>;
  dismiss(): void;
  /** What the list says of the paper that goes into a component of the open dossier. */
  fieldsOf(dossier: string, component: string): PaperFieldValues | undefined;
}

/** What it needs beside the panel. */
export interface BacklogWatchPorts {
  readonly settings: Pick<SettingsPort, 'officer'>;
  readonly news: { tell(): void; listen(heard: () => void): () => void };
  /** Milliseconds since 1970. */
  now(): number;
}

const NOTHING: BacklogView = { notices: [] };

/** A watch over the panel's dossier. */
export function backlogWatch(panel: Panel, ports: BacklogWatchPorts): BacklogWatch {
  const state = signal<BacklogView>(NOTHING);
  let reading = Promise.resolve();
  /** Rows that were being worked on in the dossier at the last look: what they are called once they are done. */
  let working: { readonly dossier: string; readonly papers: ReadonlyMap<string, BacklogEntry> } | undefined;

  const open = (): { readonly store: BacklogStore; readonly list: Checklist } | undefined => {
    const shown = panel.state.peek();
    const store = panel.desk()?.backlogs;
    return shown.at === 'checklist' && store ? { store, list: shown } : undefined;
  };

  async function read(): Promise<void> {
    const now = open();
    const officer = now && (await ports.settings.officer());
    if (!now || !officer) {
      state.value = NOTHING;
      return;
    }
    const settled = await now.store.settle();
    if (settled.ok && settled.value > 0) ports.news.tell();
    const seen = await readNotices(now.store, now.list.page, officer.id, ports.now());
    // Another dossier was opened meanwhile: that one is read next.
    if (open()?.list.page.dossier !== now.list.page.dossier) return;
    const { dossier } = now.list.page;
    const before = working?.dossier === dossier ? working.papers : new Map<string, BacklogEntry>();
    const finished = seen.done.flatMap((key) => before.get(key) ?? []).map(paperOf);
    const kept = working?.dossier === dossier ? state.peek().done : undefined;
    const done = finished[0] ?? kept;
    working = { dossier, papers: seen.working };
    state.value = { notices: seen.notices, ...(done !== undefined && { done }) };
  }

  /** One look after the other: a later one sees what an earlier one has written. */
  const look = (): Promise<void> => (reading = reading.then(read));

  const act = async (
    work: (store: BacklogStore, list: Checklist) => Promise<Result<void>>,
  ): Promise<void> => {
    const now = open();
    const end = now && (await work(now.store, now.list));
    ports.news.tell();
    await look();
    if (end?.ok === false) state.value = { ...state.peek(), failure: end.failure };
  };

  return {
    state,
    start(over) {
      let last = '';
      const stop = effect(() => {
        const next = signOf(panel);
        if (next === last) return;
        last = next;
        void look();
      });
      const deafen = ports.news.listen(() => void look());
      over.addEventListener('abort', () => {
        stop();
        deafen();
      });
    },
    claim: (place) =>
      act(async (store) => {
        const officer = await ports.settings.officer();
        return store.claim(place, officer?.id ?? '', ports.now());
      }),
    link: (place, component) => act((store, { page }) => linkRow(store, place, page.dossier, component)),
    dismiss() {
      state.value = { notices: state.peek().notices };
    },
    fieldsOf(dossier, component) {
      const notice = state.peek().notices.find((one) => one.kind === 'working' && one.target === component);
      const entry = working?.dossier === dossier ? working.papers.get(notice?.key ?? '') : undefined;
      return entry && fieldsOfEntry(entry);
    },
  };
}

/** What a look depends on: the dossier, and what is proven in it. */
function signOf(panel: Panel): string {
  const shown = panel.state.value;
  if (shown.at !== 'checklist') return shown.at;
  return [
    shown.page.dossier,
    ...shown.components.map(({ host, proven }) => `${host.key} ${String(proven.length)}`),
  ].join('|');
}
