import type { EvidenceLine } from '../evidence';
import type { RowMarks } from './entry';

/** What proves that a row is done. */
export interface RowProof {
  readonly sha256: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

/**
 * The first file that the officer who claimed a row has brought into its place since, by what the evidence log says of
 * its dossier. `taken`: files that prove other rows of the same dossier.
 */
export function proofOf(
  row: RowMarks,
  lines: readonly EvidenceLine[],
  taken: ReadonlySet<string>,
): RowProof | undefined {
  const { dossier, claimedBy, claimedAt } = row;
  if (dossier === undefined || claimedAt === undefined) return undefined;
  const place = placeOf(row, lines);
  const since = Date.parse(claimedAt);
  for (const { event, component, officer, sha256, at, ...line } of lines) {
    if (event !== 'verified' || line.dossier !== dossier || component !== place) continue;
    if (officer !== claimedBy) continue;
    if (sha256 === undefined || taken.has(sha256) || Date.parse(at) < since) continue;
    return { sha256, at: new Date(at).toISOString() };
  }
  return undefined;
}

/**
 * The component in which a row's file is awaited: the one that the officer named, else the dossier's only result. With
 * several results, or none, nothing is guessed.
 */
export function placeOf({ component }: RowMarks, lines: readonly EvidenceLine[]): string | undefined {
  return component ?? onlyResult(lines);
}

/** The only component that the host's checklist calls a result; undefined where there are several or none. */
function onlyResult(lines: readonly EvidenceLine[]): string | undefined {
  const parts = new Map(
    lines.flatMap((line) => (line.event === 'asked' ? [[line.component, line.part]] : [])),
  );
  const results = [...parts].filter(([, part]) => part === 'result');
  return results.length === 1 ? results[0]?.[0] : undefined;
}
