import type { DossierRecord } from '../indicators/record';
import { sha256Hex } from '../sha256';

/** A component of a dossier that can be drawn. */
export interface FrameEntry {
  readonly dossier: string;
  readonly component: string;
  /** The agency in the dossier's code. */
  readonly unit: string;
}

/** Seeds that can be typed: a number of up to eight digits, too short for any number of a person. */
export function isSeed(text: string): boolean {
  return /^\d{1,8}$/.test(text);
}

/** What an entry is called in the frame: `H40.12-261120-000001/TP01`. */
export function entryName({ dossier, component }: Pick<FrameEntry, 'dossier' | 'component'>): string {
  return `${dossier}/${component}`;
}

/**
 * What a sample is drawn from: every component that is settled by a proven file, in the order of the dossiers' codes and
 * then of its own, whatever the order of the records. A paper that nobody handed in has no picture to judge and is
 * counted elsewhere.
 */
export function frameOf(records: Iterable<DossierRecord>): readonly FrameEntry[] {
  const frame: FrameEntry[] = [];
  for (const { code: dossier, unit, components } of [...records].sort(byCode))
    for (const { code: component, state } of components.toSorted(byCode))
      if (state === 'verified') frame.push({ dossier, component, unit });
  return frame;
}

/** The id of what is drawn from a frame with a seed: 16 digits of the SHA-256 of the seed and each entry, a line each. */
export async function sampleIdOf(seed: string, frame: readonly FrameEntry[]): Promise<string> {
  const lines = [seed, ...frame.map(entryName)].join('\n');
  return (await sha256Hex(new TextEncoder().encode(lines))).slice(0, 16);
}

/** By code units and not by a language's order: that one differs between machines. */
function byCode(one: { readonly code: string }, other: { readonly code: string }): number {
  if (one.code === other.code) return 0;
  return one.code < other.code ? -1 : 1;
}
