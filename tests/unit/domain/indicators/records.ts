import type { ComponentRecord, DossierRecord, FileRecord } from '../../../../shared/domain/indicators/record';
import { without } from '../../../../shared/domain/without';

/** A file of two pages that was read back. */
export const good: FileRecord = {
  sha256: 'a'.repeat(64),
  bytes: 9_000,
  pages: 2,
  minDpi: 300,
  pdf: 17,
  colour: true,
  grade: 'read-back',
};

/** A required paper, verified on the day of receipt unless told otherwise. */
export function paper(changes: Partial<ComponentRecord> = {}): ComponentRecord {
  const settledAt = '2026-11-19T03:00:00.000Z';
  const base = { code: 'TP01', part: 'component', required: true, state: 'verified', settledAt } as const;
  return { ...base, files: [good], faults: [], inspections: [], ...changes };
}

/** A required paper that is not there. */
export function missing(code: string): ComponentRecord {
  return without(paper({ code, state: 'missing', files: [] }), 'settledAt');
}

/** A result that was read back. */
export const result = paper({ code: 'KQ01', part: 'result', required: false });

/** A dossier with one paper, received on a Thursday. */
export function dossier(changes: Partial<DossierRecord> = {}): DossierRecord {
  const base = {
    code: 'H40.12-261119-0001',
    procedure: '1.001193',
    unit: 'H40.12',
    receivedOn: '2026-11-19',
  };
  return { ...base, components: [paper()], known: true, logged: true, kiosk: false, ...changes };
}
