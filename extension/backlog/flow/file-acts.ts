import { slashedDay } from '../../../shared/domain/dates';
import type { BacklogEntry } from '../../../shared/domain/backlog/entry';
import {
  MAX_PROGRESS_BYTES,
  parseProgress,
  progressText,
} from '../../../shared/domain/backlog/progress-file';
import { rowState } from '../../../shared/domain/backlog/row-state';
import { fail, ok } from '../../../shared/domain/result';
import { vietnamDay } from '../../../shared/domain/vietnam-day';
import type { StoredBacklogRow } from '../../../shared/storage/backlog-rows';
import type { EntryReader } from '../../../shared/storage/backlog-store';
import { backlogText, type BacklogText } from '../../../shared/text/backlog';
import type { DeskBench } from './backlog-desk';
import { csvFile } from './csv-file';

/** What goes out of a list as a file, and what comes in of other machines. */
export interface FileActs {
  /** What became of every row, as a table. `names`: with what the list says of it, which names people. */
  saveState(names: boolean): Promise<void>;
  /** What was done here, for another machine: hashes and times. */
  saveProgress(): Promise<void>;
  /** Takes such a file in. */
  joinProgress(file: Blob): Promise<void>;
}

/** The acts with files. */
export function fileActs({ ports, state, language, act, reload }: DeskBench): FileActs {
  const today = (): string => vietnamDay(ports.now());
  return {
    saveState: (names) =>
      act(async (store) => {
        const { rows, list = '', officer = '' } = state.peek();
        const reader = names ? await store.reader(list) : undefined;
        if (reader && !reader.ok) return reader;
        const words = backlogText(language.peek()).table;
        const head = [...words.columns, ...(names ? words.named : [])];
        const cells: string[][] = [head];
        for (const row of rows) {
          const open = reader && (await namedCells(row, reader.value));
          cells.push([...plainCells(row, words, officer, ports.now()), ...(open ?? [])]);
        }
        ports.saveFile(csvFile(cells), words.fileName(today()));
        return ok({ did: 'state-saved' });
      }),
    saveProgress: () =>
      act(() => {
        const { lists, list, rows } = state.peek();
        const shown = lists.find(({ id }) => id === list);
        if (!shown) return Promise.resolve(ok(undefined));
        const text = progressText(shown, rows, new Date(ports.now()).toISOString());
        const { fileName } = backlogText(language.peek()).progressFile;
        ports.saveFile(
          new Blob([text], { type: 'application/json' }),
          fileName(shown.part, shown.of, today()),
        );
        return Promise.resolve(ok({ did: 'progress-saved' }));
      }),
    joinProgress: (file) =>
      act(async (store) => {
        if (file.size > MAX_PROGRESS_BYTES) return fail({ code: 'backlog/progress-unreadable' });
        const text = await file.text().catch(() => undefined);
        if (text === undefined) return fail({ code: 'file/unreadable' });
        const progress = parseProgress(text);
        const news = progress.ok ? await store.join(progress.value) : progress;
        if (!news.ok) return news;
        ports.tell();
        const read = await reload(store);
        return read.ok ? ok({ did: 'joined', news: news.value }) : read;
      }),
  };
}

function plainCells(
  row: StoredBacklogRow,
  words: BacklogText['table'],
  officer: string,
  now: number,
): readonly string[] {
  const at = row.doneAt ?? row.elsewhere?.at ?? row.setAsideAt;
  return [
    String(row.line),
    row.dossier ?? '',
    words.states[rowState(row, officer, now)],
    row.setAside ? words.reasons[row.setAside] : '',
    at === undefined ? '' : slashedDay(vietnamDay(at)),
    row.sha256 ?? row.elsewhere?.sha256 ?? '',
  ];
}

async function namedCells(row: StoredBacklogRow, reader: EntryReader): Promise<readonly string[]> {
  const opened = await reader.entry(row);
  const entry: Partial<BacklogEntry> = opened.ok ? opened.value : {};
  return [
    entry.number ?? '',
    entry.issuedOn === undefined ? '' : slashedDay(entry.issuedOn),
    ...[entry.title, entry.holder, entry.personalNumber, entry.issuer, entry.place].map((text) => text ?? ''),
    (await reader.note(row)) ?? '',
  ];
}
