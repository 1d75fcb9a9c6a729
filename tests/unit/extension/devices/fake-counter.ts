import { knownScanners } from '../../../../extension/capture/known-scanners';
import { lastTroubles } from '../../../../extension/capture/last-trouble';
import { rememberingScanner } from '../../../../extension/capture/remembering-scanner';
import { devicesDesk, type DevicesDesk } from '../../../../extension/devices/flow/devices-desk';
import type { DevicesPorts } from '../../../../extension/devices/flow/ports';
import type { DeviceView } from '../../../../extension/devices/flow/state';
import type { OpenScanner } from '../../../../shared/capture/open-scanner';
import type {
  CapturedPage,
  Scanner,
  ScannerWay,
  SourceCapabilities,
} from '../../../../shared/contracts/scanner';
import type { Failure } from '../../../../shared/domain/failure';
import { fail, ok } from '../../../../shared/domain/result';
import type { Language } from '../../../../shared/text/sentence';
import { memoryArea } from '../capture/memory-area';

/** A device at an address: its page, or why it gives none. */
export interface FakeDevice {
  readonly model: string;
  readonly failure?: Failure;
  /** What stops its scans. */
  readonly stopped?: Failure;
  /** Its scans come to no end of themselves. */
  readonly hangs?: true;
  /** Pages in its feeder. */
  readonly pages?: number;
}

export interface FakeCounter {
  readonly desk: DevicesDesk;
  /** Devices by address: they can be switched off and on. */
  readonly devices: Map<string, FakeDevice>;
  readonly allowed: Set<string>;
  /** Questions of the browser, and its answer. */
  readonly asked: (readonly string[])[];
  readonly givenBack: string[];
  readonly requests: string[];
  /** Scanners that are held at this moment. */
  readonly held: { count: number };
  readonly language: { is: Language };
  readonly area: chrome.storage.StorageArea;
}

const SOURCE: SourceCapabilities = {
  ...{ resolutions: [200, 300], colourModes: ['colour'], formats: ['image/jpeg'] },
  ...{ maxWidthMm: 216, maxHeightMm: 297 },
};

/** A counter whose scanners, browser questions and storage are fakes: the desk is the real one. */
export function fakeCounter(
  devices: Readonly<Record<string, FakeDevice>> = {},
  changes: Partial<DevicesPorts> & { readonly says?: boolean; readonly managed?: unknown } = {},
): FakeCounter {
  const { says = true, managed, ...ports } = changes;
  const area = memoryArea();
  const troubles = lastTroubles(memoryArea(), () => 1_764_000_000_000);
  const counter: Omit<FakeCounter, 'desk'> = {
    ...{ devices: new Map(Object.entries(devices)), allowed: new Set(), asked: [], givenBack: [] },
    ...{ requests: [], held: { count: 0 }, language: { is: 'vi' }, area },
  };
  const open = (way: ScannerWay): OpenScanner => {
    counter.held.count += 1;
    const close = () => Promise.resolve(void (counter.held.count -= 1));
    return { ...fakeScanner(way, counter), close };
  };
  const desk = devicesDesk({
    known: knownScanners(area, memoryArea({ scanners: managed }), () => Promise.resolve([])),
    door: {
      troubles,
      open: (known) => rememberingScanner(open(known.way), known, troubles),
      tryWay: open,
    },
    mayReach: (address) => Promise.resolve(counter.allowed.has(new URL(address).hostname)),
    askToReach(addresses) {
      counter.asked.push(addresses);
      if (says) for (const address of addresses) counter.allowed.add(new URL(address).hostname);
      return Promise.resolve(says);
    },
    giveBack: (address) => Promise.resolve(void counter.givenBack.push(address)),
    forgetUsb: () => Promise.resolve(),
    language: () => Promise.resolve(counter.language.is),
    saveLanguage: (language) => Promise.resolve(void (counter.language.is = language)),
    ...ports,
  });
  return { ...counter, desk };
}

function fakeScanner(way: ScannerWay, counter: Omit<FakeCounter, 'desk'>): Scanner {
  const address = way.by === 'http' ? way.address : way.by;
  const here = (): FakeDevice => {
    counter.requests.push(address);
    return (
      counter.devices.get(address) ?? { model: '', failure: { code: 'scan/unreachable', limitMs: 5_000 } }
    );
  };
  return {
    capabilities: () => {
      const { model, failure } = here();
      return Promise.resolve(failure ? fail(failure) : ok({ model, platen: SOURCE, feeder: SOURCE }));
    },
    status: () => {
      const { failure, pages = 0 } = here();
      if (failure) return Promise.resolve(fail(failure));
      return Promise.resolve(ok({ condition: 'idle', feeder: pages > 0 ? 'loaded' : 'empty' }));
    },
    async scan(settings, run) {
      const { stopped, hangs, pages = 0 } = here();
      if (hangs && run.signal) {
        await new Promise((resolve) => run.signal?.addEventListener('abort', resolve));
        // Setting the device free takes its time, too.
        await new Promise((resolve) => setTimeout(resolve, 20));
        return { received: 0, stopped: { code: 'cancelled' } };
      }
      const count = settings.source === 'platen' ? 1 : pages;
      let received = 0;
      for (; received < count; received += 1) {
        if (run.signal?.aborted) return { received, stopped: { code: 'cancelled' } };
        const page: CapturedPage = {
          image: new Blob(['x'], { type: 'image/jpeg' }),
          index: received,
          dpi: 200,
        };
        await run.onPage(page);
      }
      return { received, ...(stopped && { stopped }) };
    },
  };
}

/** Where the scanner of `counterWithCanon` is. */
export const CANON = 'http://192.168.1.20/eSCL';

/** A counter with one scanner in its list. */
export async function counterWithCanon(
  devices: Readonly<Record<string, FakeDevice>> = { [CANON]: { model: 'Canon', pages: 3 } },
): Promise<FakeCounter> {
  const counter = fakeCounter(devices);
  await counter.desk.start();
  await counter.desk.findAddress('192.168.1.20');
  return counter;
}

/** The devices as they are shown. */
export function viewsOf({ desk }: FakeCounter): readonly DeviceView[] {
  return desk.devices.value ?? [];
}
