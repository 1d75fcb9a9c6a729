import type { Verdict } from '../observation';
import { agreementOf, type Agreement, type VerdictPair } from './agreement';
import type { Sample } from './draw';
import type { FrameEntry } from './frame';
import { isSameOfficer, type InspectedItem } from './inspections';
import { wilson, type Interval } from './wilson';

/** What the first round found of a unit, or of all together. */
export interface InspectedShare {
  readonly population: number;
  readonly drawn: number;
  readonly inspected: number;
  readonly good: number;
  /** Where the share of good ones among all that could have been drawn lies; absent while nothing was looked at. */
  readonly interval?: Interval;
}

/** An entry of which the two inspectors said different things. */
export interface Disagreement {
  readonly entry: FrameEntry;
  readonly first: Verdict;
  readonly second: Verdict;
}

/** What a sample tells so far. */
export interface SampleResult {
  readonly all: InspectedShare;
  readonly units: readonly (InspectedShare & { readonly unit: string })[];
  /** How often each verdict fell in the first round. */
  readonly verdicts: ReadonlyMap<Verdict, number>;
  readonly agreement: Agreement;
  readonly disagreements: readonly Disagreement[];
}

/**
 * Shares by unit and over all, from the first round alone; agreement from entries with both words, of two different
 * inspectors. Units are drawn from in proportion, so all together is their plain sum.
 */
export function resultOf(
  { strata, confidence, population }: Pick<Sample, 'strata' | 'confidence' | 'population'>,
  items: readonly InspectedItem[],
): SampleResult {
  const share = (size: number, of: readonly InspectedItem[]): InspectedShare => {
    const said = of.flatMap(({ first }) => first?.verdict ?? []);
    const good = said.filter((verdict) => verdict === 'good').length;
    const interval = wilson(good, said.length, confidence, size);
    const counts = { population: size, drawn: of.length, inspected: said.length, good };
    return interval ? { ...counts, interval } : counts;
  };
  const verdicts = new Map<Verdict, number>();
  for (const { first } of items)
    if (first) verdicts.set(first.verdict, (verdicts.get(first.verdict) ?? 0) + 1);
  const pairs = items.flatMap(pairOf);
  return {
    all: share(population, items),
    units: strata.map(({ unit, population: size }) => ({
      unit,
      ...share(
        size,
        items.filter(({ entry }) => entry.unit === unit),
      ),
    })),
    verdicts,
    agreement: agreementOf(pairs.map(({ pair }) => pair)),
    disagreements: pairs
      .filter(({ pair: [first, second] }) => first !== second)
      .map(({ entry, pair: [first, second] }) => ({ entry, first, second })),
  };
}

function pairOf({ entry, first, second }: InspectedItem): { entry: FrameEntry; pair: VerdictPair }[] {
  if (!first || !second || isSameOfficer(first.officer, second.officer)) return [];
  return [{ entry, pair: [first.verdict, second.verdict] }];
}
