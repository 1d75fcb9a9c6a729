import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { figuresOf } from '../../../../shared/domain/indicators/figures';
import { DossierBook } from '../../../../shared/domain/indicators/fold';
import type { AuditOffice } from '../../../../shared/domain/indicators/office';
import type { DossierRecord } from '../../../../shared/domain/indicators/record';
import { bruteFigures } from './brute-figures';
import { bruteRecords } from './brute-force';
import { dueInWorlds } from './brute-reuse';
import { CATALOGUE, OFFICE, world, type Line, type World } from './world';

const TODAY = '2026-11-23';
const RUNS = 1_000;
/** Eight seconds alone; more where others work beside it. */
const PATIENCE_MS = 90_000;

test(
  '1,000 worlds: records and figures are those of a brute-force computation, whatever the order of the sources',
  () => {
    fc.assert(
      fc.property(world, fc.array(fc.nat(), { maxLength: 80 }), fc.nat(80), (given, picks, cut) => {
        const expected = bruteRecords(given);
        const sources = Object.keys(given);

        expectSame(foldedIn(inTurn(given, sources)), expected);
        expectSame(foldedIn(inTurn(given, sources.toReversed())), expected);
        expectSame(foldedIn(mixed(given, picks), cut), expected);
        for (const signedResults of [false, true])
          expectSame(
            figuresByName(expected, { ...OFFICE, signedResults }),
            bruteFigures(expected, {
              ...(OFFICE.province !== undefined && { province: OFFICE.province }),
              withoutPaper: OFFICE.withoutPaperResult,
              ...{ signed: signedResults, today: TODAY },
            }),
          );
      }),
      { numRuns: RUNS },
    );
  },
  PATIENCE_MS,
);

/** Told apart quickly; only a difference is worth a description. */
function expectSame(actual: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(actual, expected)) expect(actual).toEqual(expected);
}

type Step = readonly [source: string, line: Line];

/** What a book makes of the steps. After `cut` of them everything is written as JSON and read again. */
function foldedIn(steps: readonly Step[], cut?: number): readonly DossierRecord[] {
  let book = newBook();
  steps.forEach(([source, line], at) => {
    if (at === cut) book = readAgain(book);
    book.take(source, line);
  });
  return [...book.codes()].sort().flatMap((code) => book.record(code) ?? []);
}

function readAgain(book: DossierBook): DossierBook {
  const next = newBook();
  for (const code of book.codes()) {
    if (!next.restore(JSON.parse(JSON.stringify(book.toJson(code))))) throw new Error('not taken back');
  }
  return next;
}

function newBook(): DossierBook {
  return new DossierBook(
    (procedure) => (procedure === '1.001193' ? new Map(Object.entries(CATALOGUE[procedure])) : undefined),
    dueInWorlds,
  );
}

function inTurn(given: World, sources: readonly string[]): readonly Step[] {
  return sources.flatMap((source) => (given[source] ?? []).map((line): Step => [source, line]));
}

/** The sources' lines in any mixture that keeps each source's own order. */
function mixed(given: World, picks: readonly number[]): readonly Step[] {
  const left = Object.entries(given).map(([source, lines]) => ({ source, lines: [...lines] }));
  const steps: Step[] = [];
  for (let at = 0; left.some(({ lines }) => lines.length > 0); at++) {
    const open = left.filter(({ lines }) => lines.length > 0);
    const from = open[(picks[at % Math.max(1, picks.length)] ?? 0) % open.length];
    const line = from?.lines.shift();
    if (from && line) steps.push([from.source, line]);
  }
  return steps;
}

function figuresByName(
  records: readonly DossierRecord[],
  office: AuditOffice,
): Readonly<Record<string, unknown>> {
  const figures = figuresOf(records, { office, today: TODAY, ratings: [] });
  return Object.fromEntries(figures.map(({ id, ...figure }) => [id, figure]));
}
