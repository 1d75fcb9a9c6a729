import type { AttachPlan, Way, WayKind } from '../../shared/contracts/messages';
import type { Failure } from '../../shared/domain/failure';
import { fail, ok, type Result } from '../../shared/domain/result';
import type { Run } from './run';
import { until } from './until';
import { catchField } from './ways/chooser';
import { dropFile } from './ways/drop-file';
import { fieldOver } from './ways/field-over';
import { isSwitchedOff } from './ways/press';
import { isFileField, setInput, takes } from './ways/set-input';

/** How the file got into the page. */
export interface Put {
  readonly way: WayKind;
  /** The field that was set, in the document or not; absent after a drop. */
  readonly field?: HTMLInputElement;
}

/**
 * Puts the file in by the first way that the page takes up, and tries none after it: the page may still be at work,
 * and a second way would attach the file twice. Right before each way the page and the row are looked at again.
 * 'page/target-missing' when no target of the ways is on the page, 'page/target-ambiguous' when one is there twice,
 * 'attach/no-way' when the page took up none.
 */
export async function climb(run: Run, ways: readonly Way[]): Promise<Result<Put>> {
  const { document } = run.place;
  const isThere = ({ target }: Way): boolean => run.find(target).length > 0;
  await until(document, () => ways.some(isThere) || undefined, run.job.limits.startMs, run.signal);
  const tried: WayKind[] = [];
  for (const way of ways) {
    if (run.signal.aborted) return fail({ code: 'cancelled' });
    if (!run.isRight()) return fail({ code: 'page/changed' });
    const [target, ...others] = run.find(way.target);
    if (!target) continue;
    if (others.length > 0) return fail(ambiguous(run.job.plan, others.length + 1));
    tried.push(way.by);
    const put = await goBy(run, way.by, target);
    if (put) return ok(put);
    if (run.evidence.sent) return ok({ way: way.by });
  }
  if (run.signal.aborted) return fail({ code: 'cancelled' });
  if (tried.length > 0) return fail({ code: 'attach/no-way', tried });
  return fail({ code: 'page/target-missing', target: run.job.plan.component });
}

function ambiguous({ component }: AttachPlan, found: number): Failure {
  return { code: 'page/target-ambiguous', target: component, found };
}

/** One way; undefined when the page did not take it up. */
async function goBy(run: Run, by: WayKind, target: Element): Promise<Put | undefined> {
  switch (by) {
    case 'input':
      return isFileField(target) ? fill(run, by, target) : undefined;
    case 'drop':
      return drop(run, target);
    case 'chooser':
      return choose(run, target);
  }
}

function fill(run: Run, way: WayKind, field: HTMLInputElement): Put {
  setInput(field, run.file);
  return { way, field };
}

/** A page that takes a drop but does nothing about it cannot read what a script lets fall: some look for real files. */
async function drop(run: Run, zone: Element): Promise<Put | undefined> {
  const { place, reaction, evidence, job, signal } = run;
  reaction.rowChanged(zone);
  const isTaken = await dropFile(zone, run.file, place.shadowOf, () => !signal.aborted && run.isRight());
  if (!isTaken) return undefined;
  const moved = (): true | undefined =>
    evidence.sent || evidence.spoke || reaction.showsName() || reaction.rowChanged(zone) ? true : undefined;
  return (await until(place.document, moved, job.limits.startMs, signal)) ? { way: 'drop' } : undefined;
}

async function choose(run: Run, button: Element): Promise<Put | undefined> {
  const { place, job, signal } = run;
  if (isSwitchedOff(button)) return undefined;
  // What a person would meet there: some pages lay an invisible field over what looks like the button.
  const over = fieldOver(button, place.shadowOf);
  if (over) return takes(over, run.file) ? fill(run, 'chooser', over) : undefined;
  const wish = {
    document: place.document,
    button,
    shadowOf: place.shadowOf,
    limitMs: job.limits.startMs,
    signal,
  };
  // The field may come a while after the press: by then the page may be another.
  return catchField(wish, (field) =>
    takes(field, run.file) && run.isRight() ? fill(run, 'chooser', field) : undefined,
  );
}
