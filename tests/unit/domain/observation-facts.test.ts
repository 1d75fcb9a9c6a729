import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GENESIS } from '../../../shared/domain/evidence-chain';
import { OBSERVATION_FIELDS, parseObservationFacts } from '../../../shared/domain/observation-facts';
import { appendObservation } from '../../../shared/domain/observation-log';
import { EVERY_OBSERVATION, hostDossier } from './observations';

/** The line of this kind that has all that it may have. */
const whole = (event: string) => EVERY_OBSERVATION.find((line) => line.event === event);

test.each(EVERY_OBSERVATION.map((line) => [line.event, line] as const))(
  '%s is taken with what belongs to it, and with nothing of another',
  (_event, line) => {
    expect(parseObservationFacts(line)).toEqual({ ok: true, value: line });

    for (const [field, value] of EVERY_OBSERVATION.flatMap((other) => Object.entries(other))) {
      if (field in line) continue;
      expect(parseObservationFacts({ ...line, [field]: value })).toMatchObject({
        ...{ ok: false, failure: { field } },
      });
    }
  },
);

test.each([
  ['host-dossier', 'status'],
  ['host-component', 'required'],
  ['host-component', 'files'],
  ['host-file', 'component'],
  ['host-fault', 'fault'],
  ['inspected', 'round'],
  ['inspected', 'verdict'],
])('%s without its %s is refused', (event, field) => {
  const facts = Object.fromEntries(Object.entries(whole(event) ?? {}).filter(([name]) => name !== field));

  expect(parseObservationFacts(facts)).toMatchObject({ ok: false, failure: { field } });
});

describe.each(OBSERVATION_FIELDS)('the field %s', (field) => {
  test('takes no name, no number of a person, no long text and nothing that is not plain', () => {
    const lines = EVERY_OBSERVATION.filter((line) => field in line);
    const hostile = fc.constantFrom<unknown>(
      ...['Nguyễn Văn A', 'nguyenvana', 'CCCD 079095001234', '079095001234', '0912345678', 'a@b.vn', ''],
      ...[79_095_001_234, 912_345_678, -1, Number.NaN, null, ['x'], { name: 'x' }, 'x'.repeat(400)],
    );
    fc.assert(
      fc.property(fc.constantFrom(...lines), hostile, (line, value) => {
        expect(parseObservationFacts({ ...line, [field]: value })).toEqual({
          ok: false,
          failure: { code: 'evidence/not-allowed', field },
        });
      }),
    );
  });
});

test('no other field gets in, and not even its name comes out', () => {
  expect(parseObservationFacts({ ...hostDossier(), 'Nguyễn Văn A': 'x' })).toEqual({
    ok: false,
    failure: { code: 'evidence/not-allowed', field: 'unknown' },
  });
});

test('observations follow each other by the rules of the evidence log', () => {
  const first = appendObservation(undefined, hostDossier());
  const second = appendObservation(first, hostDossier({ status: 'waiting' }));

  expect([first.previous, second.previous, second.seq]).toEqual([GENESIS, first.hash, 2]);
  expect(() => appendObservation(second, { ...hostDossier(), officer: 'A' })).toThrow(/field 'officer'/);
});
