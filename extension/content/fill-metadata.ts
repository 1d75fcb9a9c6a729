import type { Step } from '../../shared/contracts/messages';
import { fail, ok, type Result } from '../../shared/domain/result';
import { isOpenField, type TextField } from '../adapters/from-data/open-field';
import type { Run } from './run';
import { until } from './until';
import { typeText } from './ways/type-text';

/** A step that may be passed by. */
export type FillStep = Extract<Step, { readonly do: 'type' }> & { readonly ifEmpty: true };

/** Whether the step is one of those. */
export function isFillStep(step: Step): step is FillStep {
  return step.do === 'type' && step.ifEmpty === true;
}

/**
 * Types into a metadata field, where it is there once, can be typed into and holds nothing: what a person typed stays.
 * Anything else is passed by, because a field is no reason to keep a document back. Waits for the field only until
 * what the next step needs is there. 'page/changed' as before every step.
 */
export async function fillMetadata(run: Run, step: FillStep): Promise<Result<undefined>> {
  const next = run.job.plan.steps.slice(run.job.plan.steps.indexOf(step)).find((one) => !isFillStep(one));
  const targets = [step.into, ...(next ? targetsOf(next) : [])];
  const drawn = (): true | undefined =>
    targets.some((target) => run.find(target).length > 0) ? true : undefined;
  await until(run.place.document, drawn, run.job.limits.startMs, run.signal);
  if (run.signal.aborted) return fail({ code: 'cancelled' });
  if (!run.isRight()) return fail({ code: 'page/changed' });
  const [field, ...others] = run.find(step.into);
  if (field && others.length === 0 && isOpenField(field) && hasRoom(field, step.text))
    typeText(field, step.text);
  return ok(undefined);
}

/** Pages that say how long a text may be cut off the rest, or refuse it all. */
function hasRoom(field: TextField, text: string): boolean {
  return !('maxLength' in field) || field.maxLength < 0 || text.length <= field.maxLength;
}

/** What a step looks for on the page. */
export function targetsOf(step: Step): readonly string[] {
  switch (step.do) {
    case 'attach':
      return step.ways.map(({ target }) => target);
    case 'remove':
      return [step.from];
    case 'type':
      return [step.into];
    case 'press':
      return [step.what];
  }
}
