import { fail, ok, type Result } from '../../shared/domain/result';
import { MAX_ADAPTER_BYTES } from '../adapters/exchange/adapter-file';
import type { OfficePort } from './flow/office-adapters';
import { originPatterns } from './site/origin-patterns';
import { within } from './site/within';

/** Where an officer's own key is kept on this device. */
const KEY = 'officePublicKey';
/** A file that takes longer is not there. */
const LOAD_MS = 10_000;

/** The office's settings: what an administrator set (managed storage, see managed-schema.json), then this device's. */
export function officePort(
  local: chrome.storage.StorageArea,
  managed: chrome.storage.StorageArea,
): OfficePort {
  return {
    async managed() {
      // Without a policy some systems answer with an error in place of nothing.
      const set: Record<string, unknown> = await managed.get(['adapters', 'publicKey']).catch(() => ({}));
      const { adapters, publicKey } = set;
      const files = Array.isArray(adapters) ? adapters.filter((one) => typeof one === 'string') : [];
      return {
        files: files.slice(0, 64),
        ...(typeof publicKey === 'string' && publicKey !== '' ? { publicKey } : {}),
      };
    },
    async publicKey() {
      const kept: unknown = (await local.get(KEY))[KEY];
      return typeof kept === 'string' ? kept : '';
    },
    savePublicKey: (key) => local.set({ [KEY]: key }),
    fetchFile,
  };
}

/**
 * A file by its address. The panel itself talks to nobody but scanners (decision 013), so the address is opened in a tab
 * of its own, read there, and the tab is closed again. Only after a press, and with that site's permission.
 * 'adapter/unreachable' after the limit, whatever the address is waiting for; 'adapter/no-file' when it says no.
 */
async function fetchFile(address: string): Promise<Result<Uint8Array>> {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const origins = url ? originPatterns(url.origin) : [];
  if (!url || origins.length === 0) return fail({ code: 'adapter/unreadable' });
  if (!(await chrome.permissions.request({ origins })))
    return fail({ code: 'page/permission-missing', origin: url.origin });
  const { id: tabId } = await chrome.tabs.create({ url: url.href, active: false });
  const unreachable = fail({ code: 'adapter/unreachable', limitMs: LOAD_MS });
  if (tabId === undefined) return unreachable;
  try {
    await loaded(tabId);
    const target = { tabId };
    const args: [string, number] = [url.origin, MAX_ADAPTER_BYTES];
    const reading = chrome.scripting.executeScript({ target, func: readHere, args });
    // Closing the tab ends what is still read there.
    const answer = await within(
      reading.then(([one]) => ok(one?.result)),
      LOAD_MS,
    );
    const read = answer.ok ? answer.value : undefined;
    if (typeof read === 'number') return fail({ code: 'adapter/no-file', status: read });
    return typeof read === 'string' ? ok(new TextEncoder().encode(read)) : unreachable;
  } catch {
    // The browser says in English prose only what its error page stands for.
    return unreachable;
  } finally {
    await chrome.tabs.remove(tabId).catch(() => undefined);
  }
}

/**
 * Runs in the tab; may use nothing from outside its own body. The text, one sign longer than allowed where there is
 * more of it; the status when the address says no; nothing when it led to another site or broke off.
 */
async function readHere(origin: string, most: number): Promise<string | number | undefined> {
  if (location.origin !== origin) return undefined;
  const answer = await fetch(location.href, { credentials: 'include', cache: 'no-cache' }).catch(
    () => undefined,
  );
  if (!answer || new URL(answer.url).origin !== origin) return undefined;
  if (!answer.ok) return answer.status;
  const reader = answer.body?.getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (let size = 0; reader && size <= most; size += parts.at(-1)?.length ?? 0) {
    const part = await reader.read().catch(() => undefined);
    if (!part) return undefined;
    if (part.done) break;
    parts.push(part.value);
  }
  void reader?.cancel().catch(() => undefined);
  return (await new Blob(parts).text()).slice(0, most + 1);
}

function loaded(tabId: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (): void => {
      clearTimeout(timer);
      chrome.tabs.onUpdated.removeListener(updated);
    };
    const updated = (changed: number, { status }: chrome.tabs.OnUpdatedInfo): void => {
      if (changed !== tabId || status !== 'complete') return;
      end();
      resolve();
    };
    const timer = setTimeout(() => {
      end();
      reject(new Error('not loaded in time'));
    }, LOAD_MS);
    chrome.tabs.onUpdated.addListener(updated);
    // It may be there already.
    void chrome.tabs.get(tabId).then(
      ({ status }) => updated(tabId, status === 'complete' ? { status } : {}),
      () => undefined,
    );
  });
}
