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
/** A page that is not gone by then asks whether to leave it, and nobody is there to answer. */
const ASKS_MS = 1_000;

/** Ends the citizen's session at the portal by its own address, and closes its window, whoever closed what before. */
export async function leavePortal({ portal, origin, signOut }: Omit<GuideTabs, 'guide'>): Promise<void> {
  const tabId = signOut === undefined ? portal : await signedOut(portal, signOut);
  const shown = await chrome.tabs.query({ url: `${origin}/*` });
  // A page of signing in or paying that the portal opened is of another site: only its opener tells.
  const opened = (await chrome.tabs.query({})).filter(({ openerTabId }) => openerTabId === portal);
  const others = [...shown, ...opened].flatMap(({ id }) => (id === undefined ? [] : [id]));
  await Promise.all([...new Set([portal, tabId, ...others])].map(close));
}

/** Told a second time, the browser closes a page that wants an answer first; what is gone already is no trouble. */
async function close(tabId: number): Promise<void> {
  await removed(tabId);
  await removed(tabId);
}

/** Waits no longer than a page that asks is given. */
async function removed(tabId: number): Promise<void> {
  let told = false;
  void chrome.tabs
    .remove(tabId)
    .catch(() => undefined)
    .then(() => (told = true));
  await until(() => told, ASKS_MS);
}

/** The tab in which the address stands now: the portal's own, or a small new one where that is gone or does not go on. */
async function signedOut(portal: number, url: string): Promise<number> {
  const [begun, loaded] = [new Set<number>(), new Set<number>()];
  const updated = (changed: number, { status }: chrome.tabs.OnUpdatedInfo): void => {
    if (status === 'loading') begun.add(changed);
    if (status === 'complete') loaded.add(changed);
  };
  chrome.tabs.onUpdated.addListener(updated);
  const goesOn = await chrome.tabs.update(portal, { url }).then(
    () => until(() => begun.has(portal), ASKS_MS),
    () => false,
  );
  const tabId = goesOn ? portal : ((await newWindow(url)) ?? portal);
  await until(() => loaded.has(tabId), SIGN_OUT_MS);
  chrome.tabs.onUpdated.removeListener(updated);
  return tabId;
}

async function newWindow(url: string): Promise<number | undefined> {
  const opened = await chrome.windows.create({ url, type: 'popup', focused: false }).catch(() => undefined);
  return opened?.tabs?.[0]?.id;
}

/** Whether it came true in that time. */
async function until(isTrue: () => boolean, limitMs: number): Promise<boolean> {
  const end = Date.now() + limitMs;
  while (!isTrue() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 50));
  return isTrue();
}
