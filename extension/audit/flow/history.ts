import type { ComponentState } from '../../../shared/domain/dossier';
import type { EvidenceFacts } from '../../../shared/domain/evidence';
import type { DossierRecord } from '../../../shared/domain/indicators/record';
import type { HostFault, ObservationFacts, Verdict } from '../../../shared/domain/observation';
import { reuseSourceOf, type ReuseSource } from '../../../shared/domain/reuse-source';

/** Something that happened to a dossier. `at`: ISO date, or date and time with zone. */
export type Happening = { readonly at: string; readonly officer?: string } & (
  | { readonly is: 'received' | 'checked' | 'finished' | 'asked' }
  | { readonly is: 'attached' | 'replaced' | 'withdrawn'; readonly component: string }
  | { readonly is: 'failed'; readonly component: string; readonly code: string }
  | { readonly is: 'settled'; readonly component: string; readonly state: ComponentState }
  /** `reuse`: absent where nobody said from where. */
  | { readonly is: 'reused'; readonly component: string; readonly reuse?: ReuseSource }
  | { readonly is: 'fault'; readonly component: string; readonly fault: HostFault }
  | { readonly is: 'inspected'; readonly component: string; readonly verdict: Verdict }
);

/** All that a record tells of times, oldest first. A day without a time comes before the times of that day. */
export function historyOf(record: DossierRecord): readonly Happening[] {
  const all: Happening[] = [{ is: 'received', at: record.receivedOn }];
  for (const one of record.components) {
    const { code: component, files, inspections, settledAt, state, reuse, officer } = one;
    const by = officer !== undefined && { officer };
    for (const { at } of files) if (at !== undefined) all.push({ is: 'attached', at, component });
    if (settledAt !== undefined && state === 'reused')
      all.push({ is: 'reused', at: settledAt, component, ...(reuse && { reuse }), ...by });
    else if (settledAt !== undefined) all.push({ is: 'settled', at: settledAt, component, state, ...by });
    for (const { at, officer: inspector, verdict } of inspections)
      all.push({ is: 'inspected', at, component, verdict, officer: inspector });
  }
  if (record.checkedAt !== undefined) all.push({ is: 'checked', at: record.checkedAt });
  if (record.finishedAt !== undefined) all.push({ is: 'finished', at: record.finishedAt });
  return inOrder(all);
}

/** All that the lines of a dossier tell, oldest first: what was taken back, replaced or went wrong, too. */
export function wholeHistory(
  { receivedOn, finishedAt }: DossierRecord,
  lines: readonly (EvidenceFacts | ObservationFacts)[],
): readonly Happening[] {
  const all: Happening[] = [{ is: 'received', at: receivedOn }];
  if (finishedAt !== undefined) all.push({ is: 'finished', at: finishedAt });
  for (const line of lines) {
    const told = happeningOf(line);
    if (told) all.push(told);
  }
  // A checklist is written down paper by paper: that is told once.
  return inOrder(all).filter(
    ({ is, officer }, place, told) =>
      is !== 'asked' || told[place - 1]?.is !== 'asked' || told[place - 1]?.officer !== officer,
  );
}

/** Undefined for what only tells more of the line before it. */
function happeningOf(line: EvidenceFacts | ObservationFacts): Happening | undefined {
  const { at, officer } = line;
  switch (line.event) {
    case 'asked':
      return { is: 'asked', at, officer };
    case 'attached':
    case 'replaced':
    case 'withdrawn':
      return { is: line.event, at, officer, component: line.component };
    case 'reused': {
      const reuse = reuseSourceOf(line);
      return { is: 'reused', at, officer, component: line.component, ...(reuse && { reuse }) };
    }
    case 'verified':
    case 'exempt':
    case 'presented':
      return { is: 'settled', at, officer, component: line.component, state: line.event };
    case 'failed':
      return { is: 'failed', at, officer, component: line.component, code: line.failure ?? 'defect' };
    case 'host-dossier':
      return { is: 'checked', at, officer };
    case 'host-fault':
      return { is: 'fault', at, officer, component: line.component, fault: line.fault };
    case 'inspected':
      return { is: 'inspected', at, officer, component: line.component, verdict: line.verdict };
    case 'host-component':
    case 'host-file':
      return undefined;
  }
}

function inOrder(all: readonly Happening[]): readonly Happening[] {
  return all.toSorted((one, other) => momentOf(one.at) - momentOf(other.at));
}

/** Times may come in different zones. A bare day is the beginning of that day in Vietnam. */
function momentOf(at: string): number {
  return Date.parse(at.length === 10 ? `${at}T00:00:00+07:00` : at);
}
