import type { CameraDevice, OpenedCamera } from '../../shared/capture/camera/open-camera';
import type { OpenScanner } from '../../shared/capture/open-scanner';
import type { Result } from '../../shared/domain/result';
import type { DeviceSettings } from '../../shared/storage/device-shelf';
import type { StorageRoom } from '../../shared/storage/storage-room';
import type { TestedPart, TestWord } from '../../shared/text/kiosk-admin';
import type { ManagedConfig } from './managed-config';

/** What was found of a part of the machine. */
export interface Verdict {
  readonly part: TestedPart;
  readonly is: 'good' | 'wait' | 'bad';
  readonly word: TestWord;
  /** Which of several, or a measure: a scanner's name, `1920 × 1080`, free gigabytes. */
  readonly detail?: string;
}

/** What the test asks, so that a test of it can hand in its own. */
export interface TestPorts {
  readonly settings: DeviceSettings;
  readonly managed: ManagedConfig;
  readonly openScanner: (id: string) => OpenScanner;
  /** Absent where the page may have none. */
  readonly camera?: {
    readonly list: () => Promise<readonly CameraDevice[]>;
    readonly open: () => Promise<Result<OpenedCamera>>;
  };
  /** How the receipt printer stands; asked only where one is set. */
  readonly printer: () => Promise<Result<string>>;
  readonly room: () => Promise<StorageRoom>;
  /** Writes a row. */
  readonly tryStorage: () => Promise<boolean>;
  /** Whether the extension answers that it can lead through the portal. */
  readonly guided: () => Promise<boolean>;
  /** HTTP status of a path of the kiosk's own server, past the service worker; undefined where nobody answers. */
  readonly status: (path: string) => Promise<number | undefined>;
}

/** Tests every part; each answers by itself, as soon as it is known. Never throws. */
export function selfTest(ports: TestPorts): readonly Promise<readonly Verdict[]>[] {
  const { settings, managed } = ports;
  return [
    testCamera(ports),
    testScanners(ports),
    testPrinter(ports),
    testStorage(ports),
    testNetwork(ports),
    testPortal(ports),
    Promise.resolve([
      settings.counterKey ? verdict('key', 'good', 'key-set') : verdict('key', 'wait', 'key-none'),
      configVerdict(managed),
    ]),
  ];
}

async function testCamera({ camera }: TestPorts): Promise<readonly Verdict[]> {
  if (!camera || (await camera.list()).length === 0) return [verdict('camera', 'wait', 'camera-none')];
  const opened = await camera.open();
  if (!opened.ok) return [verdict('camera', 'bad', 'camera-failed')];
  const { width, height } = opened.value;
  opened.value.stop();
  return [verdict('camera', 'good', 'camera-works', `${String(width)} × ${String(height)}`)];
}

async function testScanners({ settings, openScanner }: TestPorts): Promise<readonly Verdict[]> {
  const { scanners = [] } = settings;
  if (scanners.length === 0) return [verdict('scanner', 'wait', 'scanner-none')];
  const found: Verdict[] = [];
  for (const { id, name } of scanners) {
    const scanner = openScanner(id);
    const can = await scanner.capabilities(AbortSignal.timeout(SCANNER_MS));
    await scanner.close();
    const detail = name || id;
    found.push(
      can.ok
        ? verdict('scanner', 'good', 'scanner-works', `${detail} (${can.value.model})`)
        : verdict('scanner', 'bad', 'scanner-failed', detail),
    );
  }
  return found;
}

const SCANNER_MS = 15_000;

async function testPrinter({ settings, printer }: TestPorts): Promise<readonly Verdict[]> {
  if (settings.printer !== 'thermal') return [verdict('printer', 'wait', 'printer-system')];
  const status = await printer();
  const said = status.ok ? status.value : status.failure.code;
  return [
    said === 'ready'
      ? verdict('printer', 'good', 'printer-works')
      : verdict('printer', 'bad', 'printer-failed', said),
  ];
}

async function testStorage({ room, tryStorage }: TestPorts): Promise<readonly Verdict[]> {
  if (!(await tryStorage())) return [verdict('storage', 'bad', 'storage-failed')];
  const { freeBytes, persisted, tight } = await room();
  const free = `${(freeBytes / 1e9).toFixed(1)} GB`;
  if (tight) return [verdict('storage', 'bad', 'storage-tight', free)];
  return [
    persisted
      ? verdict('storage', 'good', 'storage-works', free)
      : verdict('storage', 'wait', 'storage-may-go', free),
  ];
}

async function testNetwork({ status, settings }: TestPorts): Promise<readonly Verdict[]> {
  const [server, inbox] = await Promise.all([status('./index.html'), status('/inbox/')]);
  if (server === undefined) {
    return [verdict('server', 'bad', 'server-silent'), verdict('inbox', 'bad', 'inbox-silent')];
  }
  // The inbox hands nothing out to the kiosk: a refusal is the answer of one that is there.
  const there = inbox !== undefined && [200, 204, 403, 405].includes(inbox);
  return [
    verdict('server', 'good', 'server-works'),
    there
      ? verdict('inbox', 'good', 'inbox-works')
      : verdict('inbox', settings.counterKey ? 'bad' : 'wait', 'inbox-absent'),
  ];
}

/** Without the guide's answer the kiosk does not offer the portal, whatever its address. */
async function testPortal({ settings: { portal }, guided }: TestPorts): Promise<readonly Verdict[]> {
  if (!portal) return [verdict('portal', 'wait', 'portal-none')];
  return [
    (await guided())
      ? verdict('portal', 'good', 'portal-set', portal)
      : verdict('portal', 'bad', 'portal-unguided', portal),
  ];
}

function configVerdict({ is }: ManagedConfig): Verdict {
  switch (is) {
    case 'none':
      return verdict('config', 'good', 'config-none');
    case 'taken':
      return verdict('config', 'good', 'config-taken');
    case 'faulty':
      return verdict('config', 'bad', 'config-faulty');
  }
}

function verdict(part: TestedPart, is: Verdict['is'], word: TestWord, detail?: string): Verdict {
  return { part, is, word, ...(detail !== undefined && { detail }) };
}
