import { zOf, type Confidence } from './sample-size';

/** Between which shares, 0–1, the true one lies. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * The score interval of Wilson (1927) for `hits` of `all` that were drawn from `population`; undefined where nothing was
 * looked at. It holds for few and for shares near 0 and 1, where the usual ± does not. The correction for a finite
 * population is that of the sample's size, all · (N − 1) ÷ (N − all): who has seen every one knows the share itself.
 */
export function wilson(
  hits: number,
  all: number,
  confidence: Confidence,
  population = Number.POSITIVE_INFINITY,
): Interval | undefined {
  if (all === 0) return undefined;
  const share = hits / all;
  if (all >= population) return { low: share, high: share };
  const worth = Number.isFinite(population) ? (all * (population - 1)) / (population - all) : all;
  const z = zOf(confidence);
  const z2 = z * z;
  const middle = (share + z2 / (2 * worth)) / (1 + z2 / worth);
  const spread = (z2 * share * (1 - share)) / worth + (z2 / (2 * worth)) * (z2 / (2 * worth));
  const reach = Math.sqrt(spread) / (1 + z2 / worth);
  return { low: Math.max(0, middle - reach), high: Math.min(1, middle + reach) };
}
