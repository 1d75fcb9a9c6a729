import type { AdapterData } from '../../../shared/contracts/adapter-data';
import type { HostCheckMessages } from '../../../shared/contracts/host-check';
import { fail, ok, type Result } from '../../../shared/domain/result';
import { reachFrames, tellFacts, type Frame } from '../../panel/site/frames';
import { originPatterns } from '../../panel/site/origin-patterns';
import { SITE_LIMITS } from '../../panel/site/site-limits';
import type { HostPort } from './walk-ports';

/** A tab that shows a site which the supervisor has granted. */
export interface HostTab {
  readonly tabId: number;
  /** Scheme, host and port. */
  readonly origin: string;
}

/** The way to a host through one tab. */
export interface HostClient extends HostPort {
  readonly tab: HostTab;
  close(): void;
}

type Names = Extract<keyof HostCheckMessages, string>;

/**
 * Asks the host behind a tab, with the session of that tab. It reaches into the page when a question needs it, and anew
 * after the page has gone on: 'page/closed' when the tab is gone, 'page/permission-missing' when the site is not granted.
 * @param office the office's own adapters, most specific first
 */
export function hostClient(tab: HostTab, office: readonly AdapterData[]): HostClient {
  const { tabId, origin } = tab;
  const { connectMs, readMs, readBackMs } = SITE_LIMITS;
  let frames: readonly Frame[] = [];

  async function reach(): Promise<Result<Frame>> {
    const [known] = frames;
    if (known?.connection.alive) return ok(known);
    const reached = await reachFrames(tabId, origin, connectMs, frames);
    if (!reached.ok) return reached;
    frames = reached.value;
    const [page] = frames;
    if (!page) return fail({ code: 'page/changed' });
    if (office.length > 0) {
      const taken = await page.connection.ask('page/adapters', { adapters: office, without: [] }, connectMs);
      if (!taken.ok) return taken;
    }
    const told = await tellFacts([page], tabId, origin, connectMs, office);
    return told.ok ? ok(page) : told;
  }

  async function ask<Name extends Names>(
    name: Name,
    input: HostCheckMessages[Name]['in'],
    limitMs: number,
  ): Promise<HostCheckMessages[Name]['out']> {
    const page = await reach();
    if (!page.ok) return page;
    return page.value.connection.ask(name, input, limitMs);
  }

  return {
    tab,
    about: () => ask('host/about', {}, readMs),
    list: (window) => ask('host/list', window, readMs),
    dossier: (id) => ask('host/dossier', { id }, readMs),
    bytes: (id, reference) => ask('host/bytes', { id, reference }, readBackMs),
    close() {
      for (const { connection } of frames) connection.close();
      frames = [];
    },
  };
}

/** Tabs that show a granted site, the one that was looked at last first; one of each site. */
export async function grantedTabs(): Promise<readonly HostTab[]> {
  const { origins = [] } = await chrome.permissions.getAll();
  if (origins.length === 0) return [];
  const tabs = await chrome.tabs.query({ url: origins });
  const recent = tabs.toSorted((one, other) => other.lastAccessed - one.lastAccessed);
  const found = new Map<string, HostTab>();
  for (const { id, url } of recent) {
    if (id === undefined || url === undefined || !URL.canParse(url)) continue;
    const { origin, protocol } = new URL(url);
    if (/^https?:$/u.test(protocol) && !found.has(origin)) found.set(origin, { tabId: id, origin });
  }
  return [...found.values()];
}

/**
 * Asks for a site and opens it in a tab of its own, where the supervisor signs in. Only in the handler of a press.
 * False when the address is none, or the site was not granted.
 */
export async function openHost(address: string): Promise<boolean> {
  const full = /^https?:\/\//iu.test(address.trim()) ? address.trim() : `https://${address.trim()}`;
  const url = URL.canParse(full) ? new URL(full) : undefined;
  const origins = url ? originPatterns(url.origin) : [];
  if (!url || origins.length === 0 || !(await chrome.permissions.request({ origins }))) return false;
  await chrome.tabs.create({ url: url.href });
  return true;
}
