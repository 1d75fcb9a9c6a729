import { inspectDesk, type InspectDesk } from '../../../../../extension/audit/inspect/inspect-desk';
import type { InspectMemory, InspectWorld } from '../../../../../extension/audit/inspect/inspect-world';
import { requiredOf } from '../../../../../shared/catalogue/required-of';
import { DossierBook } from '../../../../../shared/domain/indicators/fold';
import type { InspectionObservation, ObservationFacts } from '../../../../../shared/domain/observation';
import { fail, ok } from '../../../../../shared/domain/result';
import type { SampleWish } from '../../../../../shared/domain/sampling/draw';
import { sampleSheetOf, type SampleSheet } from '../../../../../shared/domain/sampling/sample-sheet';
import { worldDossiers } from '../../../../fixtures/evidence-dossiers';

export const WISH: SampleWish = {
  ...{ seed: '42', from: '2026-09-01', until: '2026-11-30', units: [] },
  ...{ confidence: 90, margin: 10 },
};

/** A small world of logs, with a chain that takes what inspectors say and folds it at once, as the engine does. */
export function anInspection() {
  const book = new DossierBook(requiredOf);
  for (const { facts } of worldDossiers({ seed: 5, dossiers: 60, units: 3, from: '2026-09-01', days: 80 }))
    for (const line of facts) book.take('0f3a77c155ab9e01', line);
  const chain: InspectionObservation[] = [];
  let sheet: SampleSheet | undefined;
  let officer: string | undefined;
  let now = Date.parse('2026-11-22T07:30:00Z');
  let broken = false;
  let unopened = { sample: '', entries: [] as readonly string[] };
  const memory: InspectMemory = {
    // As the browser's own store: only what survives JSON comes back.
    sheet: () => Promise.resolve(sampleSheetOf(JSON.parse(JSON.stringify(sheet ?? null)))),
    keep(next) {
      sheet = next;
      return Promise.resolve();
    },
    forget() {
      sheet = undefined;
      return Promise.resolve();
    },
    unopened: (sample) => Promise.resolve(unopened.sample === sample ? unopened.entries : []),
    keepUnopened(sample, entries) {
      unopened = { sample, entries };
      return Promise.resolve();
    },
    officer: () => Promise.resolve(officer),
    saveOfficer(id) {
      officer = id;
      return Promise.resolve();
    },
  };
  const world: InspectWorld = {
    engine: {
      records: () => Promise.resolve(ok([...book.codes()].flatMap((code) => book.record(code) ?? []))),
      dossier: (code) => Promise.resolve(ok(book.record(code))),
      observe(facts: readonly ObservationFacts[]) {
        if (broken) return Promise.resolve(fail({ code: 'storage/busy-elsewhere' }));
        for (const line of facts) {
          book.take('local-check', line);
          if (line.event === 'inspected') chain.push(line);
        }
        return Promise.resolve(ok(chain.length));
      },
    },
    memory,
    now: () => (now += 1_000),
    changed: () => undefined,
  };
  return {
    world,
    chain,
    /** The page, opened anew. */
    open: async (): Promise<InspectDesk> => {
      const desk = inspectDesk(world);
      await desk.open();
      return desk;
    },
    breakDisk: (is: boolean): void => void (broken = is),
    kept: () => sheet,
  };
}
