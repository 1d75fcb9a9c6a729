import type { AdapterData } from '../../shared/contracts/adapter-data';
import { sameReading } from './same-reading';

/* Put into every frame of a test page, beside the content script: holds two descriptions against each other there. */
const shadowOf = (element: Element): ShadowRoot | null | undefined =>
  element instanceof HTMLElement ? chrome.dom.openOrClosedShadowRoot(element) : undefined;

function cuaSoSame(proposed: AdapterData, known: AdapterData) {
  return sameReading(document, new URL(location.href), { shadowOf }, proposed, known) ?? null;
}

export type SameHere = typeof cuaSoSame;
Object.assign(globalThis, { cuaSoSame });
