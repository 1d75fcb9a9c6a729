import type { AuditOffice, AuditSource, SourceFault } from '../../shared/contracts/audit';
import type { EvidenceFileReport } from '../../shared/domain/evidence-file/report';
import type { StoredSource } from '../../shared/storage/audit-store';

/** Id of this machine's own log. */
export const LOCAL = 'local';
/** Ends the id of a device's chain of checks: the same key signs both of its chains. */
const CHECK = '-check';

/** Under which id a source stands: its device, and which of its two chains it is. */
export function sourceId(device: string, kind: StoredSource['kind']): string {
  return kind === 'check' ? `${device}${CHECK}` : device;
}

/** Whether a source is this machine itself. */
export function isLocal({ id }: Pick<StoredSource, 'id'>): boolean {
  return deviceOf(id) === LOCAL;
}

/** Whether its lines are to count: this machine's always do, others' once the office has named their device. */
export function isBelieved(id: string, office: AuditOffice): boolean {
  return deviceOf(id) === LOCAL || office.devices.some(({ key }) => key === deviceOf(id));
}

/** A source as a person sees it. */
export function shownSource(source: StoredSource, office: AuditOffice): AuditSource {
  const { id, kind, last, newest, counted, faults } = source;
  const device = office.devices.find(({ key }) => key === deviceOf(id));
  const unit = device?.unit ?? source.unit;
  return {
    id,
    kind,
    name: device?.name ?? id,
    ...(unit === undefined ? {} : { unit }),
    lines: linesOf(source),
    last,
    ...(newest === undefined ? {} : { newest }),
    counted,
    faults: [...faults, ...gapsOf(source), ...(counted ? [] : [{ is: 'unknown-device' } as const])],
  };
}

/**
 * Whether a file adds nothing to what is known of any source. One whose every line differs from what its device wrote
 * before adds that: its fork is the source's fault.
 */
export function isNothing({ proof, lines, faults }: EvidenceFileReport): boolean {
  return proof === 'none' || (lines === 0 && !faults.some(({ is }) => is === 'fork'));
}

/** How many of its lines are known. */
export function linesOf({ spans, upTo }: StoredSource): number {
  return upTo ?? spans.reduce((sum, { from, to }) => sum + to - from + 1, 0);
}

/** Faults of before and of now, each once. Gaps are not kept: they follow from the spans and may close. */
export function mergedFaults(
  before: readonly SourceFault[],
  now: readonly SourceFault[],
): readonly SourceFault[] {
  const all = [...before, ...now].filter(({ is }) => is !== 'gap');
  return [...new Map(all.map((fault) => [JSON.stringify(fault), fault])).values()];
}

/** Numbers of lines that lie between what is known of a source. */
function gapsOf({ spans }: StoredSource): readonly SourceFault[] {
  const gaps: SourceFault[] = [];
  let next = 1;
  for (const { from, to } of spans) {
    if (from > next) gaps.push({ is: 'gap', from: next, to: from - 1 });
    next = to + 1;
  }
  return gaps;
}

function deviceOf(id: string): string {
  return id.endsWith(CHECK) ? id.slice(0, -CHECK.length) : id;
}
