import type { EvidenceFacts } from '../../../../shared/domain/evidence';
import type { ObservationFacts } from '../../../../shared/domain/observation';
import type { Line, World } from './world';

/** A line in the one order of all lines of its dossier; `n` is its place there. */
export type Told<Of extends Line = Line> = Of & {
  readonly n: number;
  readonly ms: number;
  readonly log: string;
};
/** The lines of an event. */
export type EventOf<Event extends Line['event']> = Event extends EvidenceFacts['event']
  ? EvidenceFacts
  : Extract<ObservationFacts, { readonly event: Event }>;

/** All lines of a dossier in one order: a source's lines at least a millisecond apart, then by time, then by source. */
export function historyOf(code: string, world: World): readonly Told[] {
  const all = Object.entries(world).flatMap(([log, lines]) => {
    let clock = -Infinity;
    return lines
      .filter(({ dossier }) => dossier === code)
      .map((line) => ({ ...line, log, ms: (clock = Math.max(Date.parse(line.at), clock + 1)) }));
  });
  return all.sort((a, b) => a.ms - b.ms || (a.log < b.log ? -1 : 1)).map((line, n) => ({ ...line, n }));
}

/** The lines of one event. */
export function told<Event extends Line['event']>(
  lines: readonly Told[],
  event: Event,
): readonly Told<EventOf<Event>>[] {
  // The event says which kind of line it is.
  return lines.filter((line) => line.event === event) as unknown as readonly Told<EventOf<Event>>[];
}

/** Whether a counter wrote it. */
export function isCounters(line: Told): line is Told<EvidenceFacts> {
  return !line.event.startsWith('host-') && line.event !== 'inspected';
}

/** Whether it proves a file. */
export function isProof({ event, grade, bytes }: EvidenceFacts): boolean {
  return event === 'verified' && grade !== undefined && (bytes ?? 0) > 0;
}

/** Whether a check did not find the dossier. */
export function isAbsence(line: Told): boolean {
  return 'fault' in line && line.fault === 'not-on-host';
}

/** The last line of each file. */
export function newestPerSha(lines: readonly Told<EvidenceFacts>[]): readonly Told<EvidenceFacts>[] {
  return lines.filter((line) => !lines.some((other) => other.n > line.n && other.sha256 === line.sha256));
}

/** Whether a line is of this file. */
export function of(sha: string) {
  return ({ sha256 }: { readonly sha256?: string }) => sha256 === sha;
}

/** The last of a list. */
export function last<T>(list: readonly T[]): T | undefined {
  return list.at(-1);
}

/** As records write times. */
export function iso(ms: number): string {
  return new Date(ms).toISOString();
}

/** Without the fields that are absent. */
export function clean<T extends object>(record: { readonly [Name in keyof T]: T[Name] | undefined }): T {
  return JSON.parse(JSON.stringify(record)) as T;
}
