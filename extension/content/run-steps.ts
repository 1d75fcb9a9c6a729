import type { AttachLimits, AttachOutcome, AttachPlan, Step } from '../../shared/contracts/messages';
import { fail, ok, type Result } from '../../shared/domain/result';
import type { SiteAdapter } from '../adapters/adapter';
import { gatherEvidence } from './await-evidence';
import type { Place } from './host-reader';
import { until } from './until';

/** One document to be put where its plan says. */
export interface AttachJob {
  readonly plan: AttachPlan;
  readonly document: Blob;
  readonly limits: AttachLimits;
}

/**
 * Runs a plan. This is the only module that writes to the page. Before each step the address, the page's kind and the
 * step's target are looked up anew: 'page/changed', 'page/target-missing' or 'page/target-ambiguous' and nothing
 * more is touched. Afterwards it waits for what the host answers. It never reads `input.files`: pages empty it, and
 * a file that was set is not a file that was received.
 */
export async function runSteps(
  place: Place,
  adapter: SiteAdapter,
  job: AttachJob,
  signal: AbortSignal,
): Promise<Result<AttachOutcome>> {
  // A change event with an empty file leaves some pages waiting for ever.
  if (job.document.size === 0) return fail({ code: 'file/empty' });
  const { document } = place;
  const { plan, limits } = job;
  const before = shownFiles(place, adapter, plan.component);
  const observeMs = plan.steps.length * limits.startMs + limits.answerMs + limits.listMs;
  const evidence = gatherEvidence(document, adapter, job.document.size, observeMs);
  try {
    for (const [index, step] of plan.steps.entries()) {
      const done = await runStep(place, adapter, job, step, index === 0 ? 0 : limits.startMs, signal);
      if (!done.ok) return done;
    }
    const outcome = await evidence.settled(limits, signal);
    if (!outcome.ok || outcome.value.response?.verdict === 'refused') return outcome;
    const { response } = outcome.value;
    const waitMs = response ? limits.listMs : 0;
    const differs = (): true | undefined =>
      shownFiles(place, adapter, plan.component) === before ? undefined : true;
    const listChanged = (await until(document, differs, waitMs, signal)) ?? false;
    return ok({ ...outcome.value, listChanged });
  } finally {
    evidence.end();
  }
}

async function runStep(
  place: Place,
  adapter: SiteAdapter,
  job: AttachJob,
  step: Step,
  waitMs: number,
  signal: AbortSignal,
): Promise<Result<null>> {
  const { document } = place;
  const target = targetOf(step);
  const only = (): Element | undefined => {
    const found = adapter.find(document, target);
    return found.length === 1 ? found[0] : undefined;
  };
  await until(document, only, waitMs, signal);
  if (signal.aborted) return fail({ code: 'cancelled' });
  if (!isSamePage(place, adapter, job.plan)) return fail({ code: 'page/changed' });
  const element = only();
  if (!element) {
    const named = step.do === 'attach' || step.do === 'remove' ? job.plan.component : target;
    const found = adapter.find(document, target).length;
    return fail(
      found === 0
        ? { code: 'page/target-missing', target: named }
        : { code: 'page/target-ambiguous', target: named, found },
    );
  }
  return act(document, adapter, job, step, element, signal);
}

async function act(
  document: Document,
  adapter: SiteAdapter,
  job: AttachJob,
  step: Step,
  element: Element,
  signal: AbortSignal,
): Promise<Result<null>> {
  const { limits, plan } = job;
  switch (step.do) {
    case 'attach':
      return setFile(element, job) ? ok(null) : fail({ code: 'page/target-missing', target: plan.component });
    case 'type':
      return typeText(element, step.text)
        ? ok(null)
        : fail({ code: 'page/target-missing', target: step.into });
    case 'press':
      press(element);
      return ok(null);
    case 'remove': {
      press(element);
      const gone = (): true | undefined =>
        adapter.find(document, step.from).length === 0 ? true : undefined;
      const removed = await until(document, gone, limits.startMs, signal);
      return removed ? ok(null) : fail({ code: 'page/no-answer', limitMs: limits.startMs });
    }
  }
}

function isSamePage(place: Place, adapter: SiteAdapter, plan: AttachPlan): boolean {
  const url = place.url();
  return url.href === plan.url && adapter.id === plan.adapter && adapter.detect(place.document, url);
}

function targetOf(step: Step): string {
  switch (step.do) {
    case 'attach':
      return step.to;
    case 'remove':
      return step.from;
    case 'type':
      return step.into;
    case 'press':
      return step.what;
  }
}

/** Sets the file as the file chooser would: first `input`, then `change`. Some pages listen to only one of them. */
function setFile(element: Element, { plan, document: content }: AttachJob): boolean {
  if (!(element instanceof HTMLInputElement) || element.type !== 'file' || element.disabled) return false;
  const transfer = new DataTransfer();
  transfer.items.add(new File([content], plan.fileName, { type: content.type || 'application/pdf' }));
  element.files = transfer.files;
  announce(element);
  return true;
}

/** Frameworks replace `value` on their own fields; from this world the original setter is always reached. */
function typeText(element: Element, text: string): boolean {
  if (!(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)) return false;
  if (element.disabled || element.readOnly) return false;
  element.focus();
  element.value = text;
  announce(element);
  return element.value === text;
}

function announce(element: Element): void {
  element.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  element.dispatchEvent(new Event('change', { bubbles: true }));
}

/** The whole sequence of a mouse press: some buttons act on mouse-down or mouse-up. */
function press(element: Element): void {
  const init = { bubbles: true, cancelable: true, composed: true };
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup']) {
    element.dispatchEvent(
      type.startsWith('pointer') ? new PointerEvent(type, init) : new MouseEvent(type, init),
    );
  }
  if (element instanceof HTMLElement) element.click();
}

/** The names that the page shows in a component, as one text to compare. */
function shownFiles(place: Place, adapter: SiteAdapter, key: string): string {
  const read = adapter.read(place.document, place.url());
  const component = read.ok ? read.value.components.find((candidate) => candidate.key === key) : undefined;
  return JSON.stringify(component?.files ?? []);
}
