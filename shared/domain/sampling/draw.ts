import type { DossierRecord } from '../indicators/record';
import { frameOf, sampleIdOf, type FrameEntry } from './frame';
import { sampleSize, type Confidence, type Margin } from './sample-size';
import { drawn, seededNumbers } from './seeded-numbers';
import { shareByUnit, type Stratum } from './share-by-unit';

/** What a sample is to be drawn from, and how. */
export interface SampleWish {
  readonly seed: string;
  /** Days of receipt, ISO dates, both included; units by code, none: all. */
  readonly from: string;
  readonly until: string;
  readonly units: readonly string[];
  readonly confidence: Confidence;
  readonly margin: Margin;
}

/** A drawn sample. Everything but the time of drawing follows from the wish and the frame. */
export interface Sample extends SampleWish {
  /** 16 hexadecimal digits of the SHA-256 of seed and frame. */
  readonly id: string;
  /** How many components could have been drawn. */
  readonly population: number;
  readonly strata: readonly Stratum[];
  /** In the order in which they are looked at: units are mixed. */
  readonly items: readonly FrameEntry[];
}

/** How much of a sample is looked at a second time, in percent. */
export const SECOND_PERCENT = 20;

/**
 * Draws by seed from what is known of the dossiers of the wish. The same seed and the same frame give the same sample on
 * every machine. Nothing that was drawn is ever replaced: what cannot be opened stays open.
 */
export async function drawSample(records: Iterable<DossierRecord>, wish: SampleWish): Promise<Sample> {
  const frame = frameOf(records);
  const id = await sampleIdOf(wish.seed, frame);
  const byUnit = new Map<string, FrameEntry[]>();
  for (const entry of frame) {
    const same = byUnit.get(entry.unit);
    if (same) same.push(entry);
    else byUnit.set(entry.unit, [entry]);
  }
  const sizes = [...byUnit].map(([unit, { length: population }]) => ({ unit, population }));
  const size = sampleSize(frame.length, wish.confidence, wish.margin);
  const strata = shareByUnit(sizes, size);
  const chosen = strata.flatMap(({ unit, drawn: count }) =>
    drawn(byUnit.get(unit) ?? [], count, seededNumbers(`${id}\nunit\n${unit}`)),
  );
  const items = drawn(chosen, chosen.length, seededNumbers(`${id}\norder`));
  return { ...wish, id, population: frame.length, strata, items };
}

/** The part of a sample that a second inspector looks at, at least one: seeded, too. */
export function secondRound(
  { id, items }: Pick<Sample, 'id' | 'items'>,
  percent = SECOND_PERCENT,
): readonly FrameEntry[] {
  return drawn(items, Math.ceil((items.length * percent) / 100), seededNumbers(`${id}\nsecond`));
}
