import { linkAfter } from './evidence-chain';
import type { ObservationFacts, ObservationLine } from './observation';
import { parseObservationFacts } from './observation-facts';

/**
 * Makes the observation that follows `previous` (undefined for the first), by the rules of the evidence log. Throws
 * when the facts hold anything that `parseObservationFacts` refuses.
 */
export function appendObservation(
  previous: ObservationLine | undefined,
  facts: ObservationFacts,
): ObservationLine {
  return linkAfter(previous, facts, parseObservationFacts);
}
