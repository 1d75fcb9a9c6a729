import { signal, type ReadonlySignal } from '@preact/signals';
import type { KnownScanner, PaperSource, Scanner } from '../../../shared/contracts/scanner';
import { fail } from '../../../shared/domain/result';
import { without } from '../../../shared/domain/without';
import type { Language } from '../../../shared/text/sentence';
import { giveBackUnneeded } from './give-back-unneeded';
import type { DevicesPorts } from './ports';
import { searchDesk, type SearchDesk } from './search-desk';
import type { DeviceView } from './state';
import { testScan } from './test-scan';

/** The devices of this counter: what is shown of them, and what can be done. */
export interface DevicesDesk extends SearchDesk {
  readonly language: ReadonlySignal<Language>;
  /** Nothing until the list was read. */
  readonly devices: ReadonlySignal<readonly DeviceView[] | undefined>;
  start(): Promise<void>;
  switchLanguage(): Promise<void>;
  /** Asks one device anew, or all of them. */
  look(id?: string): Promise<void>;
  /** Asks the browser for the address of one device. */
  allow(id: string): Promise<void>;
  test(id: string, source: PaperSource): Promise<void>;
  stopTest(id: string): void;
  rename(id: string, name: string): Promise<void>;
  remove(id: string): Promise<void>;
}

interface RunningTest {
  readonly stop: AbortController;
  /** Answers when the device is free again. */
  readonly scanned: Promise<unknown>;
}

/** A desk on the given world. */
export function devicesDesk(ports: DevicesPorts): DevicesDesk {
  const language = signal<Language>('vi');
  const devices = signal<readonly DeviceView[] | undefined>(undefined);
  const tests = new Map<string, RunningTest>();

  /** Held no longer than for this: a USB device is for one page at a time, and the panel wants it, too. */
  async function using<T>(known: KnownScanner, act: (scanner: Scanner) => Promise<T>): Promise<T> {
    const scanner = ports.door.open(known);
    try {
      return await act(scanner);
    } finally {
      await scanner.close();
    }
  }

  function show(id: string, change: (view: DeviceView) => DeviceView): void {
    devices.value = devices.value?.map((view) => (view.scanner.id === id ? change(view) : view));
  }

  function viewOf(id: string): DeviceView | undefined {
    return devices.peek()?.find(({ scanner }) => scanner.id === id);
  }

  /** The list as it is kept now; what is known of a device stays shown. */
  async function readList(): Promise<void> {
    const known = await ports.known.list();
    devices.value = known.map((scanner): DeviceView => {
      const before = viewOf(scanner.id);
      return before ? { ...before, scanner } : { scanner, looking: false };
    });
  }

  async function lookAt(id: string): Promise<void> {
    const view = viewOf(id);
    // A device at work says so anyway, and some lose their page over the question.
    if (!view || view.looking || view.test?.at === 'scanning') return;
    show(id, (shown) => ({ ...shown, looking: true }));
    const trouble = await ports.door.troubles.of(id);
    const { capabilities, status } = await using(view.scanner, async (scanner) => {
      const able = (await notAllowed(view.scanner)) ?? (await scanner.capabilities());
      return { capabilities: able, status: able.ok ? await scanner.status() : able };
    });
    show(id, (shown) => ({
      ...without(shown, 'capabilities', 'status', 'failure', 'trouble'),
      looking: false,
      ...(capabilities.ok && { capabilities: capabilities.value }),
      ...(capabilities.ok && status.ok && { status: status.value }),
      ...(!status.ok && { failure: status.failure }),
      ...(trouble && status.ok && { trouble }),
    }));
  }

  /** Nothing is sent to an address that nobody allowed, not even to find that out. */
  async function notAllowed({ way }: KnownScanner): Promise<ReturnType<typeof fail> | undefined> {
    if (way.by !== 'http' || (await ports.mayReach(way.address))) return undefined;
    return fail({ code: 'scan/permission-missing', origin: new URL(way.address).origin });
  }

  async function look(id?: string): Promise<void> {
    if (id !== undefined) return lookAt(id);
    await readList();
    await Promise.all((devices.peek() ?? []).map(({ scanner }) => lookAt(scanner.id)));
  }

  async function test(id: string, source: PaperSource): Promise<void> {
    const view = viewOf(id);
    if (!view || tests.has(id)) return;
    const stop = new AbortController();
    show(id, (shown) => ({ ...shown, test: { at: 'scanning', source } }));
    const scanned = using(view.scanner, (scanner) => testScan(scanner, source, stop.signal));
    tests.set(id, { stop, scanned });
    const page = await scanned;
    tests.delete(id);
    if (page.ok) {
      show(id, (shown) => ({ ...without(shown, 'trouble'), test: { at: 'done', page: page.value } }));
      await ports.door.troubles.clear(id);
      await ports.known.used(id);
    } else if (page.failure.code === 'cancelled') show(id, (shown) => without(shown, 'test'));
    else show(id, (shown) => ({ ...shown, test: { at: 'failed', failure: page.failure } }));
    await lookAt(id);
  }

  async function remove(id: string): Promise<void> {
    const way = viewOf(id)?.scanner.way;
    const running = tests.get(id);
    running?.stop.abort();
    // Its job is ended at the device by the very permission that is given back.
    await running?.scanned;
    await ports.known.remove(id);
    await ports.door.troubles.clear(id);
    if (way?.by === 'usb') await ports.forgetUsb(way);
    await readList();
    if (way?.by === 'http') await giveBackUnneeded(ports, [way.address]);
  }

  return {
    language,
    devices,
    ...searchDesk(ports, async (id) => {
      await readList();
      await lookAt(id);
    }),
    async start() {
      language.value = await ports.language();
      await look();
    },
    async switchLanguage() {
      language.value = language.peek() === 'vi' ? 'en' : 'vi';
      await ports.saveLanguage(language.value);
    },
    look,
    async allow(id) {
      const way = viewOf(id)?.scanner.way;
      if (way?.by === 'http') await ports.askToReach([way.address]);
      await lookAt(id);
    },
    test,
    stopTest: (id) => tests.get(id)?.stop.abort(),
    async rename(id, name) {
      await ports.known.rename(id, name);
      await readList();
    },
    remove,
  };
}
