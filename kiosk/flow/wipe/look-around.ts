import type { Trace } from '../../../shared/domain/trace';
import { DEVICE_DATABASE } from '../../../shared/storage/device-rows';
import { OUTBOX_DATABASE } from '../../../shared/storage/outbox-store';
import { PARKED_DATABASE } from '../../../shared/storage/parked-store';
import type { Held } from './held';

/**
 * What may be there after a wipe: the machine's own rows, and sealed packages and kept visits, which this machine cannot
 * open.
 */
const MAY_STAY: readonly string[] = [DEVICE_DATABASE, OUTBOX_DATABASE, PARKED_DATABASE];
/** The service worker's own copy of the kiosk. */
const PRECACHE = 'workbox-precache';

/** Where to look, so that a test can hand in its own. */
export interface Places {
  readonly databases: () => Promise<readonly IDBDatabaseInfo[]>;
  /** Whether nothing lies among the kept visits but what was sealed for later and may still be taken up. */
  readonly keptIsSound: () => Promise<boolean>;
  readonly caches: Pick<CacheStorage, 'keys' | 'open'>;
  readonly webStorage: readonly Pick<Storage, 'length'>[];
  readonly held: Pick<Held, 'addresses' | 'cameras'>;
  readonly historyLength: () => number;
  /** Of the kiosk, with a slash at its end. */
  readonly root: string;
}

/** The browser's own places. What they are now, at the start, is what they are to be again after each wipe. */
export function browserPlaces(held: Held, keptIsSound: Places['keptIsSound']): Places {
  return {
    keptIsSound,
    databases: () => indexedDB.databases(),
    caches,
    webStorage: [window.localStorage, window.sessionStorage],
    held,
    historyLength: () => history.length,
    root: new URL('.', location.href).href,
  };
}

/**
 * Looks for what a visit left: answers every place that is not as it was before anybody came. A place that cannot be
 * looked at counts as not clean.
 */
export function lookAround(places: Places, historyAtStart = places.historyLength()): () => Promise<Trace[]> {
  return async () => {
    const clean: Record<Trace, boolean> = {
      databases: await holds(
        async () => (await places.databases()).every(mayStay) && (await places.keptIsSound()),
      ),
      caches: await holds(() => onlyPrecache(places)),
      'web-storage': places.webStorage.every(({ length }) => length === 0),
      cameras: places.held.cameras() === 0,
      addresses: places.held.addresses() === 0,
      history: places.historyLength() === historyAtStart,
    };
    return (Object.keys(clean) as Trace[]).filter((trace) => !clean[trace]);
  };
}

function mayStay({ name }: IDBDatabaseInfo): boolean {
  return name !== undefined && MAY_STAY.includes(name);
}

async function onlyPrecache({ caches: all, root }: Places): Promise<boolean> {
  for (const name of await all.keys()) {
    if (!name.startsWith(PRECACHE)) return false;
    const requests = await (await all.open(name)).keys();
    if (!requests.every(({ url }) => url.startsWith(root))) return false;
  }
  return true;
}

async function holds(look: () => Promise<boolean>): Promise<boolean> {
  try {
    return await look();
  } catch {
    // What cannot be looked at is not known to be clean.
    return false;
  }
}
