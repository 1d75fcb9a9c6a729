import { signal, type ReadonlySignal } from '@preact/signals';
import type { SetAside } from '../../../shared/domain/backlog/entry';
import type { Failure } from '../../../shared/domain/failure';
import { ok, type Result } from '../../../shared/domain/result';
import type { AgencyLevel } from '../../../shared/domain/targets';
import { without } from '../../../shared/domain/without';
import type { BacklogStore, RowPlace } from '../../../shared/storage/backlog-store';
import type { Language } from '../../../shared/text/sentence';
import { bringDesk, type BringActs } from './bring-desk';
import { fileActs, type FileActs } from './file-acts';
import { levelOf } from './level-of';
import type { BacklogPorts } from './ports';
import { rowWindow, type RowWindow } from './row-window';
import type { BacklogState, Done, Shown } from './state';

/** The page of earlier results: what is shown, and what can be done. */
export interface BacklogDesk extends BringActs, FileActs {
  readonly language: ReadonlySignal<Language>;
  readonly state: ReadonlySignal<BacklogState>;
  start(): Promise<void>;
  switchLanguage(): Promise<void>;
  unlock(passphrase: string): Promise<void>;
  /** Reads again what other tabs and the panel have changed, and what was proven. */
  refresh(): Promise<void>;
  chooseList(list: string): Promise<void>;
  chooseLevel(level: AgencyLevel): Promise<void>;
  show(shown: Shown): Promise<void>;
  /** Goes on by so many rows, round the end. */
  step(by: number): Promise<void>;
  /** Takes the row before the officer. */
  claim(): Promise<void>;
  release(): Promise<void>;
  setAside(why: SetAside, note?: string): Promise<void>;
  takeBack(): Promise<void>;
  copy(text: string): Promise<void>;
  removeList(): Promise<void>;
}

/** What the parts of a desk share. */
export interface DeskBench {
  readonly ports: BacklogPorts;
  readonly state: ReadonlySignal<BacklogState>;
  readonly language: ReadonlySignal<Language>;
  readonly change: (next: Partial<BacklogState>) => void;
  /** Takes fields out of the state. */
  readonly drop: (...fields: readonly ('bringing' | 'reading')[]) => void;
  /** One thing at a time; what it ended with is said. */
  readonly act: (work: (store: BacklogStore) => Promise<Result<Done | undefined>>) => Promise<void>;
  readonly reload: RowWindow['reload'];
}

const EMPTY: BacklogState = {
  ...{ vault: 'reading', busy: false, lists: [], rows: [], shown: 'left', at: 0 },
  sizes: { left: 0, aside: 0, done: 0 },
};

/** A desk on the given world. */
export function backlogDesk(ports: BacklogPorts): BacklogDesk {
  const language = signal<Language>('vi');
  const state = signal<BacklogState>(EMPTY);
  /** Rows that this tab holds, by key. */
  const holds = new Map<string, () => Promise<void>>();
  let store: BacklogStore | undefined;
  /** The look that goes on: what it read before a change must not be shown after it. */
  let reading = Promise.resolve();
  const change = (next: Partial<BacklogState>): void => void (state.value = { ...state.peek(), ...next });
  const { reload, show, again } = rowWindow(ports, state, (key) => holds.has(key));
  const officer = (): string => state.peek().officer ?? '';

  async function act(work: (on: BacklogStore) => Promise<Result<Done | undefined>>): Promise<void> {
    if (state.peek().busy || !store) return;
    state.value = { ...without(state.peek(), 'done', 'failure'), busy: true };
    await reading;
    const end = await work(store);
    change({ busy: false, ...(!end.ok ? { failure: end.failure } : end.value && { done: end.value }) });
  }

  /** Changes the row before the officer, tells the others, and shows what is next. */
  const onRow = (change: (on: BacklogStore, place: RowPlace, key: string) => Promise<Result<void>>) =>
    act(async (on) => {
      const row = state.peek().current?.row;
      if (!row) return ok(undefined);
      const place = { list: row.list, row: row.row };
      const changed = await change(on, place, row.key);
      ports.tell();
      const shown = await again(on, place);
      return changed.ok ? shown : changed;
    });

  const letGo = async (key: string): Promise<void> => {
    await holds.get(key)?.();
    holds.delete(key);
  };

  const refresh = (): Promise<void> => (reading = reading.then(look));

  async function look(): Promise<void> {
    if (state.peek().busy || !store) return;
    const settled = await store.settle();
    if (settled.ok && settled.value > 0) ports.tell();
    // What is being done meanwhile reads again by itself.
    if (state.peek().busy) return;
    const read = settled.ok ? await reload(store) : settled;
    if (!read.ok) change({ failure: read.failure });
    else if (settled.ok && settled.value > 0) change({ done: { did: 'settled', rows: settled.value } });
  }

  async function open(opened: BacklogStore): Promise<Failure | undefined> {
    store = opened;
    const [known, office] = await Promise.all([ports.settings.officer(), ports.office()]);
    const level = (await ports.level()) ?? levelOf(office, known?.id);
    change({
      vault: known ? 'open' : 'missing',
      ...(known && { officer: known.id }),
      ...(level && { level }),
    });
    const settled = await opened.settle();
    const read = settled.ok ? await reload(opened) : settled;
    return read.ok ? undefined : read.failure;
  }

  const bench: DeskBench = {
    ...{ ports, state, language, change, act, reload },
    drop: (...fields) => void (state.value = without(state.peek(), ...fields)),
  };
  return {
    ...{ language, state, refresh },
    ...bringDesk(bench),
    ...fileActs(bench),
    async start() {
      language.value = await ports.settings.language();
      const exists = await ports.vault.exists();
      const resumed = exists.ok && exists.value ? await ports.vault.resume() : undefined;
      const failure = exists.ok ? resumed && (await open(resumed.backlogs)) : exists.failure;
      if (failure) change({ failure });
      if (!resumed) change({ vault: exists.ok && !exists.value ? 'missing' : 'locked' });
    },
    async switchLanguage() {
      language.value = language.peek() === 'vi' ? 'en' : 'vi';
      await ports.settings.saveLanguage(language.value);
    },
    async unlock(passphrase) {
      if (state.peek().busy) return;
      state.value = { ...without(state.peek(), 'failure'), busy: true };
      const opened = await ports.vault.unlock(passphrase);
      const failure = opened.ok ? await open(opened.value.backlogs) : opened.failure;
      change({ busy: false, ...(failure && { failure }) });
    },
    chooseList: (list) => act((on) => reload(on, list)),
    async chooseLevel(level) {
      change({ level });
      await ports.saveLevel(level);
    },
    show: (shown) =>
      act((on) => {
        change({ shown });
        return show(on, 'first');
      }),
    step: (by) => act((on) => show(on, by)),
    claim: () =>
      onRow(async (on, place, key) => {
        const held = holds.has(key) ? ok(undefined) : await ports.hold(key);
        if (!held.ok) return { ok: false, failure: { code: 'backlog/taken' } };
        if (held.value) holds.set(key, held.value);
        const claimed = await on.claim(place, officer(), ports.now());
        if (!claimed.ok) await letGo(key);
        return claimed;
      }),
    release: () =>
      onRow(async (on, place, key) => {
        await letGo(key);
        return on.release(place);
      }),
    setAside: (why, note) =>
      onRow(async (on, place, key) => {
        await letGo(key);
        const at = new Date(ports.now()).toISOString();
        return on.setAside(place, officer(), { why, at, ...(note !== undefined && { note }) });
      }),
    takeBack: () => onRow((on, place) => on.takeBack(place)),
    copy: (text) =>
      act(async () =>
        // Refused where the page is not in front, or by the office.
        ports.copy(text).then(
          () => ok({ did: 'copied' } as const),
          () => ok({ did: 'not-copied' } as const),
        ),
      ),
    removeList: () =>
      act(async (on) => {
        const { list } = state.peek();
        const removed = list === undefined ? ok(undefined) : await on.remove(list);
        ports.tell();
        const read = removed.ok ? await reload(on) : removed;
        return read.ok ? ok({ did: 'removed' }) : read;
      }),
  };
}
