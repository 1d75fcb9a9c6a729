import type { AttachOutcome, Step } from '../../shared/contracts/messages';
import { fail, ok, type Result } from '../../shared/domain/result';
import type { SiteAdapter } from '../adapters/adapter';
import { climb, type Put } from './attach-ladder';
import { gatherEvidence, type Answered } from './await-evidence';
import type { Place } from './host-reader';
import { fillMetadata, isFillStep, targetsOf } from './fill-metadata';
import { watchReaction } from './reaction';
import type { AttachJob, Run } from './run';
import { isSamePage } from './same-page';
import { until } from './until';
import { pressGuarded } from './ways/chooser';
import { isSwitchedOff } from './ways/press';
import { holds } from './ways/set-input';
import { typeText } from './ways/type-text';

export type { AttachJob } from './run';

/** An upload that a dialog begins by itself, before it is confirmed, leaves within this time. */
const DIALOG_SENDS_MS = 600;
/** A page shows within this time that a row was chosen. */
const CHOICE_MS = 1_000;

/**
 * Runs a plan. Only this module, and the ways under it, write to the page. Before each step the address, the page's
 * kind, its dossier, the row's name and the step's target are looked up anew: 'page/changed', 'page/target-missing'
 * or 'page/target-ambiguous' and nothing more is touched. Afterwards it waits for what the host answers.
 */
export async function runSteps(
  place: Place,
  adapter: SiteAdapter,
  job: AttachJob,
  signal: AbortSignal,
): Promise<Result<AttachOutcome>> {
  // A change event with an empty file leaves some pages waiting for ever.
  if (job.document.size === 0) return fail({ code: 'file/empty' });
  const run = await begin(place, adapter, job, signal);
  try {
    let put: Put | undefined;
    let isUnconfirmed = false;
    for (const [index, step] of job.plan.steps.entries()) {
      const done = await runStep(run, step);
      if (!done.ok && run.evidence.sent) {
        // A dialog that closed by itself is done; one that stands there still wants what could not be done.
        isUnconfirmed = done.failure.code === 'page/changed' || isThere(run, step);
        break;
      }
      if (!done.ok) return done;
      put = done.value ?? put;
      if (step.do !== 'attach' || index === job.plan.steps.length - 1) continue;
      const early = await sentEarly(run);
      const isGood = early?.ok === true && early.value.response?.verdict !== 'refused';
      if (early && !isGood) return await outcomeOf(run, put, early);
    }
    const isIdle = (): boolean =>
      put?.field !== undefined && holds(put.field, run.file) && !run.evidence.spoke;
    const end = await outcomeOf(run, put, await run.evidence.settled(job.limits, signal, isIdle));
    return isUnconfirmed ? unconfirmed(end) : end;
  } finally {
    run.evidence.end();
  }
}

function isThere(run: Run, step: Step): boolean {
  return targetsOf(step).some((target) => run.find(target).length > 0);
}

/** What was sent and not confirmed waits for a person: the host's yes to the upload is not the page's. */
function unconfirmed(end: Result<AttachOutcome>): Result<AttachOutcome> {
  return end.ok && end.value.response?.verdict !== 'refused' ? ok({ ...end.value, held: true }) : end;
}

async function begin(place: Place, adapter: SiteAdapter, job: AttachJob, signal: AbortSignal): Promise<Run> {
  const { plan, limits, document: content, hint } = job;
  const waits = plan.steps.reduce((sum, step) => sum + (step.do === 'attach' ? 2 * step.ways.length : 1), 1);
  const observeMs = waits * limits.startMs + 2 * limits.answerMs + limits.listMs;
  return {
    place,
    adapter,
    job,
    signal,
    file: new File([content], plan.fileName, { type: content.type || 'application/pdf' }),
    reaction: watchReaction(place, adapter, plan.component, plan.fileName, hint),
    evidence: await gatherEvidence(place, adapter, content, observeMs),
    find: (target) => adapter.find(place.document, target),
    isRight: () => isSamePage(place, adapter, plan, hint),
  };
}

/**
 * A dialog may send the file at once and want to be confirmed afterwards: then the answer comes first. Undefined when
 * nothing has left so far; most dialogs send on being confirmed.
 */
async function sentEarly({ evidence, job, place, signal }: Run): Promise<Result<Answered> | undefined> {
  const { startMs, answerMs } = job.limits;
  const left = (): true | undefined => (evidence.sent ? true : undefined);
  if (!(await until(place.document, left, Math.min(startMs, DIALOG_SENDS_MS), signal))) return undefined;
  return until(place.document, () => evidence.known(), answerMs, signal);
}

/** What is heard, and what the page shows of it. */
async function outcomeOf(
  run: Run,
  put: Put | undefined,
  heard: Result<Answered>,
): Promise<Result<AttachOutcome>> {
  if (!heard.ok) return heard;
  const { reaction, job, place, signal } = run;
  const way = put ? { way: put.way } : {};
  if (heard.value.response?.verdict === 'refused') return ok({ ...heard.value, ...way });
  const differs = (): true | undefined => (reaction.listChanged() ? true : undefined);
  const waitMs = heard.value.response ? job.limits.listMs : 0;
  const listChanged = (await until(place.document, differs, waitMs, signal)) ?? false;
  const appeared = reaction.appeared();
  return ok({
    ...heard.value,
    ...way,
    ...waitsForSave(run, put, heard.value),
    ...(appeared === undefined ? {} : { appeared }),
    listChanged,
  });
}

/** A page that keeps a file back says so by its field, by showing the name, or in what its adapter knows of it. */
function waitsForSave(
  { adapter, place, evidence, file, reaction }: Run,
  put: Put | undefined,
  { pageRefusal }: Answered,
): Pick<AttachOutcome, 'held' | 'savedBy'> {
  if (pageRefusal !== undefined) return {};
  const savedBy = adapter.savedBy?.(place.url());
  const isKept = put?.field !== undefined && holds(put.field, file);
  if (savedBy === undefined && (evidence.sent || !(isKept || reaction.showsName()))) return {};
  return { held: true, ...(savedBy === undefined ? {} : { savedBy }) };
}

/** One step. Of an attach it answers how the file got in. */
async function runStep(run: Run, step: Step): Promise<Result<Put | undefined>> {
  if (step.do === 'attach') return (await lostChoice(run)) ?? climb(run, step.ways);
  if (isFillStep(step)) return fillMetadata(run, step);
  const [target = ''] = targetsOf(step);
  const only = (): Element | undefined => {
    const found = run.find(target);
    return found.length === 1 && found[0] && !isSwitchedOff(found[0]) ? found[0] : undefined;
  };
  await until(run.place.document, only, run.job.limits.startMs, run.signal);
  if (run.signal.aborted) return fail({ code: 'cancelled' });
  if (!run.isRight()) return fail({ code: 'page/changed' });
  const element = only();
  if (element) return act(run, step, element);
  const found = run.find(target).length;
  const named = step.do === 'remove' ? run.job.plan.component : target;
  return fail(
    found > 1
      ? { code: 'page/target-ambiguous', target: named, found }
      : { code: 'page/target-missing', target: named },
  );
}

/** A row that was chosen before has to be chosen still: else the file would go to another one. */
async function lostChoice(run: Run): Promise<Result<never> | undefined> {
  const { place, job, signal } = run;
  const presses = job.plan.steps.flatMap((step) => (step.do === 'press' ? [step.what] : []));
  const isLost = (target: string): boolean => run.find(target).some(isUnchosen);
  const allStand = (): true | undefined => (presses.some(isLost) ? undefined : true);
  if (await until(place.document, allStand, Math.min(job.limits.startMs, CHOICE_MS), signal))
    return undefined;
  return fail({ code: 'page/target-missing', target: presses.find(isLost) ?? '' });
}

function isUnchosen(element: Element): boolean {
  if (element.matches('input[type="radio"]')) return !(element as HTMLInputElement).checked;
  return element.getAttribute('role') === 'radio' && element.getAttribute('aria-checked') !== 'true';
}

type PlainStep = Exclude<Step, { readonly do: 'attach' }>;

async function act(run: Run, step: PlainStep, element: Element): Promise<Result<undefined>> {
  const { document, shadowOf } = run.place;
  const limitMs = run.job.limits.startMs;
  switch (step.do) {
    case 'type':
      return typeText(element, step.text)
        ? ok(undefined)
        : fail({ code: 'page/target-missing', target: step.into });
    case 'press':
      pressGuarded({ document, button: element, shadowOf, limitMs });
      return ok(undefined);
    case 'remove': {
      pressGuarded({ document, button: element, shadowOf, limitMs });
      const gone = (): true | undefined => (run.find(step.from).length === 0 ? true : undefined);
      const removed = await until(document, gone, limitMs, run.signal);
      return removed ? ok(undefined) : fail({ code: 'page/no-answer', limitMs });
    }
  }
}
