import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import * as v from 'valibot';

/** What belongs to a kiosk machine and survives every wipe. Holds nothing about a person. */
export interface DeviceSettings {
  /** Name of the office, as it stands on the slip; empty until it was set. */
  readonly office: string;
  readonly language: 'vi' | 'en';
  /** Last slip number given out, and its day (`YYYY-MM-DD`). */
  readonly slip: { readonly day: string; readonly last: number };
  /** The scanners beside this machine, each behind a path of its own server. */
  readonly scanners?: readonly KioskScanner[];
  /** Paths of scan jobs that were begun and not ended: a power cut must not leave a device busy. */
  readonly scanJobs?: readonly string[];
}

/** A scanner of a kiosk: `/scan/<id>` leads to it. */
export interface KioskScanner {
  readonly id: string;
  /** As it stands on the button; empty where there is only one. */
  readonly name: string;
}

/** Most characters of an office's name. */
export const MAX_OFFICE = 120;
/** Most characters of a scanner's name. */
export const MAX_SCANNER_NAME = 60;
/** What may stand in a path between two slashes. */
export const SCANNER_ID = /^[a-z\d][a-z\d-]{0,39}$/i;
/** Most jobs that are remembered: one runs at a time, others were left by crashes. */
export const MAX_SCAN_JOBS = 20;
/** A database of its own: wiping sessions must not touch it. */
export const DEVICE_DATABASE = 'cua-so-device';
export const DEVICE_DEFAULTS: DeviceSettings = {
  office: '',
  language: 'vi',
  slip: { day: '1970-01-01', last: 0 },
};

/** The machine's settings, read once and kept in memory. */
export interface DeviceShelf {
  readonly read: () => DeviceSettings;
  /** In memory at once; on the disk when the promise answers. Where there is no storage it stays in memory. */
  readonly write: (settings: DeviceSettings) => Promise<void>;
}

interface DeviceSchema extends DBSchema {
  settings: { key: 'device'; value: DeviceSettings };
}

const SETTINGS = v.object({
  office: v.pipe(v.string(), v.maxLength(MAX_OFFICE)),
  language: v.picklist(['vi', 'en']),
  slip: v.object({
    day: v.pipe(v.string(), v.isoDate()),
    last: v.pipe(v.number(), v.integer(), v.minValue(0)),
  }),
  scanners: v.exactOptional(
    v.fallback(
      v.array(
        v.object({
          id: v.pipe(v.string(), v.regex(SCANNER_ID)),
          name: v.pipe(v.string(), v.maxLength(MAX_SCANNER_NAME)),
        }),
      ),
      [],
    ),
  ),
  scanJobs: v.exactOptional(v.fallback(v.pipe(v.array(v.string()), v.maxLength(MAX_SCAN_JOBS)), [])),
});

/**
 * Opens the shelf. In the clear on purpose: an office's name and a counter are no secret and must outlive the key of
 * a session. A damaged entry counts as none; without storage the machine starts with its defaults.
 */
export async function openDeviceShelf(name = DEVICE_DATABASE): Promise<DeviceShelf> {
  const db = await open(name);
  let settings = (await read(db)) ?? DEVICE_DEFAULTS;
  return {
    read: () => settings,
    write: async (next) => {
      settings = next;
      await write(db, next);
    },
  };
}

async function open(name: string): Promise<IDBPDatabase<DeviceSchema> | undefined> {
  try {
    return await openDB<DeviceSchema>(name, 1, { upgrade: (db) => void db.createObjectStore('settings') });
  } catch {
    // Storage is switched off: a kiosk that forgets its slip counter still serves people.
    return undefined;
  }
}

async function read(db: IDBPDatabase<DeviceSchema> | undefined): Promise<DeviceSettings | undefined> {
  try {
    const parsed = v.safeParse(SETTINGS, await db?.get('settings', 'device'));
    return parsed.success ? parsed.output : undefined;
  } catch {
    // A row that cannot be read is the same as none.
    return undefined;
  }
}

async function write(db: IDBPDatabase<DeviceSchema> | undefined, settings: DeviceSettings): Promise<void> {
  const tx = db?.transaction('settings', 'readwrite', { durability: 'strict' });
  // A full disk must not stop a slip: the number stays in memory until the next start.
  await Promise.all([tx?.store.put(settings, 'device'), tx?.done]).catch(() => undefined);
}
