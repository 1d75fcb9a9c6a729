import type { Failure } from '../../../shared/domain/failure';
import { attachmentFileName } from '../../../shared/domain/file-name';
import { ok, type Result } from '../../../shared/domain/result';
import { attachDocument, reconcileDocument } from './attach-document';
import { isoTime, type AttachEnd, type AttachJob, type AttachStage } from './attach-job';
import { changeComponent, componentOf, reloadItems, type Bench } from './bench';
import { planDocuments, planKey, type DocumentPlan, type FilePart, type SplitPart } from './documents';
import { stopsRun } from './judge-outcome';
import { copyFacts, paperFacts } from './paper-facts';
import { progressOf } from './progress';
import { makeDocument, type ReadyDocument } from './ready-document';
import { signedDocument, unsignedBytes } from './signing/sign-document';
import { signedBy } from './signing/signing-view';
import { isAttachable, isWaiting, stateOf, without, type ComponentView } from './state';

export interface AttachOptions {
  /** Name of the host's file that goes; the officer has agreed. */
  readonly replaces?: string;
  /** Sends although an earlier try may have arrived; the officer has looked at the page. */
  readonly sendAgain?: boolean;
  /** Sends although the host holds the same bytes; beside them where nothing is replaced. */
  readonly anew?: boolean;
  /** Sends although the same bytes are proven elsewhere; the officer has looked at the paper. */
  readonly rightPaper?: boolean;
  /** Documents that are made already, by `planKey`. */
  readonly made?: ReadonlyMap<string, ReadyDocument>;
  readonly signal?: AbortSignal;
}

/** Attaches what lies in one component and proves it. Whatever happens, the component ends in a named state. */
export async function attachComponent(bench: Bench, key: string, options: AttachOptions = {}): Promise<void> {
  const component = componentOf(bench, key);
  if (!component || !isAttachable(component)) return;
  // What was sent and not proven is looked for; it is sent again only on the officer's word.
  if (component.limbo && !options.sendAgain && options.replaces === undefined) return reconcile(bench, key);
  // At once: nobody presses twice, and whoever waits for the end sees that it has begun.
  setStage(bench, key, 'assembling');
  await bench.ports.signing?.look();
  const split = component.split ?? (await sentParts(bench, key));
  const plans = planDocuments(component.items, component.host.multiple, split);
  if (!plans.ok) {
    showFailure(bench, key, plans.failure);
    return;
  }
  changeComponent(bench, key, (one) => without(one, 'failure', 'badFile', 'limbo', 'already', 'handed'));
  for (const [index, plan] of plans.value.entries()) {
    setStage(bench, key, 'assembling');
    const part = plan.part ?? { index: index + 1, of: plans.value.length };
    const made = await prepareDocument(bench, component, plan, part, options);
    const ready = made.ok ? await signedDocument(bench, component, plan, made.value, options) : made;
    if (!ready.ok) {
      // Whoever would rather not open the key now has said so: nothing went wrong.
      if (!made.ok || ready.failure.code !== 'cancelled') showFailure(bench, key, ready.failure);
      break;
    }
    const asksAlready = plans.value.length === 1;
    // A file goes for the first document only: the next one would take away what has just come under its name.
    const job =
      index === 0
        ? jobOf(bench, component, ready.value, options)
        : jobOf(bench, without(component, 'badFile'), ready.value, without(options, 'replaces'));
    const end = await attachDocument({ ...job, asksAlready });
    await showEnd(bench, key, end);
    // It was made before the office asked for a signature: the next try makes it anew.
    const { earlier } = ready.value;
    if (earlier && end.state === 'prepared' && end.failure.code === 'sign/demanded')
      await bench.desk.attempts.forget(earlier.id);
    if (end.state !== 'verified') break;
  }
  await finish(bench, key);
}

/**
 * Attaches every component that has something to attach, in the page's order. One that fails does not stop the
 * others; a page that is gone does, and a key that cannot sign.
 */
export async function attachAll(bench: Bench, signal: AbortSignal): Promise<void> {
  const keys = bench
    .checklist()
    .components.filter((one) => isAttachable(one) && !isWaiting(one))
    .map((one) => one.host.key);
  for (const [done, key] of keys.entries()) {
    if (signal.aborted) break;
    bench.change((list) => ({ ...list, run: { done, of: keys.length } }));
    await attachComponent(bench, key, { signal });
    if (stopsRun(componentOf(bench, key)?.failure)) break;
  }
  bench.change((list) => without(list, 'run'));
  const { verified, of } = progressOf(bench.checklist().components);
  bench.announce({ say: 'run-ended', verified, of });
}

/** Asks the host about documents that were sent and not proven, of one component or of all. Sends nothing. */
export async function reconcile(bench: Bench, only?: string): Promise<void> {
  await bench.ports.signing?.look();
  const { dossier } = bench.checklist().page;
  const unfinished = await bench.desk.attempts.unfinished(dossier);
  for (const attempt of unfinished.ok ? unfinished.value : []) {
    const component = componentOf(bench, attempt.component);
    if (!component || (only !== undefined && only !== attempt.component)) continue;
    const kept = await bench.desk.attempts.document(attempt.id);
    // Only the hash is compared here: an intent whose bytes cannot be read any more is still asked about.
    const ready = { pdf: kept.ok ? kept.value : new Blob(), facts: attempt, earlier: attempt };
    const end = await reconcileDocument(jobOf(bench, component, ready, { signal: bench.over }));
    if (end) await showEnd(bench, attempt.component, end);
    await finish(bench, attempt.component);
  }
}

/**
 * Looks once whether a component holds by now what a person was waited for, without a word while it does not. Sends
 * nothing.
 */
export async function glance(bench: Bench, key: string): Promise<void> {
  const unfinished = await bench.desk.attempts.unfinished(bench.checklist().page.dossier);
  for (const attempt of unfinished.ok ? unfinished.value : []) {
    const component = componentOf(bench, key);
    if (attempt.component !== key || !attempt.waits || !component) continue;
    const ready = { pdf: new Blob(), facts: attempt, earlier: attempt };
    const job = jobOf(bench, component, ready, { signal: bench.over });
    const end = await reconcileDocument({ ...job, onStage: () => undefined });
    if (end?.state === 'attached' && end.failure.code === 'attach/to-sign')
      changeComponent(bench, key, (one) => ({ ...one, failure: end.failure }));
    if (end?.state !== 'verified' || bench.over.aborted) continue;
    await showEnd(bench, key, end);
    await finish(bench, key);
  }
}

/** What was sent before a crash and is not proven stays one file: bound otherwise, its pages could arrive twice. */
async function sentParts(bench: Bench, key: string): Promise<readonly SplitPart[]> {
  const unfinished = await bench.desk.attempts.unfinished(bench.checklist().page.dossier);
  const attempts = unfinished.ok ? unfinished.value : [];
  return attempts.flatMap(({ component, items }) => (component === key ? [{ items }] : []));
}

/** The document of a plan, under the name of its part; one that was made already is only named. */
export async function prepareDocument(
  bench: Bench,
  { host }: ComponentView,
  plan: DocumentPlan,
  part: FilePart,
  { signal, made }: Pick<AttachOptions, 'signal' | 'made'>,
): Promise<Result<ReadyDocument>> {
  const { page } = bench.checklist();
  const fileName = attachmentFileName({
    component: { code: host.key, name: host.name },
    dossier: page.dossier,
    part,
  });
  const known = made?.get(planKey(plan.items));
  if (known) return ok({ ...known, facts: { ...known.facts, fileName } });
  return makeDocument({
    dossier: page.dossier,
    procedure: page.procedure ?? '',
    component: { ...host, maxBytes: unsignedBytes(bench, host) },
    agency: bench.officer.agency,
    plan,
    fileName,
    at: isoTime(bench.ports.clock),
    items: bench.desk.items,
    squeezed: bench.squeezed,
    attempts: bench.desk.attempts,
    work: bench.ports.work,
    ...(signal ? { signal } : {}),
  });
}

function jobOf(
  bench: Bench,
  { host, items, badFile, failure, citizenPdf }: ComponentView,
  ready: ReadyDocument,
  options: AttachOptions,
): AttachJob {
  const { page } = bench.checklist();
  const { site, work, clock, signing } = bench.ports;
  const { attempts, evidence } = bench.desk;
  const signature = signedBy(signing?.view.peek()?.settings, host.part);
  return {
    ...options,
    ...(signature && { signature }),
    ...(badFile !== undefined && failure ? { spoiled: { file: badFile, failure } } : {}),
    ...(citizenPdf === undefined ? {} : { exemption: citizenPdf }),
    dossier: page.dossier,
    procedure: page.procedure,
    officer: bench.officer.id,
    component: host,
    bestGrade: page.bestGrade,
    ready,
    paper: paperFacts(bench, host, copyFacts(ready.facts, items)),
    world: { site, work, clock, attempts, evidence, startedAt: bench.startedAt },
    onStage: (stage) => setStage(bench, host.key, stage),
  };
}

/** Says what is being done for a component. */
export function setStage(bench: Bench, key: string, stage: 'assembling' | 'signing' | AttachStage): void {
  changeComponent(bench, key, (one) => ({ ...one, work: { kind: 'attaching', stage } }));
}

async function showEnd(bench: Bench, key: string, end: AttachEnd): Promise<void> {
  const name = componentOf(bench, key)?.host.name ?? '';
  if (end.state === 'verified') {
    changeComponent(bench, key, (one) => ({
      ...without(one, 'limbo', 'failure', 'badFile', 'already', 'handed'),
      ...(end.already === undefined ? {} : { already: end.already }),
      proven: [...one.proven.filter(({ sha256 }) => sha256 !== end.attachment.sha256), end.attachment],
      undoable: false,
    }));
    await reloadItems(bench, key);
    const { grade = 'accepted' } = end.attachment;
    bench.announce(
      end.already === undefined
        ? { say: 'verified', component: name, grade }
        : { say: 'already', component: name },
    );
    return;
  }
  changeComponent(bench, key, (one) => ({
    ...without(one, 'limbo', 'badFile'),
    failure: end.failure,
    ...(end.state === 'attached' ? { limbo: end.attachment } : {}),
    ...(end.state === 'prepared' && end.badFile ? { badFile: end.badFile } : {}),
  }));
  const shown = componentOf(bench, key);
  const attached = shown && isWaiting(shown) ? 'waiting' : 'unproven';
  bench.announce({ say: end.state === 'attached' ? attached : 'failed', component: name });
}

/** Shows what the host lists now, and remembers the component's state. */
async function finish(bench: Bench, key: string): Promise<void> {
  const files = await bench.ports.site.files(key);
  changeComponent(bench, key, (one) => ({
    ...without(one, 'work'),
    ...(files.ok ? { host: { ...one.host, files: files.value } } : {}),
  }));
  const component = componentOf(bench, key);
  if (!component) return;
  const { dossier } = bench.checklist().page;
  await bench.desk.dossiers.setComponentState(dossier, key, stateOf(component), isoTime(bench.ports.clock));
}

/** Says that nothing more is done for a component, and why. */
export function showFailure(bench: Bench, key: string, failure: Failure): void {
  changeComponent(bench, key, (one) => ({ ...without(one, 'work'), failure }));
  bench.announce({ say: 'failed', component: componentOf(bench, key)?.host.name ?? '' });
}
