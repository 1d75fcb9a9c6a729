import { adapters } from '../../extension/adapters';
import { serve } from '../../extension/content/serve';
import { widgetAdapters } from '../widgets/adapters';
import { watchSaves } from '../../extension/content/unsaved';

/* The content script as it ships, with the test pages' own adapters before those that ship. */
const shadowOf = (element: Element): ShadowRoot | null | undefined =>
  element instanceof HTMLElement ? chrome.dom.openOrClosedShadowRoot(element) : undefined;
const world = globalThis as typeof globalThis & { benchContent?: { alive(): boolean } };

if (!world.benchContent?.alive()) {
  world.benchContent = serve({
    document,
    url: () => new URL(/^https?:/u.test(location.href) ? location.href : document.baseURI),
    fetch: (input, init) => fetch(input, init),
    shadowOf,
    unsaved: watchSaves(document),
    adapters: [...widgetAdapters({ shadowOf }), ...adapters],
  });
}
