import type { DossierObservation, ObservationFacts } from '../../../shared/domain/observation';

const seen = { at: '2026-11-21T08:30:00.000+07:00', officer: 'GS-01', dossier: 'H40.12-261121-0007' };

/** A dossier as a check saw it in the host's list. */
export function hostDossier(changes: Partial<DossierObservation> = {}): DossierObservation {
  return {
    ...seen,
    event: 'host-dossier',
    procedure: '1.001193',
    status: 'finished',
    receivedAt: '2026-11-21T08:00:00+07:00',
    dueAt: '2026-11-24T17:00:00+07:00',
    finishedAt: '2026-11-23T10:00:00+07:00',
    channel: 'counter',
    supplements: 1,
    ...changes,
  };
}

/** One observation of each kind, with all that it may hold. */
export const EVERY_OBSERVATION: readonly ObservationFacts[] = [
  hostDossier(),
  {
    ...seen,
    event: 'host-component',
    component: 'TP01',
    required: true,
    part: 'component',
    files: 1,
    ticked: true,
    reused: false,
  },
  {
    ...seen,
    event: 'host-file',
    component: 'TP01',
    sha256: 'ab'.repeat(32),
    bytes: 412_345,
    pages: 2,
    minDpi: 300,
    pdf: 17,
    colour: true,
    signed: false,
  },
  { ...seen, event: 'host-fault', component: 'TP01', fault: 'hash-changed', sha256: 'ab'.repeat(32) },
  {
    ...seen,
    event: 'inspected',
    component: 'TP01',
    sample: '0123456789abcdef',
    round: 2,
    verdict: 'missing-back',
  },
];
