/** What happened to the tab: it shows something else now, or it is gone. */
export type TabChange = 'navigated' | 'closed';

/**
 * Tells when the tab shows another address, has loaded again, or is closed. A change of address inside one page
 * (a one-page application) is told too, once the site is granted. Returns how to stop.
 */
export function watchTab(tabId: number, onChange: (change: TabChange) => void): () => void {
  const updated = (changed: number, info: chrome.tabs.OnUpdatedInfo): void => {
    if (changed === tabId && (info.url !== undefined || info.status === 'complete')) onChange('navigated');
  };
  const removed = (closed: number): void => {
    if (closed === tabId) onChange('closed');
  };
  chrome.tabs.onUpdated.addListener(updated);
  chrome.tabs.onRemoved.addListener(removed);
  return () => {
    chrome.tabs.onUpdated.removeListener(updated);
    chrome.tabs.onRemoved.removeListener(removed);
  };
}
