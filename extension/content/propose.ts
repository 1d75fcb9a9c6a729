import type { HostComponent, PageHint, RecognisedPage } from '../../shared/contracts/messages';
import { SURE_PROPOSAL, type Proposal } from '../../shared/contracts/proposal';
import type { SiteAdapter } from '../adapters/adapter';
import { siteAdapterOf } from '../adapters/from-data';
import type { Place } from './host-reader';

/** An adapter that counts for a page, and the proposal that it was made from, where nobody described the page. */
export interface Known {
  readonly adapter: SiteAdapter;
  readonly proposal?: Proposal;
}

/** A look at a large page takes a while: the page gets at least so many times as long before the next. */
const REST = 4;
const LEAST_REST_MS = 120;

/**
 * Finds who knows a page: an adapter that was made for it, else a proposal that is sure, else an adapter for any page.
 * `unsure` also takes a proposal that an officer has to agree to: for the end of waiting, when the page is drawn.
 */
export function knowing(place: Place, hint: PageHint | undefined): (unsure?: boolean) => Known | undefined {
  let nextLook = 0;
  return (unsure = false) => {
    const url = place.url();
    const detects = (adapter: SiteAdapter): boolean => adapter.detect(place.document, url, hint);
    const made = place.adapters.find((adapter) => !adapter.general && detects(adapter));
    if (made) return { adapter: made };
    const general = place.adapters.find((adapter) => adapter.general && detects(adapter));
    const started = performance.now();
    const rested = unsure || general !== undefined || started >= nextLook;
    const proposal = rested ? place.propose?.(place.document, url, hint) : undefined;
    if (rested) nextLook = performance.now() + Math.max(LEAST_REST_MS, REST * (performance.now() - started));
    const proposed = proposal && {
      adapter: siteAdapterOf(proposal.data, { shadowOf: place.shadowOf }),
      proposal,
    };
    const sure = proposal !== undefined && proposal.confidence >= SURE_PROPOSAL;
    if (proposed && sure && !(general && saySame(place, general, proposed.adapter, hint))) return proposed;
    return general ? { adapter: general } : unsure ? proposed : undefined;
  };
}

/** Whether nobody has to agree to it. */
export function isSure({ proposal }: Known): boolean {
  return proposal === undefined || proposal.confidence >= SURE_PROPOSAL;
}

/** What an officer agrees to: this page with these rows. */
export function agreementOn({ url, dossier, components }: RecognisedPage): string {
  return JSON.stringify([url, dossier, ...components.map(({ key }) => key)]);
}

/** Whether an officer has to agree before anything is done on the page. */
export function needsAgreement({ proposal }: RecognisedPage): boolean {
  return proposal !== undefined && proposal.confidence < SURE_PROPOSAL;
}

/** Then the adapter that ships counts: it is known by name. */
function saySame(place: Place, one: SiteAdapter, other: SiteAdapter, hint: PageHint | undefined): boolean {
  const [first, second] = [one, other].map((adapter) => adapter.read(place.document, place.url(), hint));
  const told = ({ name, required, maxBytes, extensions }: HostComponent): string =>
    JSON.stringify([name, required, maxBytes, extensions]);
  return (
    first?.ok === true &&
    second?.ok === true &&
    first.value.components.map(told).join() === second.value.components.map(told).join()
  );
}
