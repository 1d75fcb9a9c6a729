import { PAPER_NAMES } from '../../shared/catalogue/paper-names';
import { adaptersWith } from '../adapters';
import { proposeAdapter } from '../adapters/recogniser';
import { serve, type Presence } from './serve';
import { watchSaves, type Unsaved } from './unsaved';
import type { ShadowOf } from './ways/at-point';

/*
 * Runs inside the foreign page, in each frame that the extension may reach, in the extension's isolated world, once the
 * officer opened the panel there. Built as one self-contained content.js. Putting it in again does nothing while it is
 * at work.
 */
const PRESENT = Symbol.for('cua-so.content');
/** The browser lets an extension see into closed shadow roots, too. */
const shadowOf: ShadowOf = (element) =>
  element instanceof HTMLElement ? chrome.dom.openOrClosedShadowRoot(element) : undefined;
const UNSAVED = Symbol.for('cua-so.unsaved');
const world = globalThis as typeof globalThis & { [PRESENT]?: Presence; [UNSAVED]?: Unsaved };

if (!world[PRESENT]?.alive()) {
  const unsaved = world[UNSAVED] ?? watchSaves(document);
  world[UNSAVED] = unsaved;
  world[PRESENT] = serve({
    document,
    // A frame without an address of its own belongs to the page that wrote it.
    url: () => new URL(/^https?:/u.test(location.href) ? location.href : document.baseURI),
    fetch: (input, init) => fetch(input, init),
    shadowOf,
    adapters: adaptersWith({ shadowOf }),
    unsaved,
    propose: (page, url, hint) =>
      proposeAdapter(page, url, { means: { shadowOf }, papers: PAPER_NAMES, ...(hint ? { hint } : {}) }),
  });
}
