import { guideOrigins, guideSettings, type GuideSettings } from '../guide/guide-settings';
import { GUIDE_TABS, leavePortal, type GuideTabs } from '../guide/leave-portal';
import { sideBySide } from '../guide/side-by-side';

/*
 * The part of the guide that has to be there before its page is: its script on the kiosk's page, and the two questions
 * that this script asks. Nothing of a dossier ever comes here.
 */
const LINK = 'guide-link';
const PAGE = 'guide/index.html';
/** Longer than signing out may take; the kiosk waits longer still. */
const LEAVING_MS = 6_000;
let turn: Promise<void> = Promise.resolve();

/** Puts the script on the kiosk's page, or takes it away, as the settings and the permissions say now. */
export function alignGuide(): Promise<void> {
  // One after another: the browser refuses to register what it is registering.
  turn = turn.then(align, align);
  return turn;
}

async function align(): Promise<void> {
  const settings = await readySettings();
  const matches = settings && [guideOrigins(settings)[0]];
  const [registered] = await chrome.scripting.getRegisteredContentScripts({ ids: [LINK] });
  if (registered?.matches?.join() === matches?.join()) return;
  if (registered) await chrome.scripting.unregisterContentScripts({ ids: [LINK] });
  if (!matches) return;
  await chrome.scripting.registerContentScripts([
    { id: LINK, matches, js: ['link.js'], runAt: 'document_start', allFrames: false },
  ]);
}

/** Answers the script on the kiosk's page; undefined for what is not such a question, from nobody else. */
export function answerGuide(
  message: unknown,
  sender: chrome.runtime.MessageSender,
): Promise<boolean> | undefined {
  if (typeof message !== 'object' || message === null || !('ask' in message)) return undefined;
  if (message.ask === 'guide/ready') return isKiosk(sender);
  return message.ask === 'guide/open' ? open(sender) : undefined;
}

/** The guide's window was closed by hand: the citizen's session at the portal does not stay behind. */
export async function clearUpBehind(closed: number): Promise<void> {
  const kept: { readonly [GUIDE_TABS]?: GuideTabs } = await chrome.storage.session.get(GUIDE_TABS);
  const tabs = kept[GUIDE_TABS];
  if (tabs?.guide !== closed) return;
  await leavePortal(tabs);
  await chrome.storage.session.remove(GUIDE_TABS);
}

/** The settings, where both sites are granted. */
async function readySettings(): Promise<GuideSettings | undefined> {
  const settings = await guideSettings(chrome.storage.local, chrome.storage.managed);
  if (!settings) return undefined;
  const granted = await chrome.permissions.contains({ origins: [...guideOrigins(settings)] });
  return granted ? settings : undefined;
}

async function isKiosk({ id, origin, frameId, tab }: chrome.runtime.MessageSender): Promise<boolean> {
  const settings = await readySettings();
  if (settings?.kiosk !== origin || settings === undefined) return false;
  return id === chrome.runtime.id && frameId === 0 && tab?.id !== undefined;
}

/** Opens the guide's page for the document that asked, once an earlier one has left the portal and closed its windows. */
async function open(sender: chrome.runtime.MessageSender): Promise<boolean> {
  const { tab, documentId } = sender;
  if (!(await isKiosk(sender)) || tab?.id === undefined || documentId === undefined) return false;
  await earlierLeft();
  const query = new URLSearchParams({ kiosk: String(tab.id), document: documentId });
  const url = `${chrome.runtime.getURL(PAGE)}?${query.toString()}`;
  const { guide } = sideBySide(await chrome.windows.get(tab.windowId));
  await chrome.windows.create({ url, type: 'popup', focused: true, ...guide });
  return true;
}

/** Its line to the kiosk's page has ended; whatever it still closes must not be what is opened now. */
async function earlierLeft(): Promise<void> {
  const until = Date.now() + LEAVING_MS;
  while (Date.now() < until && GUIDE_TABS in (await chrome.storage.session.get(GUIDE_TABS)))
    await new Promise((resolve) => setTimeout(resolve, 100));
}
