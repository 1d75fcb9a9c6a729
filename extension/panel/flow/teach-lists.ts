import type { Signal } from '@preact/signals';
import type { Result } from '../../../shared/domain/result';
import type { AdapterOrigin, StoredAdapter } from '../../../shared/storage/adapter-rows';
import { writeAdapterFile } from '../../adapters/exchange/adapter-file';
import { rollBack, signingKey, takeIn } from './office-adapters';
import { without } from './state';
import type { AdapterNotice, AdaptersState, TeachPorts, TeachState } from './teach-state';

/** What can be done with the adapters that the office keeps. */
export interface ListActs {
  showAdapters(): Promise<void>;
  importFile(file: Blob): Promise<void>;
  /** Only in the handler of a press: the browser asks for the address's site. */
  importFrom(address: string): Promise<void>;
  exportFile(row: StoredAdapter, name: string): void;
  rollBack(row: StoredAdapter, version: number): Promise<void>;
  /** Asks first; undefined takes the question back. */
  askRemove(row: StoredAdapter | undefined): void;
  remove(): Promise<void>;
  setPublicKey(key: string): Promise<void>;
}

/** The list's acts, on the shared state. `changed` tells the site what it is to use now. */
export function teachLists(
  ports: TeachPorts,
  state: Signal<TeachState | undefined>,
  changed: () => Promise<void>,
): ListActs {
  const { store, office, clock } = ports;
  const now = (): string => new Date(clock.now()).toISOString();

  function list(): AdaptersState | undefined {
    const shown = state.peek();
    return shown?.at === 'adapters' ? shown : undefined;
  }

  async function show(notice?: AdapterNotice): Promise<void> {
    const kept = await store.list();
    const managed = (await office.managed()).publicKey;
    state.value = {
      ...{ at: 'adapters', busy: false, managed: managed !== undefined },
      list: kept.ok ? kept.value : [],
      publicKey: managed ?? (await office.publicKey()),
      ...(kept.ok ? {} : { failure: kept.failure }),
      ...(notice ? { notice } : {}),
    };
  }

  /** Does something while the list is busy; says what came of it. */
  async function act(does: () => Promise<Result<AdapterNotice>>): Promise<void> {
    const shown = list();
    if (!shown || shown.busy) return;
    state.value = { ...without(shown, 'failure', 'notice', 'removing'), busy: true };
    const done = await does();
    if (!done.ok) {
      const still = list();
      if (still) state.value = { ...still, busy: false, failure: done.failure };
      return;
    }
    await changed();
    await show(done.value);
    void ports.readPage();
  }

  async function take(bytes: Uint8Array, origin: AdapterOrigin): Promise<Result<AdapterNotice>> {
    const taken = await takeIn(store, bytes, origin, now(), await signingKey(office));
    if (!taken.ok) return taken;
    const { what: say, data } = taken.value;
    return { ok: true, value: { say, name: data.name, version: data.version } };
  }

  return {
    showAdapters: () => show(),
    importFile: (file) => act(async () => take(new Uint8Array(await file.arrayBuffer()), 'file')),
    importFrom: (address) =>
      act(async () => {
        const fetched = await office.fetchFile(address);
        return fetched.ok ? take(fetched.value, 'address') : fetched;
      }),
    exportFile(row, name) {
      ports.saveFile(new Blob([writeAdapterFile(row.current)], { type: 'application/json' }), name);
    },
    rollBack: (row, version) =>
      act(async () => {
        const kept = await rollBack(store, row, version, now());
        if (!kept.ok) return kept;
        const { current } = kept.value;
        return { ok: true, value: { say: 'saved', name: current.name, version: current.version } };
      }),
    askRemove(row) {
      const shown = list();
      if (!shown || shown.busy) return;
      state.value = row ? { ...shown, removing: row } : without(shown, 'removing');
    },
    async remove() {
      const row = list()?.removing;
      if (!row) return;
      await act(async () => {
        const gone = await store.remove(row.id);
        return gone.ok ? { ok: true, value: { say: 'removed', name: row.current.name } } : gone;
      });
    },
    setPublicKey: (key) =>
      act(async () => {
        await office.savePublicKey(key.trim());
        return { ok: true, value: { say: 'key-saved' } };
      }),
  };
}
