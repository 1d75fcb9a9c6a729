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

/** What is proposed, how it compares, and the time of the look. */
function look(known?: AdapterData) {
  const url = new URL(location.href);
  const started = performance.now();
  const proposal = proposeAdapter(document, url, { papers: PAPER_NAMES });
  const milliseconds = performance.now() - started;
  const same = proposal && known ? sameReading(document, url, OPEN_SHADOWS, proposal.data, known) : undefined;
  return { proposal, same, milliseconds };
}

const heldOutLook = { read, look };
export type HeldOutLook = typeof heldOutLook;
Object.assign(globalThis, { heldOutLook });
