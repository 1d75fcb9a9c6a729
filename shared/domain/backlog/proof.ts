import type { EvidenceLine } from '../evidence';
import type { RowMarks } from './entry';

/** What proves that a row is done. */
export interface RowProof {
  readonly sha256: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

/**
 * The first file that was verified for a row since it was claimed, by what the evidence log says of its dossier. Its
 * place is the component that the officer named, else the dossier's only result: with several results, or none, nothing
 * is guessed. `taken`: files that prove other rows of the same dossier.
 */
export function proofOf(
  row: RowMarks,
  lines: readonly EvidenceLine[],
  taken: ReadonlySet<string>,
): RowProof | undefined {
  const { dossier, claimedAt } = row;
  if (dossier === undefined || claimedAt === undefined) return undefined;
  const place = row.component ?? onlyResult(lines);
  const since = Date.parse(claimedAt);
  for (const { event, component, sha256, at, ...line } of lines) {
    if (event !== 'verified' || line.dossier !== dossier || component !== place) continue;
    if (sha256 === undefined || taken.has(sha256) || Date.parse(at) < since) continue;
    return { sha256, at: new Date(at).toISOString() };
  }
  return undefined;
}

/** The only component that the host's checklist calls a result; undefined where there are several or none. */
function onlyResult(lines: readonly EvidenceLine[]): string | undefined {
  const parts = new Map(
    lines.flatMap((line) => (line.event === 'asked' ? [[line.component, line.part]] : [])),
  );
  const results = [...parts].filter(([, part]) => part === 'result');
  return results.length === 1 ? results[0]?.[0] : undefined;
}
