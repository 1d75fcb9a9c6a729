import type { Failure } from '../../../shared/domain/failure';
import { fail, ok, type Result } from '../../../shared/domain/result';
import { originPatterns } from './origin-patterns';

/** Runs one of our files, or a function of ours, in the page; what prevents it comes back as a failure. */
export async function runInPage<T>(
  tabId: number,
  origin: string,
  run: () => Promise<T>,
): Promise<Result<Awaited<T>>> {
  try {
    return ok(await run());
  } catch {
    // Chromium tells the reason in English prose only: whether the tab still exists decides.
    return fail(await whyUnreachable(tabId, await whyShut(tabId, origin)));
  }
}

/** 'page/closed' when the tab is gone. */
export async function whyUnreachable(tabId: number, otherwise: Failure): Promise<Failure> {
  const tab = await chrome.tabs.get(tabId).catch(() => undefined);
  return tab ? otherwise : { code: 'page/closed' };
}

/**
 * Why a tab takes no script: the site is not granted, the tab has gone to another one, or it shows the browser's own
 * page because the site cannot be reached. An address is told only of sites that were granted.
 */
async function whyShut(tabId: number, origin: string): Promise<Failure> {
  const origins = originPatterns(origin);
  if (origins.length === 0 || !(await chrome.permissions.contains({ origins }))) {
    return { code: 'page/permission-missing', origin };
  }
  const { url } = await chrome.tabs.get(tabId).catch(() => ({ url: undefined }));
  const isThere = url !== undefined && URL.canParse(url) && new URL(url).origin === origin;
  return { code: isThere ? 'attach/network' : 'page/not-recognised' };
}
