/** Which tabs belong to the guide that is open, so that the service worker can clear up behind a closed window. */
export interface GuideTabs {
  readonly guide: number;
  readonly portal: number;
  /** Of the portal: whatever else it opened goes with it. */
  readonly origin: string;
  /** Address that signs out, where the portal's description names one. */
  readonly signOut?: string;
}

/** Where they stand: in this browser session's memory, with nothing about anybody. */
export const GUIDE_TABS = 'guideTabs';
/** The page for signing out has this long to load. */
const SIGN_OUT_MS = 4_000;

/** Ends the citizen's session at the portal by its own address, and closes its window, whoever closed what before. */
export async function leavePortal({ portal, origin, signOut }: Omit<GuideTabs, 'guide'>): Promise<void> {
  const tabId = signOut === undefined ? portal : await signedOut(portal, signOut);
  const shown = await chrome.tabs.query({ url: `${origin}/*` });
  // A page of signing in or paying that the portal opened is of another site: only its opener tells.
  const opened = (await chrome.tabs.query({})).filter(({ openerTabId }) => openerTabId === portal);
  const ids = new Set([tabId, ...[...shown, ...opened].flatMap(({ id }) => (id === undefined ? [] : [id]))]);
  await Promise.all([...ids].map((id) => chrome.tabs.remove(id).catch(() => undefined)));
}

/** The tab in which the address stands now: the portal's own, or a small new one where that is gone. */
async function signedOut(portal: number, url: string): Promise<number> {
  const loaded = new Set<number>();
  const updated = (changed: number, { status }: chrome.tabs.OnUpdatedInfo): void => {
    if (status === 'complete') loaded.add(changed);
  };
  chrome.tabs.onUpdated.addListener(updated);
  const there = await chrome.tabs.update(portal, { url }).catch(() => undefined);
  const opened = there
    ? undefined
    : await chrome.windows.create({ url, type: 'popup', focused: false }).catch(() => undefined);
  const tabId = there?.id ?? opened?.tabs?.[0]?.id ?? portal;
  const until = Date.now() + SIGN_OUT_MS;
  while (!loaded.has(tabId) && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 50));
  chrome.tabs.onUpdated.removeListener(updated);
  return tabId;
}
