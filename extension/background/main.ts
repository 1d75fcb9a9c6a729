import { alignGuide, answerGuide, clearUpBehind } from './guide';

/*
 * The service worker. It keeps nothing: Chromium ends it when it likes and starts it for the next event, so every
 * listener is registered here, at once, and everything that has to last lives in the panel and its store.
 */
chrome.action.onClicked.addListener(openBeside);
chrome.runtime.onInstalled.addListener(() => {
  // The button opens the panel through `openBeside`, which names the tab; the browser's own way would not.
  void chrome.sidePanel.setPanelBehavior({ openPanelOnActionClick: false });
  void alignGuide();
});

// The guide is switched on by settings and two permissions; whichever comes last puts its script in place.
for (const event of [
  chrome.runtime.onStartup,
  chrome.storage.onChanged,
  chrome.permissions.onAdded,
  chrome.permissions.onRemoved,
])
  event.addListener(() => void alignGuide());
chrome.tabs.onRemoved.addListener((tabId) => void clearUpBehind(tabId));
chrome.runtime.onMessage.addListener((message: unknown, sender, respond) => {
  const answer = answerGuide(message, sender);
  answer?.then(respond, () => respond(false));
  return answer !== undefined;
});

// What the panel keeps is not for content scripts: they share a process with the foreign page.
void chrome.storage.local.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' });

/** Opens the panel beside one tab and tells it which. Both calls go out at once: waiting would lose the click. */
function openBeside(tab: chrome.tabs.Tab): void {
  const tabId = tab.id;
  if (tabId === undefined) return;
  const address = new URLSearchParams({ tab: String(tabId) });
  if (tab.url && URL.canParse(tab.url)) address.set('site', new URL(tab.url).origin);
  const path = `panel/index.html?${address.toString()}`;
  void chrome.sidePanel.setOptions({ tabId, path, enabled: true });
  void chrome.sidePanel.open({ tabId });
}
