import * as v from 'valibot';
import type { AuditEngine } from '../flow/audit-port';
import type { CheckMemory } from '../check/kept-position';
import { sampleSheetOf, type SampleSheet } from '../../../shared/domain/sampling/sample-sheet';

const SHEET = 'auditSample';
const UNOPENED = 'auditUnopened';

const Unopened = v.object({ sample: v.string(), entries: v.array(v.string()) });

/** What an inspection keeps on this device: which sample is looked at, and who looks. No verdict: those are in the chain. */
export interface InspectMemory extends Pick<CheckMemory, 'officer' | 'saveOfficer'> {
  sheet(): Promise<SampleSheet | undefined>;
  keep(sheet: SampleSheet): Promise<void>;
  forget(): Promise<void>;
  /** Names of the sample's papers that could not be opened. */
  unopened(sample: string): Promise<readonly string[]>;
  keepUnopened(sample: string, entries: readonly string[]): Promise<void>;
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
    forget: () => area.remove([SHEET, UNOPENED]),
    async unopened(sample) {
      const parsed = v.safeParse(Unopened, (await area.get(UNOPENED))[UNOPENED]);
      return parsed.success && parsed.output.sample === sample ? parsed.output.entries : [];
    },
    keepUnopened: (sample, entries) => area.set({ [UNOPENED]: { sample, entries } }),
    officer: () => check.officer(),
    saveOfficer: (officer) => check.saveOfficer(officer),
  };
}
