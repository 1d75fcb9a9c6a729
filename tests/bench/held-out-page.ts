import { OPEN_SHADOWS, siteAdapterOf } from '../../extension/adapters/from-data';
import { proposeAdapter } from '../../extension/adapters/recogniser';
import { PAPER_NAMES } from '../../shared/catalogue/paper-names';
import type { AdapterData } from '../../shared/contracts/adapter-data';
import { sameReading } from './same-reading';

/* Runs in a page that nobody described: what the recogniser makes of it, and how long that takes. */

/** What the page is by an adapter, row by row. */
function read(data: AdapterData) {
  return siteAdapterOf(data).read(document, new URL(location.href));
}

/** What is proposed, how it compares, and the time of each of several looks. */
function look(known: AdapterData | undefined, times: number) {
  const url = new URL(location.href);
  const milliseconds: number[] = [];
  let proposal: ReturnType<typeof proposeAdapter>;
  for (let time = 0; time < times; time++) {
    const started = performance.now();
    proposal = proposeAdapter(document, url, { papers: PAPER_NAMES });
    milliseconds.push(performance.now() - started);
  }
  const same = proposal && known ? sameReading(document, url, OPEN_SHADOWS, proposal.data, known) : undefined;
  return { proposal, same, milliseconds, elements: document.querySelectorAll('*').length };
}

const heldOutLook = { read, look };
export type HeldOutLook = typeof heldOutLook;
Object.assign(globalThis, { heldOutLook });
