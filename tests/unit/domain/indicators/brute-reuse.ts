import type { EvidenceFacts } from '../../../../shared/domain/evidence';
import type { DossierObservation } from '../../../../shared/domain/observation';
import type { ReuseSource } from '../../../../shared/domain/reuse-source';
import { clean } from './brute-history';

const HOUR = 3_600_000;

/** What the catalogue of these worlds knows of deadlines: two days, one more from 15:00 on or at an unknown hour. */
export function dueInWorlds(procedure: string, day: string, hour = 23): string | undefined {
  if (procedure !== '1.001193') return undefined;
  return new Date(Date.parse(day) + (hour < 15 ? 48 : 72) * HOUR).toISOString().slice(0, 10);
}

/** The last day of a dossier's result, by the newest row of it. */
export function bruteDue(
  row: DossierObservation | undefined,
  procedure: string,
  receivedOn: string,
): string | undefined {
  if (!row) return undefined;
  const inVietnam = (at: string): string => new Date(Date.parse(at) + 7 * HOUR).toISOString();
  if (row.dueAt !== undefined) return inVietnam(row.dueAt).slice(0, 10);
  if (row.status === 'waiting' || row.supplements) return undefined;
  const { receivedAt } = row;
  const hour = receivedAt === undefined ? undefined : Number(inVietnam(receivedAt).slice(11, 13));
  return dueInWorlds(procedure, receivedOn, hour);
}

/** From where the newest mark says that a paper is used again. */
export function bruteReuse(mark: EvidenceFacts | undefined): ReuseSource | undefined {
  if (mark?.event !== 'reused') return undefined;
  const { source, database, from = '', sha256, seen, signed, fromComponent, reference } = mark;
  if (source === 'shared-data') return database && { source, database };
  if (source !== 'other-dossier') return undefined;
  const file = sha256 && seen && clean({ sha256, seen, signed, component: fromComponent, reference });
  return file ? { source, from, file } : { source, from };
}
