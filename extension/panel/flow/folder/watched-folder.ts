import { signal, type ReadonlySignal } from '@preact/signals';
import {
  watchFolder,
  type WatchClock,
  type WatchedFolder,
} from '../../../../shared/capture/folder/watch-folder';
import { displayName } from '../../../../shared/domain/file-name';
import type { Failure } from '../../../../shared/domain/failure';

/** A folder that the officer chose. */
export interface ChosenFolder extends WatchedFolder {
  readonly name: string;
}

/** The browser's folders. */
export interface FolderPort<Folder extends ChosenFolder = ChosenFolder> {
  /** The one of last time. */
  remembered(): Promise<Folder | undefined>;
  /** Asks for one, and remembers it. Undefined: the officer chose none. Only inside the handler of a click or a key. */
  choose(): Promise<Folder | undefined>;
  /** Asks whether it may be read, where the browser has forgotten that. Only inside the handler of a click or a key. */
  allow(folder: Folder): Promise<boolean>;
}

interface Watching {
  readonly at: 'watching';
  readonly folder: string;
  /** Files that came out of it. */
  readonly taken: number;
  /** One that never came to its end. */
  readonly trouble?: { readonly file: string; readonly failure: Failure };
}

/** What is being watched. */
export type FolderState =
  | { readonly at: 'off' }
  | Watching
  | { readonly at: 'failed'; readonly folder: string; readonly failure: Failure };

/** Watches one folder into which another program scans. */
export interface FolderWatch {
  readonly state: ReadonlySignal<FolderState>;
  /** With the folder of last time, or one that is asked for. Only inside the handler of a click or a key. */
  start(): Promise<void>;
  /** With another folder. Only inside the handler of a click or a key. */
  startWithAnother(): Promise<void>;
  stop(): void;
}

export interface FolderWatchOptions<Folder extends ChosenFolder> {
  readonly port: FolderPort<Folder>;
  readonly clock: WatchClock;
  /** Takes a file into the open dossier; false: none is open, and the file waits for one. */
  readonly take: (file: File) => Promise<boolean>;
}

/** Between two looks whether a dossier is open. */
const WAIT_MS = 1_000;

/** A watch that is off. */
export function folderWatch<Folder extends ChosenFolder>(options: FolderWatchOptions<Folder>): FolderWatch {
  const { port, clock } = options;
  const state = signal<FolderState>({ at: 'off' });
  let running: AbortController | undefined;

  const stop = (): void => {
    running?.abort();
    running = undefined;
    state.value = { at: 'off' };
  };

  async function watch(folder: Folder): Promise<void> {
    running?.abort();
    const own = new AbortController();
    running = own;
    const isOver = (): boolean => own.signal.aborted;
    const show = (shown: FolderState): void => {
      if (!isOver()) state.value = shown;
    };
    const name = displayName(folder.name);
    if (!(await port.allow(folder))) {
      show({ at: 'failed', folder: name, failure: { code: 'folder/denied' } });
      return;
    }
    let watching: Watching = { at: 'watching', folder: name, taken: 0 };
    show(watching);
    const ended = await watchFolder(folder, {
      ...{ clock, signal: own.signal },
      async onFile(file) {
        while (!isOver() && !(await options.take(file))) await clock.wait(WAIT_MS, own.signal);
        watching = { at: 'watching', folder: name, taken: watching.taken + 1 };
        show(watching);
      },
      onTrouble(file, failure) {
        watching = { ...watching, trouble: { file: displayName(file), failure } };
        show(watching);
      },
    });
    if (!ended.ok) show({ at: 'failed', folder: name, failure: ended.failure });
  }

  async function startWithAnother(): Promise<void> {
    const folder = await port.choose();
    if (folder) await watch(folder);
  }

  return {
    ...{ state, stop, startWithAnother },
    async start() {
      const folder = await port.remembered();
      if (folder) await watch(folder);
      else await startWithAnother();
    },
  };
}
