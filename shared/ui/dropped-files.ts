/** Most files that one drop brings, and how deep folders are searched: nobody means to drop a whole disk. */
const MOST_FILES = 500;
const DEEPEST = 5;

/** Files that were dropped, those in dropped folders too. Nothing hidden: what the system keeps for itself begins with a dot. */
export interface Dropped {
  /** There at once. */
  readonly files: readonly File[];
  /** Those in folders; absent where no folder was dropped. Never rejects. */
  readonly inFolders?: Promise<readonly File[]>;
}

/** What a drop brings. To be called inside the event's handler: afterwards the browser tells nothing any more. */
export function droppedFiles(transfer: DataTransfer | null): Dropped {
  const entries = [...(transfer?.items ?? [])].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const folders = entries.filter(isFolder);
  if (folders.length === 0) return { files: [...(transfer?.files ?? [])] };
  const names = new Set(folders.map(({ name }) => name));
  // A dropped folder is among the files, too, as one that cannot be read.
  const files = [...(transfer?.files ?? [])];
  return {
    files: files.filter(({ name }) => !names.has(name)),
    inFolders: inside(
      folders,
      files.filter(({ name }) => names.has(name)),
    ),
  };
}

/** Where nothing is found the folders themselves are given: whoever takes them says that they cannot be read. */
async function inside(
  folders: readonly FileSystemDirectoryEntry[],
  themselves: readonly File[],
): Promise<readonly File[]> {
  const found: File[] = [];
  for (const folder of folders) await collect(folder, found, 0);
  return found.length > 0 ? found : themselves;
}

async function collect(folder: FileSystemDirectoryEntry, found: File[], depth: number): Promise<void> {
  if (depth >= DEEPEST) return;
  const entries = [...(await entriesOf(folder))].sort((one, other) => BY_NAME.compare(one.name, other.name));
  for (const entry of entries) {
    if (found.length >= MOST_FILES) return;
    if (entry.name.startsWith('.')) continue;
    if (isFolder(entry)) await collect(entry, found, depth + 1);
    else if (isFile(entry)) {
      const file = await new Promise<File | undefined>((done) => entry.file(done, () => done(undefined)));
      if (file) found.push(file);
    }
  }
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

const BY_NAME = new Intl.Collator('vi', { numeric: true });

/** A reader gives a hundred entries at a time, and none when it has no more. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((done) =>
      reader.readEntries(done, () => done([])),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}
