import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EvidenceFacts } from '../../../shared/domain/evidence';
import { parseEvidenceFacts } from '../../../shared/domain/evidence-facts';
import {
  REUSE_SIGHTS,
  reuseFields,
  reuseSourceOf,
  SHARED_DATABASES,
  type ReuseSource,
} from '../../../shared/domain/reuse-source';

const SHA = 'a'.repeat(64);
const OTHER = 'H40.12-251105-0012';

function reused(more: object = {}): EvidenceFacts {
  const who = { at: '2026-11-21T01:30:00Z', dossier: 'H40.12-261121-0007', officer: 'CB-012' };
  return { ...who, procedure: '1.001193', event: 'reused', component: 'TP01', ...more };
}

const file = fc.record(
  {
    sha256: fc.constant(SHA),
    seen: fc.constantFrom(...REUSE_SIGHTS),
    signed: fc.boolean(),
    component: fc.constantFrom('TP01', 'KQ.G07.000122'),
    reference: fc.constantFrom('000.00.00.G09-KQ002269', 'x-0123-4567-89ab-cdef'),
  },
  { requiredKeys: ['sha256', 'seen'] },
);
const source: fc.Arbitrary<ReuseSource> = fc.oneof(
  fc.record({ source: fc.constant('shared-data' as const), database: fc.constantFrom(...SHARED_DATABASES) }),
  fc.record(
    { source: fc.constant('other-dossier' as const), from: fc.constant(OTHER), file },
    { requiredKeys: ['source', 'from'] },
  ),
);

test('every source stands in the log as it was said, and is read out of it as it was', () => {
  fc.assert(
    fc.property(source, (reuse) => {
      const line = reused(reuseFields(reuse));

      expect(parseEvidenceFacts(line)).toEqual({ ok: true, value: line });
      expect(reuseSourceOf(line)).toEqual(reuse);
    }),
  );
});

test('a line of before sources were asked for is still a line, and names none', () => {
  expect(parseEvidenceFacts(reused()).ok).toBe(true);
  expect(reuseSourceOf(reused())).toBeUndefined();
});

test.each<readonly [what: string, more: object, field: string]>([
  ['a database without the word that data are used', { database: 'land' }, 'database'],
  ['a dossier without the word that it is another', { from: OTHER }, 'from'],
  ['a file of nowhere', { sha256: SHA }, 'sha256'],
  ['shared data of no database', { source: 'shared-data' }, 'database'],
  ['a database of another dossier', { source: 'other-dossier', from: OTHER, database: 'land' }, 'database'],
  ['shared data with a dossier', { source: 'shared-data', database: 'land', from: OTHER }, 'from'],
  ['shared data with a hash', { source: 'shared-data', database: 'land', sha256: SHA }, 'sha256'],
  ['another dossier without its code', { source: 'other-dossier' }, 'from'],
  ['the dossier itself', { source: 'other-dossier', from: 'H40.12-261121-0007' }, 'from'],
  ['a hash that came from nowhere', { source: 'other-dossier', from: OTHER, sha256: SHA }, 'seen'],
  ['a look at no file', { source: 'other-dossier', from: OTHER, seen: 'host' }, 'seen'],
  ['a signature of no file', { source: 'other-dossier', from: OTHER, signed: true }, 'signed'],
  ['a reference of no file', { source: 'other-dossier', from: OTHER, reference: 'KQ01' }, 'reference'],
])('%s is refused', (_what, more, field) => {
  expect(parseEvidenceFacts(reused(more))).toMatchObject({ ok: false, failure: { field } });
});

test('no field of a source takes a name, an identity number or a text', () => {
  const whole = { source: 'other-dossier', from: OTHER, sha256: SHA, seen: 'host', reference: 'KQ01' };
  for (const field of [...Object.keys(whole), 'database', 'fromComponent'])
    for (const text of ['Nguyễn Văn A', 'nguyenvana', '079095001234', '/file/079095001234', 'x'.repeat(80)])
      expect(parseEvidenceFacts(reused({ ...whole, [field]: text })).ok).toBe(false);
});

test('only a reused paper has a source', () => {
  const more = { source: 'shared-data', database: 'land' };

  expect(parseEvidenceFacts(reused({ ...more, event: 'presented' })).ok).toBe(false);
});
