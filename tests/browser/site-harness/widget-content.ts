import { serve } from '../../../extension/content/serve';
import { widgetAdapter } from './widget-adapter';
import { watchSaves } from '../../../extension/content/unsaved';

/* The content script as it ships, put in with an adapter for the test pages in place of the shipped ones. */
const shadowOf = (element: Element): ShadowRoot | null | undefined =>
  element instanceof HTMLElement ? chrome.dom.openOrClosedShadowRoot(element) : undefined;
const world = globalThis as typeof globalThis & { presence?: ReturnType<typeof serve> };

if (!world.presence?.alive()) {
  world.presence = serve({
    document,
    url: () => new URL(location.href),
    fetch: (input, init) => fetch(input, init),
    shadowOf,
    unsaved: watchSaves(document),
    adapters: [widgetAdapter(shadowOf)],
  });
}
