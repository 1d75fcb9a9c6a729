import { expect, test } from 'vitest';
import type { LessonFacts, PartFacts } from '../../../../extension/training/lesson/facts';
import {
  again,
  BEGINNING,
  isStepDone,
  next,
  observe,
  progressFrom,
  skip,
  stepOf,
  type LessonProgress,
} from '../../../../extension/training/lesson/progress';
import { STEP_PLANS } from '../../../../extension/training/lesson/steps';
import { LESSON_STEPS, trainingText, type LessonStep } from '../../../../shared/text/training';

const EMPTY: PartFacts = {
  ...{ state: 'missing', pages: 0, refusedPages: 0, busy: false, asksReplace: false, onHost: 0 },
};

function facts(changes: Partial<Omit<LessonFacts, 'part'>> = {}, part: Partial<PartFacts> = {}): LessonFacts {
  return { open: true, signedIn: true, reports: 0, ...changes, part: () => ({ ...EMPTY, ...part }) };
}

function at(step: LessonStep, reached = 0): LessonProgress {
  return { step: LESSON_STEPS.indexOf(step), reached, done: [] };
}

test('a step counts as done only when all of its goals were seen, in their order', () => {
  const clean = observe(at('blurred'), facts({}, { pages: 1 }));
  const refused = observe(clean, facts({}, { pages: 1, refusedPages: 1 }));
  const sharp = observe(refused, facts({}, { pages: 1 }));

  expect(clean.reached).toBe(0);
  expect(refused.reached).toBe(1);
  expect(isStepDone(sharp)).toBe(true);
});

test('what was reached stays so when it is no longer to be seen', () => {
  const opened = observe(BEGINNING, facts());

  expect(observe(opened, facts({ open: false }))).toBe(opened);
});

test('a panel that is closed for a moment takes no blurred page away', () => {
  const refused = at('blurred', 1);

  expect(observe(refused, facts({ open: false })).reached).toBe(1);
});

test('the next step is shut until this one is done', () => {
  const { done } = next(BEGINNING);

  expect(next(BEGINNING)).toBe(BEGINNING);
  expect(done).toEqual([]);
  expect(stepOf(next(observe(BEGINNING, facts())))).toBe('paper');
});

test('a step that was skipped is not counted as done', () => {
  const skipped = skip(BEGINNING);

  expect(stepOf(skipped)).toBe('paper');
  expect(skipped.done).toEqual([]);
});

test('a step begun again asks for everything anew and stays among the done', () => {
  const done = observe(BEGINNING, facts());

  expect(again(done)).toEqual({ step: 0, reached: 0, done: ['open'] });
});

test('after the last step there is none, and nothing leads further', () => {
  const end = { ...BEGINNING, step: LESSON_STEPS.length };

  expect(stepOf(end)).toBeUndefined();
  expect(skip(end)).toBe(end);
  expect(observe(end, facts())).toBe(end);
});

test('a document that is being read back is not proven yet', () => {
  const sent = observe(at('attach'), facts({}, { state: 'verified', busy: true }));

  expect(isStepDone(sent)).toBe(false);
});

test.each([
  [undefined],
  [null],
  ['5'],
  [{ step: -1, done: [] }],
  [{ step: 1.5, done: [] }],
  [{ step: 11, done: [] }],
  [{ step: 1 }],
])('progress that was kept as %j begins the lesson anew', (kept) => {
  expect(progressFrom(kept)).toEqual(BEGINNING);
});

test('what was kept goes on at its step, with only the steps that there are', () => {
  const kept = { step: 4, reached: 1, done: ['open', 'made-up', 'attach'] };

  expect(progressFrom(kept)).toEqual({ step: 4, reached: 0, done: ['open', 'attach'] });
});

test.each(['vi', 'en'] as const)('each goal has its sentence: %s', (language) => {
  const { steps } = trainingText(language);

  for (const step of LESSON_STEPS) expect(steps[step].goals.length, step).toBe(STEP_PLANS[step].goals.length);
});
