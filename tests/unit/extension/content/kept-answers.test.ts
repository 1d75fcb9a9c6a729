import { expect, test } from 'vitest';
import { keptAnswers } from '../../../../extension/content/kept-answers';

/** An answer of so many signs, with its quotes. */
const answer = (signs: number): string => 'x'.repeat(signs - 2);

test('as many answers are kept as there is room for, and the oldest go first', () => {
  const kept = keptAnswers(3, 100);
  for (const path of ['/a', '/b', '/c', '/d']) kept.keep(path, answer(10));

  expect(['/a', '/b', '/c', '/d'].filter((path) => kept.has(path))).toEqual(['/b', '/c', '/d']);
  kept.keep('/e', answer(85));
  expect(['/b', '/c', '/d', '/e'].filter((path) => kept.has(path))).toEqual(['/d', '/e']);
  expect(kept.get('/e')).toBe(answer(85));
});

test('an answer that alone is too large is not kept, and pushes no other out', () => {
  const kept = keptAnswers(3, 100);
  kept.keep('/a', answer(50));
  kept.keep('/b', answer(101));
  kept.keep('/a', answer(40));

  expect([kept.has('/a'), kept.has('/b')]).toEqual([true, false]);
  kept.keep('/c', answer(60));
  expect(kept.has('/a')).toBe(true);
});
