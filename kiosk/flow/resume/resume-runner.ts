import type { Failure } from '../../../shared/domain/failure';
import type { Result } from '../../../shared/domain/result';
import { laterDoor } from '../../later-door';
import type { Work } from '../effects';
import type { ResumeEffect } from './resume-events';

/** Keeps the visit of one session for later, or takes one up into it. */
export interface ResumeRunner {
  readonly run: (work: Work, effect: Exclude<ResumeEffect, { do: 'drop-parked' }>) => void;
  /** The session is over: what it had taken up may be taken up again. */
  readonly stop: () => void;
}

// What few visits need is not loaded before.
const sealing = laterDoor('resume', () => import('./park-visit'));
const opening = laterDoor('resume', () => import('./take-up'));

/** The runner of one session. What is late changes nothing: its job has a number that nobody knows any more. */
export function resumeRunner(): ResumeRunner {
  let letGo: (() => Promise<void>) | undefined;

  return {
    run: (work, effect) => {
      switch (effect.do) {
        case 'park':
          void attempt(() => sealing.call((module) => module.parkVisit(work, effect))).then((done) => {
            const { job } = effect;
            if (done.ok) work.send({ is: 'parked', job, ...done.value });
            else if (!work.signal.aborted) work.send({ is: 'park-failed', job, failure: done.failure });
          });
          return;
        case 'take-up':
          void attempt(() => opening.call((module) => module.takeUp(work, effect.code))).then((done) => {
            const { job } = effect;
            if (!done.ok) {
              if (!work.signal.aborted) work.send({ is: 'take-up-failed', job, failure: done.failure });
              return;
            }
            const { kept, visit } = done.value;
            if (work.signal.aborted) return void done.value.letGo();
            letGo = done.value.letGo;
            work.send({ is: 'taken-up', job, kept, visit });
          });
      }
    },
    stop: () => {
      void letGo?.();
      letGo = undefined;
    },
  };
}

/** A fault of ours must not leave the citizen waiting for ever. */
async function attempt<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    const message = error instanceof Error ? error.name : 'unknown';
    const failure: Failure = { code: 'defect', where: 'kiosk/resume', message };
    return { ok: false, failure };
  }
}
