import type { ComponentRecord, DossierRecord } from '../../../../shared/domain/indicators/record';
import type { SampleWish } from '../../../../shared/domain/sampling/draw';

/** A component with a file; `changes` make it another. */
export function aComponent(code: string, changes: Partial<ComponentRecord> = {}): ComponentRecord {
  return {
    ...{ code, part: 'component', required: true, state: 'verified', faults: [], inspections: [] },
    files: [{ sha256: 'a'.repeat(64), grade: 'read-back' }],
    ...changes,
  };
}

/** The n-th dossier of a unit. */
export function aRecord(unit: string, n: number, components: readonly ComponentRecord[]): DossierRecord {
  return {
    ...{ code: `${unit}-261101-${String(n).padStart(6, '0')}`, procedure: '1.001193', unit },
    ...{ receivedOn: '2026-11-01', components, known: true, logged: true, kiosk: false },
  };
}

/** As many dossiers of two papers each as each unit is said to have. */
export function someUnits(sizes: Readonly<Record<string, number>>): readonly DossierRecord[] {
  return Object.entries(sizes).flatMap(([unit, count]) =>
    Array.from({ length: count }, (_, n) => aRecord(unit, n + 1, [aComponent('TP01'), aComponent('TP02')])),
  );
}

export const WISH: SampleWish = {
  ...{ seed: '20261125', from: '2026-11-01', until: '2026-11-30', units: [] },
  ...{ confidence: 95, margin: 5 },
};
