import { LESSON_STEPS, type LessonStep } from '../../../shared/text/training';
import type { LessonFacts } from './facts';
import { STEP_PLANS } from './steps';

/** How far the officer is. Plain data, kept on this device. */
export interface LessonProgress {
  /** From 0; as many as there are steps once the lesson is over. */
  readonly step: number;
  /** Goals of this step that were reached, in order. */
  readonly reached: number;
  readonly done: readonly LessonStep[];
}

/** Where everybody begins. */
export const BEGINNING: LessonProgress = { step: 0, reached: 0, done: [] };

/** The step that is shown; undefined at the end. */
export function stepOf({ step }: LessonProgress): LessonStep | undefined {
  return LESSON_STEPS[step];
}

/** Whether everything that this step asks for was seen. */
export function isStepDone(progress: LessonProgress): boolean {
  const step = stepOf(progress);
  return step !== undefined && progress.reached >= STEP_PLANS[step].goals.length;
}

/** What was reached by now: goals count one after another, and what was reached stays so. The same object if nothing. */
export function observe(progress: LessonProgress, facts: LessonFacts): LessonProgress {
  const step = stepOf(progress);
  if (step === undefined) return progress;
  const { goals } = STEP_PLANS[step];
  let { reached } = progress;
  while (goals[reached]?.(facts) === true) reached += 1;
  if (reached === progress.reached) return progress;
  const done = reached === goals.length && !progress.done.includes(step);
  return { ...progress, reached, done: done ? [...progress.done, step] : progress.done };
}

/** To the next step; nowhere before this one is done. */
export function next(progress: LessonProgress): LessonProgress {
  return isStepDone(progress) ? skip(progress) : progress;
}

/** To the next step, whatever became of this one. */
export function skip(progress: LessonProgress): LessonProgress {
  return stepOf(progress) === undefined ? progress : { ...progress, step: progress.step + 1, reached: 0 };
}

/** This step from its beginning. */
export function again(progress: LessonProgress): LessonProgress {
  return { ...progress, reached: 0 };
}

/** What was kept, judged: an older version may have written it. A step that was begun begins anew. */
export function progressFrom(kept: unknown): LessonProgress {
  if (typeof kept !== 'object' || kept === null || !('step' in kept) || !('done' in kept)) return BEGINNING;
  const { step, done } = kept;
  const whole = typeof step === 'number' && Number.isInteger(step) && step >= 0;
  if (!whole || step > LESSON_STEPS.length || !Array.isArray(done)) return BEGINNING;
  return { step, reached: 0, done: LESSON_STEPS.filter((one) => done.includes(one)) };
}
