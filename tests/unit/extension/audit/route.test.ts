import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AuditQuery } from '../../../../shared/contracts/audit';
import { partOfCode } from '../../../../extension/audit/flow/query-address';
import { monthIn, nameOfPeriod, periodOf, PERIODS } from '../../../../extension/audit/flow/period';
import { addressOf, queryFor, routeIn, type Place } from '../../../../extension/audit/flow/route';
import { TODAY } from './fake-audit';

const QUERY: AuditQuery = {
  ...{ from: '2026-01-01', until: '2026-11-22', units: ['H40.12', 'H40.13'], level: 'commune' },
  ...{ procedures: ['1.001193'], officers: ['CB-012'], colours: ['orange', 'red'] },
  ...{ open: true, faulty: true, code: 'H40.12-2611' },
};

const PLACES: readonly Place[] = [
  { at: 'overview' },
  { at: 'unit', unit: 'H40.12' },
  { at: 'dossiers', order: 'open' },
  { at: 'dossiers', order: 'received' },
  { at: 'dossier', code: 'H40.12-261103-0012' },
  { at: 'file', code: 'H40.12-261103-0012', component: 'TP01', index: 2 },
  { at: 'today' },
  { at: 'sources' },
  { at: 'office' },
  { at: 'check' },
  { at: 'report' },
];

test.each(PLACES)(
  'the address of $at names the same view again, with every filter that it shows',
  (place) => {
    expect(routeIn(addressOf({ place, query: QUERY }), TODAY)).toEqual({
      place,
      query: queryFor(place, QUERY),
    });
  },
);

test('shares are never those of the open dossiers alone; the list keeps what it was narrowed by', () => {
  const shares = { from: '2026-01-01', until: '2026-11-22', units: ['H40.12', 'H40.13'], level: 'commune' };

  expect(queryFor({ at: 'overview' }, QUERY)).toEqual(shares);
  expect(queryFor({ at: 'today' }, QUERY)).toEqual({
    ...shares,
    ...{ procedures: ['1.001193'], officers: ['CB-012'] },
  });
  expect(queryFor({ at: 'dossier', code: 'H40.12-261103-0012' }, QUERY)).toEqual(QUERY);
});

test('an address without days is about the last six months, until today', () => {
  expect(routeIn('', TODAY)).toEqual({
    place: { at: 'overview' },
    query: { from: '2026-06-01', until: TODAY },
  });
});

test('nothing that is no code, no date and no known word gets from an address into a question', () => {
  const hostile =
    '#/ho-so?tu=2026-13-40&den=x&dv=Nguyễn Văn A,<b>&cap=xa&tt=abc&cb=nguyenvana,Lan&mau=blue&ma=079085001234';

  expect(routeIn(hostile, TODAY)).toEqual({
    place: { at: 'dossiers', order: 'open' },
    query: { from: '2026-06-01', until: TODAY },
  });
  expect(routeIn('#/ho-so/%E0%A4%A/TP01', TODAY).place.at).toBe('dossiers');
  expect(routeIn('#/don-vi/Nguyễn', TODAY).place.at).toBe('overview');
});

test('whatever is typed as part of a code: no name and no long number remains of it', () => {
  fc.assert(
    fc.property(fc.string(), (typed) => {
      const part = partOfCode(typed);
      expect(part).toMatch(/^[A-Z0-9.-]{0,40}$/);
      expect(part).not.toMatch(/\d{9}|[A-Z]{2}/);
    }),
  );
  expect(partOfCode('261103-0012')).toBe('261103-0012');
  expect(partOfCode('Nguyễn Văn A')).toBe('');
});

test('the named periods of a day in January reach back over the turn of the year', () => {
  expect(PERIODS.map((name) => periodOf(name, '2027-01-15'))).toEqual([
    { from: '2027-01-01', until: '2027-01-15' },
    { from: '2026-12-01', until: '2026-12-31' },
    { from: '2027-01-01', until: '2027-01-15' },
    { from: '2026-08-01', until: '2027-01-15' },
    { from: '2027-01-01', until: '2027-01-15' },
    { from: '2026-02-01', until: '2027-01-15' },
  ]);
  expect(nameOfPeriod({ from: '2026-12-01', until: '2026-12-31' }, '2027-01-15')).toBe('last-month');
  expect(nameOfPeriod({ from: '2026-12-02', until: '2026-12-31' }, '2027-01-15')).toBeUndefined();
});

test('a month of a view is cut to the days of the view', () => {
  const view = { from: '2026-02-10', until: '2026-03-05' };

  expect(monthIn('2026-02', view)).toEqual({ from: '2026-02-10', until: '2026-02-28' });
  expect(monthIn('2026-03', view)).toEqual({ from: '2026-03-01', until: '2026-03-05' });
});
