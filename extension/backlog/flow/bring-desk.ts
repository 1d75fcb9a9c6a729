import type { BacklogField } from '../../../shared/domain/backlog/entry';
import { partOfRow, rowKeyOf, sourceOf } from '../../../shared/domain/backlog/row-key';
import { breather } from '../../../shared/domain/breather';
import { ok, type Result } from '../../../shared/domain/result';
import { vietnamDay } from '../../../shared/domain/vietnam-day';
import type { NewBacklog } from '../../../shared/storage/backlog-take';
import { backlogText } from '../../../shared/text/backlog';
import { headOf, type ColumnMeanings } from '../read/columns';
import { readEntries } from '../read/entries';
import { readTable } from '../read/read-list';
import type { DeskBench } from './backlog-desk';
import { csvFile } from './csv-file';
import type { Bringing } from './state';

/** Bringing a list in: what can be done from the file to the rows on this device. */
export interface BringActs {
  /** Reads a CSV or XLSX file and shows what would be taken in. */
  bring(file: File): Promise<void>;
  /** Says what a column means; undefined: nothing. A meaning leaves the column that had it. */
  assign(column: number, field: BacklogField | undefined): Promise<void>;
  /** Which part of the list this machine does, of how many. */
  choosePart(part: number, of: number): void;
  /** Puts the rows on this device. */
  takeIn(): Promise<void>;
  cancelBringing(): void;
  /** The rows that are not taken, by number and reason, as a table. */
  saveWrong(): void;
}

/** Rows whose keys are made side by side. */
const AT_ONCE = 200;

/** The acts of bringing a list in. */
export function bringDesk({ ports, state, language, change, drop, act, reload }: DeskBench): BringActs {
  const read = async (bringing: Omit<Bringing, 'read'>, meanings: ColumnMeanings): Promise<Bringing> => {
    const head = { ...bringing.head, meanings };
    const today = vietnamDay(ports.now());
    return { ...bringing, head, read: await readEntries(bringing.table, head, meanings, today) };
  };
  /** Reading: nothing else is done meanwhile, and it is shown that something is. */
  const reading = <T>(work: () => Promise<Result<T>>, then: (value: T) => Promise<void> | void) =>
    act(async () => {
      change({ reading: true });
      const end = await work();
      drop('reading');
      if (!end.ok) return end;
      await then(end.value);
      return ok(undefined);
    });

  return {
    bring: (file) =>
      reading(
        async () => {
          const table = await readTable(file);
          if (!table.ok) return table;
          const head = headOf(table.value.rows);
          const brought = { name: file.name, table: table.value, head, part: 1, of: 1 };
          return ok(await read(brought, head.meanings));
        },
        (bringing) => change({ bringing }),
      ),
    assign: (column, field) =>
      reading(
        async () => {
          const { bringing } = state.peek();
          if (!bringing) return ok(undefined);
          const meanings = bringing.head.names.map((_, place) => {
            const before = bringing.head.meanings[place];
            return place === column ? field : before === field ? undefined : before;
          });
          return ok(await read(bringing, meanings));
        },
        (bringing) => bringing && change({ bringing }),
      ),
    choosePart(part, of) {
      const { bringing } = state.peek();
      if (bringing) change({ bringing: { ...bringing, of, part: Math.min(part, of) } });
    },
    takeIn: () =>
      act(async (store) => {
        const { bringing } = state.peek();
        if (!bringing) return ok(undefined);
        change({ reading: true });
        const brought = await newBacklog(bringing, new Date(ports.now()).toISOString());
        const taken = await store.take(brought);
        drop('reading');
        if (!taken.ok) return taken;
        drop('bringing');
        ports.tell();
        const shown = await reload(store, taken.value.list);
        return shown.ok ? ok({ did: 'taken', taken: taken.value }) : shown;
      }),
    cancelBringing: () => drop('bringing'),
    saveWrong() {
      const { bringing } = state.peek();
      if (!bringing) return;
      const { columns, fileName, faults } = backlogText(language.peek()).wrong;
      const rows = bringing.read.wrong.map(({ line, fault }) => [String(line), faults(fault)]);
      ports.saveFile(csvFile([[...columns], ...rows]), fileName(vietnamDay(ports.now())));
    },
  };
}

/** The rows of this machine's part, each under the name that it has on every machine. */
async function newBacklog({ name, read: { entries }, part, of }: Bringing, at: string): Promise<NewBacklog> {
  const keyed: { readonly key: string; readonly entry: (typeof entries)[number]['entry'] }[] = [];
  const breathe = breather();
  for (let from = 0; from < entries.length; from += AT_ONCE) {
    const some = entries.slice(from, from + AT_ONCE).map(async ({ entry, identity, nth }) => ({
      key: await rowKeyOf(identity, nth),
      entry,
    }));
    keyed.push(...(await Promise.all(some)));
    await breathe();
  }
  return {
    ...{ name, part, of, at, all: keyed.length },
    source: await sourceOf(keyed.map(({ key }) => key)),
    rows: keyed.filter(({ key }) => partOfRow(key, of) === part),
  };
}
