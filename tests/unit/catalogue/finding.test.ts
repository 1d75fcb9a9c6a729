import { expect, test } from 'vitest';
import { shippedProcedures } from '../../../shared/catalogue/catalogue';
import { follow } from '../../../shared/catalogue/finder';
import { LIFE_EVENTS } from '../../../shared/catalogue/life-events';
import type { FinderAnswer } from '../../../shared/domain/finding';
import { PAPER_NAMES } from '../../../shared/catalogue/paper-names';
import { NOTES_EN, PAPERS_EN, QUESTIONS_EN } from '../../../shared/text/en/papers';
import { PROCEDURES_EN } from '../../../shared/text/en/procedures';

const ids = new Set(shippedProcedures().map(({ id }) => id));

/** Every way through the finder's questions, with the ids at its end. */
function ways(
  answers: readonly FinderAnswer[] = [],
): readonly (readonly [readonly FinderAnswer[], readonly string[]])[] {
  const finding = follow(answers);
  if (finding.is !== 'asking') return [[answers, finding.is === 'found' ? finding.procedures : []]];
  return finding.answers.flatMap((answer) => ways([...answers, answer]));
}

test('every life event leads to one to six procedures of the catalogue', () => {
  for (const procedures of Object.values(LIFE_EVENTS)) {
    expect(procedures.length).toBeGreaterThanOrEqual(1);
    expect(procedures.length).toBeLessThanOrEqual(6);
    for (const id of procedures) expect(ids).toContain(id);
  }
});

test('every way through the questions ends after at most three, at one to three procedures or at the counter', () => {
  for (const [answers, procedures] of ways()) {
    expect(answers.length).toBeLessThanOrEqual(3);
    expect(procedures.length).toBeLessThanOrEqual(3);
    for (const id of procedures) expect(ids).toContain(id);
  }
});

test('whoever is not sure can say so at every question, and is sent to the counter', () => {
  const asked = ways().map(([answers]) => answers.slice(0, -1));

  for (const answers of asked) expect(follow([...answers, 'other'])).toEqual({ is: 'counter' });
});

test('no answer is offered twice on one way, and at most six others beside "other"', () => {
  for (const [answers] of ways()) {
    expect(new Set(answers).size).toBe(answers.length);
    const finding = follow(answers.slice(0, -1));
    expect(finding.is === 'asking' && finding.answers.length).toBeLessThanOrEqual(7);
  }
});

test('what no question offers leads to the counter and not into a fault', () => {
  expect(follow(['poor', 'born', 'sold'])).toEqual({ is: 'counter' });
  expect(follow(['business', 'starting', 'permit'])).toEqual({ is: 'counter' });
});

test('all procedures but the award can be found without typing', () => {
  const found = new Set([
    ...Object.values(LIFE_EVENTS).flat(),
    ...ways().flatMap(([, procedures]) => procedures),
  ]);

  expect([...ids].filter((id) => !found.has(id))).toEqual(['khen-thuong-bang-khen-tinh']);
});

test('every procedure has an English name, and no English name has lost its procedure', () => {
  expect(Object.keys(PROCEDURES_EN).sort()).toEqual([...ids].sort());
});

test('every note on fees and deadlines has English words, and none is left over', () => {
  const notes = shippedProcedures().flatMap(({ fees, deadline }) => [
    ...(fees?.value ?? []).flatMap(({ per, scope }) => [per, scope]),
    deadline?.value.note,
  ]);

  expect(Object.keys(NOTES_EN).sort()).toEqual([...new Set(notes.filter(Boolean))].sort());
});

test('every paper and every question has English words, and none is left over', () => {
  const questions = shippedProcedures()
    .flatMap(({ components }) => components)
    .flatMap(({ requirement }) => (requirement.when === 'if' ? [requirement.question] : []));

  expect(Object.keys(PAPERS_EN).sort()).toEqual([...PAPER_NAMES].sort());
  expect(Object.keys(QUESTIONS_EN).sort()).toEqual([...new Set(questions)].sort());
});
