import { signal, type ReadonlySignal } from '@preact/signals';
import type { Result } from '../../../shared/domain/result';
import { addressesToTry, LOOPBACK_ADDRESSES } from './addresses';
import { allScanners, firstScanner } from './find';
import { giveBackUnneeded } from './give-back-unneeded';
import type { DevicesPorts, FoundScanner } from './ports';
import type { FindWay, Search } from './state';

/** The ways of adding a device, one at a time. */
export interface SearchDesk {
  readonly search: ReadonlySignal<Search>;
  /** Ways that this browser has. */
  readonly ways: readonly FindWay[];
  /** Adds the scanner that answers at a typed address, whichever of its usual places it is at. */
  findAddress(typed: string): Promise<void>;
  /**
   * 'loopback': looks for programs on this machine that offer a scanner. 'usb': adds the device that is chosen in the
   * browser's own list. 'chromeos': lists what the system knows.
   */
  find(way: Exclude<FindWay, 'address'>): Promise<void>;
  /** Adds one that was found. */
  add(found: FoundScanner): Promise<void>;
}

/** A search on the given world; `onAdded` is told each scanner that is in the list from now on. */
export function searchDesk(ports: DevicesPorts, onAdded: (id: string) => Promise<void>): SearchDesk {
  const search = signal<Search>({ at: 'rest' });

  function begin(way: FindWay): boolean {
    if (search.peek().at === 'busy') return false;
    search.value = { at: 'busy', way };
    return true;
  }

  /** `before`: the list as it was; a device is in it as soon as the browser was paired with it. */
  async function keep(way: FindWay, found: Result<FoundScanner>, before = ports.known.list()): Promise<void> {
    if (!found.ok) {
      const { failure } = found;
      search.value = failure.code === 'cancelled' ? { at: 'rest' } : { at: 'failed', way, failure };
      return;
    }
    const known = (await before).map((scanner) => scanner.id);
    // What chrome.storage refuses is a disk or a quota that is full; the search must come to its end all the same.
    const kept = await ports.known.add(found.value).catch(() => undefined);
    if (!kept) {
      search.value = { at: 'failed', way, failure: { code: 'storage/full' } };
      return;
    }
    const { id, name } = kept;
    const added = { name, anew: !known.includes(id) };
    const shown = search.peek();
    const left = shown.at === 'found' ? shown.scanners.filter((other) => other !== found.value) : [];
    search.value = { ...(left.length > 0 ? { at: 'found', scanners: left } : { at: 'added' }), way, added };
    await onAdded(id);
  }

  async function findLoopback(): Promise<void> {
    if (await ports.askToReach(LOOPBACK_ADDRESSES)) {
      const scanners = await allScanners(LOOPBACK_ADDRESSES, ports.door.tryWay);
      search.value = { at: 'found', way: 'loopback', scanners };
    } else search.value = { at: 'refused', way: 'loopback' };
  }

  async function findChromeOs(list: NonNullable<DevicesPorts['listChromeOs']>): Promise<void> {
    const way = 'chromeos';
    const scanners = await list();
    search.value = scanners.ok
      ? { at: 'found', way, scanners: scanners.value }
      : { at: 'failed', way, failure: scanners.failure };
  }

  return {
    search,
    ways: [
      ...(['address', 'loopback'] as const),
      ...(ports.pairUsb ? (['usb'] as const) : []),
      ...(ports.listChromeOs ? (['chromeos'] as const) : []),
    ],
    async findAddress(typed) {
      const groups = addressesToTry(typed);
      if (!begin('address')) return;
      if (!groups.ok) return keep('address', groups);
      const asked = groups.value.flat();
      if (await ports.askToReach(asked)) {
        await keep('address', await firstScanner(groups.value, ports.door.tryWay));
        // Where nothing was found, or only by the other scheme, the permission has no use.
        await giveBackUnneeded(ports, asked);
      } else search.value = { at: 'refused', way: 'address' };
    },
    async find(way) {
      if (!begin(way)) return;
      if (way === 'loopback') await findLoopback();
      if (way === 'usb' && ports.pairUsb) {
        const before = ports.known.list();
        await keep(way, await ports.pairUsb(), before);
      }
      if (way === 'chromeos' && ports.listChromeOs) await findChromeOs(ports.listChromeOs);
    },
    async add(found) {
      const shown = search.peek();
      if (shown.at === 'found') await keep(shown.way, { ok: true, value: found });
    },
  };
}
