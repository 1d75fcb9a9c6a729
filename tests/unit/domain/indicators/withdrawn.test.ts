import { expect, test } from 'vitest';
import { A, asked, line, recordOf, verified, type Given } from './lines';

test.each<readonly [rule: string, counter: readonly Given[], state: string]>([
  ['a word that was taken back counts no longer', [line(1, 'reused'), line(2, 'withdrawn')], 'missing'],
  [
    'nor does the word before it come back',
    [line(1, 'presented'), line(2, 'reused'), line(3, 'withdrawn')],
    'missing',
  ],
  ['said again after that, it counts', [line(1, 'withdrawn'), line(2, 'presented')], 'presented'],
  ['a proof stays when a word is taken back', [verified(1), line(2, 'withdrawn')], 'verified'],
  [
    'a checklist that is written down again takes no word back',
    [line(1, 'presented'), asked(2)],
    'presented',
  ],
])('%s', (_rule, counter, state) => {
  expect(recordOf(counter).paper?.state).toBe(state);
});

test('a paper is settled since the first word that was not taken back', () => {
  const exempt = line(1, 'exempt', { exemption: 'tt03-2025-confidential' });
  const again = line(3, 'exempt', { exemption: 'tt03-2025-online' });

  const { paper } = recordOf([exempt, line(2, 'withdrawn'), again]);

  expect(paper).toMatchObject({ state: 'exempt', exemption: 'tt03-2025-online' });
  expect(Date.parse(paper?.settledAt ?? '')).toBe(Date.parse(again.at));
});

test('a citizen’s own PDF is proven like any file, and keeps the exemption under which it came', () => {
  const { paper } = recordOf([verified(1, A, { exemption: 'tay-ninh-1508-unscannable' })]);

  expect(paper).toMatchObject({ state: 'verified', exemption: 'tay-ninh-1508-unscannable' });
});
