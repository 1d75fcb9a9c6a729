import type { AuditEngine } from '../flow/audit-port';
import type { CheckMemory } from '../check/kept-position';
import { sampleSheetOf, type SampleSheet } from '../../../shared/domain/sampling/sample-sheet';

const SHEET = 'auditSample';

/** What an inspection keeps on this device: which sample is looked at, and who looks. No verdict: those are in the chain. */
export interface InspectMemory extends Pick<CheckMemory, 'officer' | 'saveOfficer'> {
  sheet(): Promise<SampleSheet | undefined>;
  keep(sheet: SampleSheet): Promise<void>;
  forget(): Promise<void>;
}

/** What the inspection needs of the world. */
export interface InspectWorld {
  readonly engine: Pick<AuditEngine, 'records' | 'dossier' | 'observe'>;
  readonly memory: InspectMemory;
  /** Milliseconds since 1970. */
  now(): number;
  /** Figures may have changed. */
  changed(): void;
}

/** The memory in the extension's own area; who inspects is who checks the one-stop system, until another says so. */
export function inspectMemory(area: chrome.storage.StorageArea, check: CheckMemory): InspectMemory {
  return {
    sheet: async () => sampleSheetOf((await area.get(SHEET))[SHEET]),
    keep: (sheet) => area.set({ [SHEET]: sheet }),
    forget: () => area.remove(SHEET),
    officer: () => check.officer(),
    saveOfficer: (officer) => check.saveOfficer(officer),
  };
}
