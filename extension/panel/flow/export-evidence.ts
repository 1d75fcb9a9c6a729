import { unitOfOfficer } from '../../../shared/domain/evidence-facts';
import { fail, ok, type Result } from '../../../shared/domain/result';
import { isoTime } from './attach-job';
import type { ClockPort, Desk, Officer } from './ports';

/** The evidence log on its way to whoever checks it. */
export interface EvidenceExport {
  readonly file: Blob;
  /** Code of the agency, or id of this device's key where the officer's id names none. */
  readonly whose: string;
  /** Id of this device's key: a supervisor compares it before the log counts. */
  readonly device: string;
}

/** The evidence log as a file under this device's signature. 'storage/locked': no passphrase was given yet. */
export async function exportEvidence(
  desk: Desk | undefined,
  officer: Officer | undefined,
  clock: ClockPort,
): Promise<Result<EvidenceExport>> {
  if (!desk || !officer) return fail({ code: 'storage/locked' });
  const unit = unitOfOfficer(officer.id);
  const at = isoTime(clock);
  const log = await desk.evidence.exportSigned({ at, ...(unit !== undefined && { unit }) });
  if (!log.ok) return log;
  const { file, device } = log.value;
  return ok({ file, device, whose: unit ?? device });
}
