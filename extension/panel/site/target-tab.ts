import { fail, ok, type Result } from '../../../shared/domain/result';

/** The tab that the panel works on. */
export interface TargetTab {
  readonly tabId: number;
  /** Scheme, host and port; empty where the browser does not tell it to us. */
  readonly origin: string;
}

/**
 * The tab that the panel stands beside: the one named in the panel's address (`?tab=ID&site=ORIGIN`), else the active
 * tab of its window. 'page/closed' when there is none.
 */
export async function targetTab(search: URLSearchParams): Promise<Result<TargetTab>> {
  const named = Number(search.get('tab'));
  const tab =
    Number.isInteger(named) && named > 0
      ? await chrome.tabs.get(named).catch(() => undefined)
      : (await chrome.tabs.query({ active: true, currentWindow: true }))[0];
  if (tab?.id === undefined) return fail({ code: 'page/closed' });
  return ok({ tabId: tab.id, origin: originOf(tab.url) || originOf(search.get('site')) });
}

/** Only web pages have an origin that can be granted. */
function originOf(address: string | null | undefined): string {
  const url = address && URL.canParse(address) ? new URL(address) : undefined;
  return url && /^https?:$/.test(url.protocol) ? url.origin : '';
}
