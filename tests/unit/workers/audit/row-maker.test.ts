import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DossierCounter } from '../../../../shared/domain/indicators/count-dossier';
import { DossierBook } from '../../../../shared/domain/indicators/fold';
import { indexRow } from '../../../../shared/domain/indicators/roll-up';
import { RowMaker } from '../../../../workers/audit/row-maker';
import { dueInWorlds } from '../../domain/indicators/brute-reuse';
import { OFFICE, world } from '../../domain/indicators/world';

test('a row that was kept says on any day what a row made on that day says', () => {
  const day = fc.constantFrom('2026-11-19', '2026-11-20', '2026-11-22', '2026-11-24', '2026-12-01');
  fc.assert(
    fc.property(world, day, fc.boolean(), (given, today, signedResults) => {
      const office = { ...OFFICE, signedResults };
      const book = new DossierBook(undefined, dueInWorlds);
      for (const [source, lines] of Object.entries(given)) for (const line of lines) book.take(source, line);
      const records = [...book.codes()].flatMap((code) => book.record(code) ?? []);
      const maker = new RowMaker(office);
      const counter = new DossierCounter(office, today);

      expect([...maker.rowsOf(maker.textOf(records), today)]).toEqual(
        records.map((record) => indexRow(record, office, counter)),
      );
    }),
    { numRuns: 300 },
  );
});

test('rows of an office that begins to want signatures are made anew', () => {
  expect(new RowMaker({ ...OFFICE, signedResults: true }).stand).not.toBe(new RowMaker(OFFICE).stand);
});
