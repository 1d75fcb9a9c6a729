import type { Failure } from '../../domain/failure';
import { fail, ok, type Result } from '../../domain/result';
import { isWatchedName } from './watched-names';
import { isWholeFile } from './whole-file';

/** As much of a `FileSystemDirectoryHandle` as watching takes. */
export interface WatchedFolder {
  values(): AsyncIterable<WatchedEntry>;
}

export interface WatchedEntry {
  readonly kind: 'file' | 'directory';
  readonly name: string;
  getFile?(): Promise<File>;
}

/** Time, so that a test can let it pass. */
export interface WatchClock {
  /** Milliseconds. */
  now(): number;
  /** Resolves after the time, or at once when the signal aborts. */
  wait(ms: number, signal?: AbortSignal): Promise<void>;
}

export interface WatchOptions {
  /** Awaited: files come one at a time, in the order of their times and names. */
  readonly onFile: (file: File) => Promise<void>;
  /** A file that never came to its end. It is looked at again once it changes. */
  readonly onTrouble: (file: string, failure: Failure) => void;
  readonly signal: AbortSignal;
  readonly clock: WatchClock;
}

/** Between two looks; more where looking takes long. */
const LOOK_MS = 1_000;
/** A folder of many files is looked at so much longer apart than a look takes. */
const REST = 4;
/** How long a file has to stay as it is before it is taken for written. */
const STILL_MS = 1_500;
/** How long one without its end is waited for. */
const UNFINISHED_MS = 30_000;
/** Looks that may fail in a row: a network folder goes and comes back. */
const FAILED_LOOKS = 3;

/** What is known of a file by its name. */
interface Seen {
  readonly state: string;
  /** Since when it has been so. */
  readonly since: number;
  readonly done: boolean;
}

/**
 * Watches a folder into which another program writes, until the signal aborts. What lies there already is left alone.
 * A file is taken once, when it has stopped growing and has its end; a name that is written anew is a new file. Nothing
 * in the folder is changed. 'folder/gone' and 'folder/denied' end it.
 */
export async function watchFolder(folder: WatchedFolder, options: WatchOptions): Promise<Result<void>> {
  const { signal, clock } = options;
  let seen: ReadonlyMap<string, Seen> | undefined;
  let failed = 0;
  while (!signal.aborted) {
    const began = clock.now();
    try {
      const files = await listed(folder);
      failed = 0;
      seen = seen ? await look(files, seen, options) : present(files, began);
    } catch (error) {
      failed += 1;
      const denied = error instanceof DOMException && error.name === 'NotAllowedError';
      if (denied) return fail({ code: 'folder/denied' });
      if (failed >= FAILED_LOOKS) return fail({ code: 'folder/gone' });
    }
    await clock.wait(Math.max(LOOK_MS, (clock.now() - began) * REST), signal);
  }
  return ok(undefined);
}

async function listed(folder: WatchedFolder): Promise<readonly File[]> {
  const files: File[] = [];
  for await (const entry of folder.values()) {
    if (entry.kind !== 'file' || !entry.getFile || !isWatchedName(entry.name)) continue;
    // A file may go, or be locked, between being listed and being opened: the next look sees it again.
    const file = await entry.getFile().catch(() => undefined);
    if (file) files.push(file);
  }
  return files.sort(
    (one, other) => one.lastModified - other.lastModified || BY_NAME.compare(one.name, other.name),
  );
}

const BY_NAME = new Intl.Collator('vi', { numeric: true });

function present(files: readonly File[], now: number): ReadonlyMap<string, Seen> {
  return new Map(files.map((file) => [file.name, { state: stateOf(file), since: now, done: true }]));
}

async function look(
  files: readonly File[],
  before: ReadonlyMap<string, Seen>,
  options: WatchOptions,
): Promise<ReadonlyMap<string, Seen>> {
  const after = new Map<string, Seen>();
  const now = options.clock.now();
  for (const file of files) {
    const state = stateOf(file);
    const known = before.get(file.name);
    const seen = known?.state === state ? known : { state, since: now, done: false };
    const done = seen.done || (await settle(file, now - seen.since, options));
    after.set(file.name, { ...seen, done });
  }
  return after;
}

/** Whether nothing is left to do with it. */
async function settle(
  file: File,
  stillMs: number,
  { onFile, onTrouble, signal }: WatchOptions,
): Promise<boolean> {
  if (stillMs < STILL_MS || signal.aborted) return false;
  const whole = await isWholeFile(file).catch(() => false);
  if (whole) await onFile(file);
  else if (stillMs < UNFINISHED_MS) return false;
  else onTrouble(file.name, { code: file.size === 0 ? 'file/empty' : 'file/unreadable' });
  return true;
}

function stateOf({ size, lastModified }: File): string {
  return `${String(size)} ${String(lastModified)}`;
}
