import type { DeviceRows } from '../../shared/storage/device-rows';
import type { DeviceShelf } from '../../shared/storage/device-shelf';
import type { ConfigFault, KioskConfig } from './config';

/** The file beside the kiosk that sets up managed machines. */
const CONFIG_FILE = './kiosk-config.json';
/** An office's own server answers at once; a start is not held up for longer. */
const PATIENCE_MS = 1_500;

/** What the file beside the kiosk came to. 'none': there is none, or no server answers; what was set before holds. */
export type ManagedConfig =
  | { readonly is: 'none' }
  | { readonly is: 'taken' }
  | { readonly is: 'faulty'; readonly faults: readonly ConfigFault[] };

/** Reads the file at start and keeps what it says; of a file with a fault nothing is taken. Never throws. */
export async function takeManagedConfig(device: DeviceShelf, rows: DeviceRows): Promise<ManagedConfig> {
  const text = await fetched();
  if (text === undefined) return { is: 'none' };
  const { readConfig } = await import('./config');
  const read = await readConfig(text);
  if (!read.ok) return { is: 'faulty', faults: read.faults };
  await keepConfig(read.config, device, rows);
  return { is: 'taken' };
}

/** Keeps what a configuration says in the machine's own rows. False where the disk did not take all of it. */
export async function keepConfig(
  config: KioskConfig,
  device: DeviceShelf,
  rows: DeviceRows,
): Promise<boolean> {
  const { withConfig } = await import('./config');
  const kept = await device.write(withConfig(device.read(), config));
  const { catalogue } = config;
  if (!catalogue) return kept;
  const at = new Date().toISOString();
  const taken = await (catalogue.length === 0
    ? rows.drop('catalogue')
    : rows.put('catalogue', { procedures: catalogue, at }));
  return kept && taken;
}

async function fetched(): Promise<string | undefined> {
  try {
    const answer = await fetch(CONFIG_FILE, { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MS) });
    const { status } = answer;
    // 204 and 404: there is none. A page instead of a file is a server that answers everything with its start page.
    if (status !== 200 || !/json/.test(answer.headers.get('content-type') ?? '')) return undefined;
    return await answer.text();
  } catch {
    // Without the server the kiosk works on with what it knows.
    return undefined;
  }
}
