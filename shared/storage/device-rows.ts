import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** A database of its own: wiping sessions must not touch it. */
export const DEVICE_DATABASE = 'cua-so-device';

/**
 * What a machine keeps of itself: its settings, the hash of the administrator's PIN, a catalogue that was brought in,
 * and codes of the last failures. Nothing about a person.
 */
export type DeviceRow = 'device' | 'pin' | 'catalogue' | 'troubles';

/** The machine's own rows, in the clear: what is read may be damaged, so that every reader checks it. */
export interface DeviceRows {
  /** Undefined where there is none, or none that can be read. */
  readonly get: (row: DeviceRow) => Promise<unknown>;
  /** False where it could not be kept: storage is full or switched off. Flushed to the disk before it answers. */
  readonly put: (row: DeviceRow, value: unknown) => Promise<boolean>;
  /** As `put`. */
  readonly drop: (row: DeviceRow) => Promise<boolean>;
}

interface DeviceSchema extends DBSchema {
  settings: { key: DeviceRow; value: unknown };
}

type Rows = IDBPDatabase<DeviceSchema> | undefined;

/** Opens the machine's rows. Where there is no storage nothing is kept, and nothing fails. */
export async function openDeviceRows(name = DEVICE_DATABASE): Promise<DeviceRows> {
  const db = await open(name);
  return {
    get: async (row) => {
      try {
        return await db?.get('settings', row);
      } catch {
        // A row that cannot be read is the same as none.
        return undefined;
      }
    },
    put: (row, value) => change(db, (store) => store.put(value, row)),
    drop: (row) => change(db, (store) => store.delete(row)),
  };
}

async function open(name: string): Promise<Rows> {
  try {
    return await openDB<DeviceSchema>(name, 1, { upgrade: (db) => void db.createObjectStore('settings') });
  } catch {
    // Storage is switched off: a kiosk that forgets its slip counter still serves people.
    return undefined;
  }
}

interface Store {
  put(value: unknown, row: DeviceRow): Promise<unknown>;
  delete(row: DeviceRow): Promise<unknown>;
}

async function change(db: Rows, work: (store: Store) => Promise<unknown>): Promise<boolean> {
  if (!db) return false;
  try {
    const tx = db.transaction('settings', 'readwrite', { durability: 'strict' });
    await Promise.all([work(tx.store), tx.done]);
    return true;
  } catch {
    // A full disk must not stop a slip: what was to be kept stays in memory until the next start.
    return false;
  }
}
