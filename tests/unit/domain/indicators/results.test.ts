import { expect, test } from 'vitest';
import { dueOf } from '../../../../shared/catalogue/due-of';
import { latestResultDay } from '../../../../shared/domain/deadline';
import { figuresOf } from '../../../../shared/domain/indicators/figures';
import type { FigureId } from '../../../../shared/domain/indicators/figure';
import { DossierBook } from '../../../../shared/domain/indicators/fold';
import type { DossierRecord } from '../../../../shared/domain/indicators/record';
import { faultsIn, resultStanding } from '../../../../shared/domain/indicators/results';
import { dossierRow } from '../../../../shared/domain/indicators/roll-up';
import type { DossierObservation } from '../../../../shared/domain/observation';
import type { Deadline } from '../../../../shared/domain/procedure';
import { dossier, good, paper, result } from './records';
import { OFFICE } from './world';

const SIGNING = { ...OFFICE, signedResults: true };
const unsigned = { ...result, files: [{ ...good, signed: false }] };
const signed = { ...result, files: [{ ...good, signed: true }] };
const withResult = (one = result, changes: Partial<DossierRecord> = {}) =>
  dossier({ status: 'finished', components: [paper(), one], ...changes });

function share(id: FigureId, record: DossierRecord, office = OFFICE, today = '2026-11-26'): string {
  const figure = figuresOf([record], { office, today, ratings: [] }).find((one) => one.id === id);
  return `${String(figure?.numerator)}/${String(figure?.denominator)}`;
}

test.each<readonly [what: string, record: DossierRecord, standing: string, share: string]>([
  ['a finished dossier with its result', withResult(), 'there', '1/1'],
  ['a finished dossier without one', dossier({ status: 'finished' }), 'lacking', '0/1'],
  ['an open one before its last day', dossier({ status: 'open', dueOn: '2026-11-27' }), 'not-due', '0/0'],
  ['an open one on its last day', dossier({ status: 'open', dueOn: '2026-11-26' }), 'not-due', '0/0'],
  ['an open one after it', dossier({ status: 'open', dueOn: '2026-11-25' }), 'overdue', '0/1'],
  ['one whose last day nobody knows', dossier({ status: 'open' }), 'unknown', '0/0'],
  ['one that no check has seen', dossier(), 'unknown', '0/0'],
  ['one that waits for the citizen', dossier({ status: 'waiting', dueOn: '2026-11-25' }), 'not-due', '0/0'],
  ['one that was refused', dossier({ status: 'refused', dueOn: '2026-11-25' }), 'none', '0/0'],
  ['one without a paper result', dossier({ status: 'finished', procedure: '2.000815' }), 'none', '0/0'],
  ['a result that came early', withResult(result, { status: 'open', dueOn: '2026-11-27' }), 'there', '0/0'],
  [
    'a result in time, still open',
    withResult(result, { status: 'open', dueOn: '2026-11-25' }),
    'there',
    '1/1',
  ],
])('%s', (_what, record, standing, expected) => {
  expect(resultStanding(record, OFFICE, '2026-11-26')).toBe(standing);
  expect(share('results', record)).toBe(expected);
});

test('where the office wants signatures an unsigned result is no result, and a fault of its own', () => {
  const record = withResult(unsigned);

  expect(resultStanding(record, SIGNING, '2026-11-26')).toBe('unsigned');
  expect([share('results', record, SIGNING), share('signed-results', record, SIGNING)]).toEqual([
    '0/1',
    '0/1',
  ]);
  expect(faultsIn(unsigned, SIGNING)).toEqual(['unsigned-result']);
  expect(dossierRow(record, SIGNING).faults).toBe(1);
  // The country counts any file.
  expect(share('4.1', record, SIGNING)).toBe('1/1');
});

test('a signed one counts, and one that nobody read for a signature is no fault and in no share', () => {
  expect(share('signed-results', withResult(signed), SIGNING)).toBe('1/1');
  expect(share('signed-results', withResult(), SIGNING)).toBe('0/0');
  expect([share('results', withResult(), SIGNING), faultsIn(result, SIGNING)]).toEqual(['1/1', []]);
});

test('where the office wants none nothing of this is counted, and a paper is never an unsigned result', () => {
  const scanned = paper({ files: [{ ...good, signed: false }] });

  expect(share('signed-results', withResult(unsigned))).toBe('0/0');
  expect([faultsIn(unsigned, OFFICE), faultsIn(scanned, SIGNING)]).toEqual([[], []]);
  expect(share('results', withResult(unsigned))).toBe('1/1');
});

test.each<
  readonly [
    what: string,
    day: string,
    hour: number | undefined,
    deadline: Partial<Deadline>,
    last: string | undefined,
  ]
>([
  ['three working days from a Thursday', '2026-11-19', 9, { workingDays: 3 }, '2026-11-25'],
  // 24 November may be off, so nobody is late before the 26th.
  ['a day that may be off is in the office’s favour', '2026-11-23', 9, { workingDays: 2 }, '2026-11-26'],
  ['over Tết, with a day on either side that may be off', '2027-02-03', 9, { workingDays: 1 }, '2027-02-12'],
  ['the same day before 15:00', '2026-11-19', 14, { workingDays: 0, cutOffHour: 15 }, '2026-11-19'],
  ['the next one after it', '2026-11-19', 15, { workingDays: 0, cutOffHour: 15 }, '2026-11-20'],
  [
    'nor is the hour held against it',
    '2026-11-19',
    undefined,
    { workingDays: 0, cutOffHour: 15 },
    '2026-11-20',
  ],
  ['received on a Saturday', '2026-11-21', 9, { workingDays: 0 }, '2026-11-23'],
  [
    'a deadline with conditions',
    '2026-11-19',
    9,
    { workingDays: 3, note: 'Phải xác minh: 23 ngày' },
    undefined,
  ],
  ['a year without its holidays', '2025-11-19', 9, { workingDays: 3 }, undefined],
])('%s', (_what, day, hour, deadline, last) => {
  const given: Deadline = { workingDays: 0, ...deadline };
  const at = { day, ...(hour !== undefined && { hour }) };

  expect(latestResultDay(given, at)).toBe(last);
});

/** The last day of a dossier of which a check has seen this. */
function dueOn(seen: Partial<DossierObservation>, procedure = '1.012784'): string | undefined {
  const book = new DossierBook(undefined, dueOf);
  const code = 'H40.12-261105-0001';
  book.take('check', {
    ...{ at: '2026-11-06T09:00:00+07:00', event: 'host-dossier', officer: 'TT-9', dossier: code },
    ...{ procedure, status: 'open' },
    ...seen,
  });
  return book.record(code)?.dueOn;
}

test('the host’s promise comes first, then the catalogue’s deadline from the day of receipt', () => {
  expect(dueOn({ dueAt: '2026-11-12T17:00:00+07:00' })).toBe('2026-11-12');
  // Midnight in Vietnam.
  expect(dueOn({ dueAt: '2026-11-12T17:00:00Z' })).toBe('2026-11-13');
  // Twelve working days.
  expect(dueOn({})).toBe('2026-11-23');
  expect(dueOn({ receivedAt: '2026-11-06T08:00:00+07:00' })).toBe('2026-11-25');
});

test('the catalogue is not held against a dossier whose clock stood still, nor where it knows nothing', () => {
  expect(dueOn({ supplements: 1 })).toBeUndefined();
  expect(dueOn({ status: 'waiting' })).toBeUndefined();
  expect(dueOn({}, '9.999999')).toBeUndefined();
  expect(new DossierBook().record('H40.12-261105-0001')).toBeUndefined();
});
