import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findDossierCodes, recogniseDossierCode, recogniseProcedureCode } from '../../../shared/domain/codes';

const digits = (from: number, to = from) =>
  fc.string({ unit: fc.integer({ min: 0, max: 9 }).map(String), minLength: from, maxLength: to });
const letter = fc.integer({ min: 65, max: 90 }).map((code) => String.fromCharCode(code));
const shortAgency = fc
  .tuple(letter, digits(2), fc.array(digits(1, 3), { maxLength: 3 }))
  .map(([first, two, rest]) => [`${first}${two}`, ...rest].join('.'));
const longPrefix = fc.tuple(digits(3), digits(2), digits(2)).map((parts) => `${parts.join('.')}.`);
const agency = fc.tuple(fc.option(longPrefix, { nil: '' }), shortAgency).map((parts) => parts.join(''));
const dossierCode = fc
  .tuple(agency, fc.oneof(digits(6), digits(8)), digits(4, 7))
  .map((parts) => parts.join('-'));

test.each([
  ['000.00.53.H48-220921-0099', { agency: '000.00.53.H48', receivedOn: '2022-09-21', serial: '0099' }],
  ['G09.20-20260609-0092637', { agency: 'G09.20', receivedOn: '2026-06-09', serial: '0092637' }],
  ['H40.12-261121-0007', { agency: 'H40.12', receivedOn: '2026-11-21', serial: '0007' }],
  ['H55.242-260701-0001', { agency: 'H55.242', receivedOn: '2026-07-01', serial: '0001' }],
])('the dossier code %s is recognised', (code, parts) => {
  expect(recogniseDossierCode(code)).toEqual({ code, ...parts });
});

test.each([
  '',
  'H40.12',
  'h40.12-261121-0007',
  'H40.12-26112-0007',
  'H40.12-261121-007',
  'H40.12-261121-00071234',
  'xH40.12-261121-0007',
  '001098012345',
])('%j is no dossier code', (text) => {
  expect(recogniseDossierCode(text)).toBeUndefined();
});

test('a date that does not exist is left out, the code is still a code', () => {
  expect(recogniseDossierCode('H40.12-260230-0007')).toEqual({
    code: 'H40.12-260230-0007',
    agency: 'H40.12',
    serial: '0007',
  });
});

test('what scanners and pages put around a code is taken off', () => {
  expect(recogniseDossierCode('\uFEFF H40.12-261121-0007\r\n')?.code).toBe('H40.12-261121-0007');
});

test('every code of the form is recognised as it is', () => {
  fc.assert(fc.property(dossierCode, (code) => recogniseDossierCode(code)?.code === code));
});

test('no text is recognised as another code than the one it is', () => {
  fc.assert(
    fc.property(fc.string(), (text) => [undefined, text.trim()].includes(recogniseDossierCode(text)?.code)),
  );
});

test('codes are found in running text, each once, in order', () => {
  const text =
    'Mã hồ sơ: H40.12-261121-0007. Trước đó (000.00.53.H48-220921-0099), xem H40.12-261121-0007;\nG09.20-20260609-0092637';

  expect(findDossierCodes(text).map(({ code }) => code)).toEqual([
    'H40.12-261121-0007',
    '000.00.53.H48-220921-0099',
    'G09.20-20260609-0092637',
  ]);
});

test('a piece of a longer number is not found', () => {
  expect(
    findDossierCodes('XH40.12-261121-0007 H40.12-261121-00071234 H40.12-261121-0007-1 ơH40-261121-0007'),
  ).toEqual([]);
});

test('every code is found between Vietnamese words', () => {
  fc.assert(
    fc.property(dossierCode, (code) =>
      findDossierCodes(`Hồ sơ số ${code}, đã nhận.`).some((found) => found.code === code),
    ),
  );
});

test('a hostile text is searched in no time', () => {
  const text = `${'000.00.00.'.repeat(50_000)}${'H40.1.1.1-'.repeat(50_000)}`;

  const start = performance.now();
  findDossierCodes(text);

  expect(performance.now() - start).toBeLessThan(1_000);
});

test.each([
  ['1.001193', { national: '1.001193' }],
  ['1.001193.02', { national: '1.001193', variant: '02' }],
  ['1.000948.H38', { national: '1.000948', agency: 'H38' }],
  ['1.012783.H61', { national: '1.012783', agency: 'H61' }],
  ['2.000815.000.00.00.H38', { national: '2.000815', agency: '000.00.00.H38' }],
  ['2.000815.000.00.00.H55.02', { national: '2.000815', agency: '000.00.00.H55.02' }],
])('the procedure code %s is recognised', (code, parts) => {
  expect(recogniseProcedureCode(code)).toEqual({ code, ...parts });
});

test.each(['', '1.00119', '1.0011931', '1001193', 'a.001193', '1.001193.H', '1.001193.1', '079095001234'])(
  '%j is no procedure code',
  (text) => {
    expect(recogniseProcedureCode(text)).toBeUndefined();
  },
);

test('every procedure code with an agency gives its national code back', () => {
  fc.assert(
    fc.property(digits(1), digits(6), agency, (series, number, of) => {
      expect(recogniseProcedureCode(`${series}.${number}.${of}`)).toMatchObject({
        national: `${series}.${number}`,
        agency: of,
      });
    }),
  );
});
