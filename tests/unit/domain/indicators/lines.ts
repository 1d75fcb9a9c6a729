import type { EvidenceFacts } from '../../../../shared/domain/evidence';
import { DossierBook } from '../../../../shared/domain/indicators/fold';
import type { ObservationFacts } from '../../../../shared/domain/observation';

export const DOSSIER = 'H40.12-261119-0007';
/** Hashes of two files. */
export const A = 'a'.repeat(64);
export const B = 'b'.repeat(64);

export type Given = EvidenceFacts | ObservationFacts;

/** A line of the counter, at this minute of Thursday morning. */
export function line(
  minute: number,
  event: EvidenceFacts['event'],
  more: Partial<EvidenceFacts> = {},
): Given {
  const at = `2026-11-19T09:${String(minute).padStart(2, '0')}:00+07:00`;
  const base = { at, event, dossier: DOSSIER, procedure: '1.001193.H40', component: 'TP01', officer: 'CB-1' };
  return { ...base, ...more };
}

/** The checklist names the paper. */
export const asked = (minute: number, required = true) =>
  line(minute, 'asked', { required, part: 'component' });
/** A file of the paper is proven. */
export const verified = (minute: number, sha256 = A, more: Partial<EvidenceFacts> = {}) =>
  line(minute, 'verified', { sha256, bytes: 9_000, pages: 2, grade: 'listed', ...more });

/** What a supervisor's machine saw at this minute. */
export function look(minute: number, what: object): Given {
  const at = `2026-11-19T09:${String(minute).padStart(2, '0')}:00+07:00`;
  // The tests below give each observation the fields that it needs.
  return { at, dossier: DOSSIER, component: 'TP01', officer: 'TT-9', ...what } as Given;
}

/** What the host says of the paper. */
export const checked = (minute: number, files: number, more: object = {}) =>
  look(minute, { event: 'host-component', required: true, part: 'component', files, ...more });
/** A file that the host holds. */
export const seen = (minute: number, more: object = {}) =>
  look(minute, { event: 'host-file', bytes: 9_000, ...more });
/** What is wrong with it. */
export const fault = (minute: number, is: string, sha256?: string) =>
  look(minute, { event: 'host-fault', fault: is, ...(sha256 && { sha256 }) });

/** The dossier after the counter's lines and then a check's. */
export function recordOf(counter: readonly Given[], check: readonly Given[] = []) {
  const book = new DossierBook(
    () =>
      new Map([
        ['TP01', true],
        ['TP05', true],
        ['TP06', false],
      ]),
  );
  for (const one of counter) book.take('counter', one);
  for (const one of check) book.take('check', one);
  const record = book.record(DOSSIER);
  if (!record) throw new Error('no record');
  return { ...record, paper: record.components.find(({ code }) => code === 'TP01') };
}
