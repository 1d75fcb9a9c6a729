import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** A database of its own: a folder belongs to the machine, and goes with none of its dossiers. */
const FOLDER_DATABASE = 'cua-so-folder';

interface FolderSchema<Folder> extends DBSchema {
  folder: { key: 'watched'; value: Folder };
}

/** The folder that this machine watched last. `Folder` is the browser's own handle: it says nothing of where it lies. */
export interface FolderShelf<Folder> {
  /** Undefined where there is none, or nothing can be read. */
  readonly read: () => Promise<Folder | undefined>;
  /** Keeps it for the next time; without storage it is chosen anew then. */
  readonly write: (folder: Folder) => Promise<void>;
}

/** The shelf. Nothing is opened before it is asked. */
export function folderShelf<Folder>(name = FOLDER_DATABASE): FolderShelf<Folder> {
  return {
    read: () => withDatabase<Folder, Folder | undefined>(name, async (db) => db.get('folder', 'watched')),
    write: async (folder) => {
      await withDatabase<Folder, undefined>(name, async (db) => {
        const tx = db.transaction('folder', 'readwrite', { durability: 'strict' });
        await Promise.all([tx.store.put(folder, 'watched'), tx.done]);
        return undefined;
      });
    },
  };
}

async function withDatabase<Folder, T>(
  name: string,
  work: (db: IDBPDatabase<FolderSchema<Folder>>) => Promise<T>,
): Promise<T | undefined> {
  try {
    const db = await openDB<FolderSchema<Folder>>(name, 1, {
      upgrade: (fresh) => void fresh.createObjectStore('folder'),
    });
    try {
      return await work(db);
    } finally {
      db.close();
    }
  } catch {
    // Storage is switched off or full: the folder is chosen once more next time.
    return undefined;
  }
}
