import { visibleText } from '../../../shared/domain/file-name';
import type { TargetTabView } from '../flow/ports';

/** What the tab calls itself, and whether the officer has it before them; undefined once it is gone. */
export async function viewOfTab(tabId: number): Promise<TargetTabView | undefined> {
  const tab = await chrome.tabs.get(tabId).catch(() => undefined);
  if (!tab) return undefined;
  const own = await chrome.tabs.getCurrent();
  const [front] = await chrome.tabs.query({ active: true, windowId: tab.windowId });
  // Where the panel stands in a tab of its own it hides the page: the officer sees which one it is by its title.
  const inFront = front === undefined || front.id === tabId || front.id === own?.id;
  return { title: visibleText(tab.title ?? ''), inFront };
}

/** Tells when another tab comes to the front of a window. Returns how to stop. */
export function watchFront(onChange: () => void): () => void {
  chrome.tabs.onActivated.addListener(onChange);
  return () => chrome.tabs.onActivated.removeListener(onChange);
}
