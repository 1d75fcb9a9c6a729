import { expect, test } from 'vitest';
import { A, B, checked, fault, line, look, recordOf, seen, verified, type Given } from './lines';

/* What an earlier check read, where a later one only listed it; and dossiers that a check did not find. */

const thorough = [
  ...[checked(5, 1), seen(5, { sha256: A, pages: 3 })],
  ...[fault(5, 'unreadable', A), fault(5, 'duplicate', A)],
];

test.each<readonly [what: string, files: readonly Given[], state: string, faults: readonly string[]]>([
  ['a file of the same size', [checked(9, 1), seen(9)], 'attached', ['unreadable', 'duplicate']],
  [
    'a file without a size',
    [checked(9, 1), seen(9, { bytes: undefined })],
    'attached',
    ['unreadable', 'duplicate'],
  ],
  ['a file of another size', [checked(9, 1), seen(9, { bytes: 9_001 })], 'verified', []],
  ['a file that it read', [checked(9, 1), seen(9, { sha256: B })], 'verified', []],
])('what an earlier check read stands where a later one lists %s', (_what, later, state, faults) => {
  const { paper } = recordOf([], [...thorough, ...later]);

  expect([paper?.state, paper?.faults]).toEqual([state, faults]);
});

test('a file that was only listed since keeps its hash and what is known of its pages', () => {
  const { paper } = recordOf([], [checked(5, 1), seen(5, { sha256: A, pages: 3 }), checked(9, 1), seen(9)]);

  expect(paper?.files).toEqual([expect.objectContaining({ sha256: A, pages: 3, grade: 'read-back' })]);
});

test('once a counter has replaced the file, what was read before says nothing of it', () => {
  const mended = [line(7, 'replaced', { sha256: B }), verified(7, B)];
  const { paper } = recordOf(mended, [...thorough, checked(9, 1), seen(9)]);

  expect([paper?.state, paper?.faults]).toEqual(['verified', []]);
});

test('a dossier that the host does not list keeps its proof and says so, until a check sees it again', () => {
  const absent = fault(9, 'not-on-host');
  const again = look(11, { event: 'host-dossier', procedure: '1.001193', status: 'open' });
  const { paper, checkedAt } = recordOf([verified(1)], [absent]);

  expect([paper?.state, paper?.faults, checkedAt]).toEqual(['verified', ['not-on-host'], undefined]);
  expect(recordOf([verified(1)], [absent, again]).paper?.faults).toEqual([]);
  expect(recordOf([verified(1), verified(12)], [absent]).paper?.faults).toEqual([]);
});
