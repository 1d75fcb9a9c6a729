import type { KnownScanner, ScannerWay } from '../../shared/contracts/scanner';
import { pairedScanners } from '../../shared/capture/transports/usb/paired-scanners';
import { keptScanners, officeScanners, scannerName } from './scanner-shapes';

/** Scanners of a person, in the order in which they were added. */
const KEY = 'scanners';
/** Ids, the scanner that was used last first. */
const USED_KEY = 'scannersUsed';
/** Ids that are remembered as used. */
const MOST_USED = 32;

/** The scanners that this device was told of. */
export interface KnownScanners {
  /** The one used last first, then the office's, then a person's, then those that the browser was paired with. */
  list(): Promise<readonly KnownScanner[]>;
  /** The scanner as it is known from now on. One that is reached the same way is not added twice. */
  add(scanner: { readonly name: string; readonly way: ScannerWay }): Promise<KnownScanner>;
  /** A name of nothing visible changes nothing; nor can the office's scanners be renamed. */
  rename(id: string, name: string): Promise<void>;
  remove(id: string): Promise<void>;
  /** Puts it first from now on. */
  used(id: string): Promise<void>;
}

/** The list in the extension's own storage, behind the office's managed one. No name of a person is in it. */
export function knownScanners(
  local: chrome.storage.StorageArea,
  managed: chrome.storage.StorageArea,
  paired: () => Promise<readonly KnownScanner[]> = pairedScanners,
): KnownScanners {
  let turn: Promise<unknown> = Promise.resolve();

  /** One change after another: each reads what the one before it wrote. */
  function change<T>(act: () => Promise<T>): Promise<T> {
    const done = turn.then(act, act);
    turn = done;
    return done;
  }

  async function own(): Promise<readonly KnownScanner[]> {
    return keptScanners((await local.get(KEY))[KEY]);
  }

  async function office(): Promise<readonly KnownScanner[]> {
    // Without a policy some systems answer with an error in place of nothing.
    const set: Record<string, unknown> = await managed.get(KEY).catch(() => ({}));
    return officeScanners(set[KEY]);
  }

  async function list(): Promise<readonly KnownScanner[]> {
    const [used, ...sources] = await Promise.all([usedIds(), office(), own(), byCable()]);
    const known = sources
      .flat()
      .filter((scanner, index, all) => all.findIndex(({ way }) => sameWay(way, scanner.way)) === index);
    return known.toSorted((one, other) => place(used, one.id) - place(used, other.id));
  }

  /** A browser that cannot say what is on its cables knows the other scanners all the same. */
  function byCable(): Promise<readonly KnownScanner[]> {
    return paired().catch(() => []);
  }

  async function usedIds(): Promise<readonly string[]> {
    const ids: unknown = (await local.get(USED_KEY))[USED_KEY];
    return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
  }

  function save(scanners: readonly KnownScanner[]): Promise<void> {
    return local.set({ [KEY]: scanners.map(({ id, name, way }) => ({ id, name, way })) });
  }

  return {
    list,
    add: ({ name, way }) =>
      change(async () => {
        const there = (await list()).find((known) => sameWay(known.way, way));
        if (there) return there;
        const added: KnownScanner = {
          ...{ id: crypto.randomUUID(), name: scannerName(name) || plainName(way), way, from: 'person' },
        };
        await save([...(await own()), added]);
        return added;
      }),
    rename: (id, name) =>
      change(async () => {
        const renamed = scannerName(name);
        if (renamed === '') return;
        const named = (await list()).find((known) => known.id === id && known.from === 'person');
        if (!named) return;
        const kept = await own();
        // One that is known by its cable only is kept from now on.
        const all = kept.some((known) => known.id === id) ? kept : [...kept, named];
        await save(all.map((known) => (known.id === id ? { ...known, name: renamed } : known)));
      }),
    remove: (id) => change(async () => save((await own()).filter((known) => known.id !== id))),
    used: (id) =>
      change(async () => {
        const others = (await usedIds()).filter((other) => other !== id);
        await local.set({ [USED_KEY]: [id, ...others].slice(0, MOST_USED) });
      }),
  };
}

/** Whether both lead to the same device. */
function sameWay(one: ScannerWay, other: ScannerWay): boolean {
  switch (one.by) {
    case 'http':
      return other.by === 'http' && one.address === other.address;
    case 'usb':
      return (
        other.by === 'usb' &&
        one.vendorId === other.vendorId &&
        one.productId === other.productId &&
        one.serial === other.serial
      );
    case 'document-scan':
      return other.by === 'document-scan' && one.scannerId === other.scannerId;
  }
}

/** What a device is called that does not say what it is. */
function plainName(way: ScannerWay): string {
  return way.by === 'http' ? new URL(way.address).host : way.by === 'usb' ? 'USB' : 'ChromeOS';
}

function place(used: readonly string[], id: string): number {
  const at = used.indexOf(id);
  return at < 0 ? used.length : at;
}
