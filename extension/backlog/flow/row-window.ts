import type { Signal } from '@preact/signals';
import { ok, type Result } from '../../../shared/domain/result';
import { without } from '../../../shared/domain/without';
import type { BacklogStore, EntryReader, RowPlace } from '../../../shared/storage/backlog-store';
import { placeOf, rowsByShown } from './go-through';
import type { BacklogPorts } from './ports';
import type { BacklogState } from './state';

/** What is read of the lists, and the one row that is before the officer. */
export interface RowWindow {
  /** Reads the lists and the rows again; `list`: the one to be shown from now on. */
  readonly reload: (store: BacklogStore, list?: string) => Promise<Result<undefined>>;
  /** Goes on by so many rows, round the end; 'first': to the first of those that are gone through. */
  readonly show: (store: BacklogStore, by: number | 'first') => Promise<Result<undefined>>;
  /** Reads one row again: a whole list takes a moment. */
  readonly again: (store: BacklogStore, place: RowPlace) => Promise<Result<undefined>>;
}

/** A window on the lists. `own`: whether this tab itself holds the row of a key. */
export function rowWindow(
  ports: Pick<BacklogPorts, 'held' | 'now'>,
  state: Signal<BacklogState>,
  own: (key: string) => boolean,
): RowWindow {
  let last: number | undefined;
  let reader: { readonly list: string; readonly opens: Result<EntryReader> } | undefined;

  async function reload(store: BacklogStore, list = state.peek().list): Promise<Result<undefined>> {
    const lists = await store.lists();
    if (!lists.ok) return lists;
    const chosen = lists.value.find(({ id }) => id === list) ?? lists.value[0];
    const rows = chosen ? await store.rows(chosen.id) : ok([]);
    if (!rows.ok) return rows;
    // Brought once more, a list has another key; another list's rows begin at the first.
    reader = undefined;
    if (chosen?.id !== state.peek().list) last = undefined;
    state.value = {
      ...without(state.peek(), 'list', 'current'),
      ...{ lists: lists.value, rows: rows.value, at: ports.now() },
      ...(chosen && { list: chosen.id }),
    };
    return show(store, 0);
  }

  async function show(store: BacklogStore, by: number | 'first'): Promise<Result<undefined>> {
    const { rows, shown, list, officer = '' } = state.peek();
    const held = new Set([...(await ports.held())].filter((key) => !own(key)));
    const order = rowsByShown(rows, officer, ports.now(), held);
    const sizes = { left: order.left.length, aside: order.aside.length, done: order.done.length };
    const among = order[shown];
    const at = by === 'first' ? 0 : (placeOf(among, last) + by + among.length) % Math.max(1, among.length);
    const found = among[at];
    if (!found || list === undefined) {
      state.value = { ...without(state.peek(), 'current'), sizes };
      return ok(undefined);
    }
    last = found.row.row;
    reader = reader?.list === list && reader.opens.ok ? reader : { list, opens: await store.reader(list) };
    const opens = reader.opens.ok ? reader.opens.value : undefined;
    const entry = await opens?.entry(found.row);
    const note = await opens?.note(found.row);
    state.value = {
      ...state.peek(),
      sizes,
      current: {
        ...{ ...found, nth: at + 1 },
        ...(entry?.ok && { entry: entry.value }),
        ...(note !== undefined && { note }),
      },
    };
    return ok(undefined);
  }

  return {
    ...{ reload, show },
    async again(store, place) {
      const fresh = await store.row(place);
      if (!fresh.ok) return fresh;
      const { value } = fresh;
      if (!value) return reload(store);
      const rows = state.peek().rows.map((row) => (row.row === place.row ? value : row));
      state.value = { ...state.peek(), rows, at: ports.now() };
      return show(store, 0);
    },
  };
}
