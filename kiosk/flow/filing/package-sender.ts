import type { SealedPackage } from '../../../shared/contracts/handover';
import type { Failure } from '../../../shared/domain/failure';
import { fail, ok, type Result } from '../../../shared/domain/result';
import { portalWord, type Outcome, type Visit } from '../../../shared/domain/visit';
import type { Event } from '../events';
import type { Means } from '../means';
import type { CounterWay } from '../state';
import type { FilingTask } from './filing-events';
import { sealForCounter } from './prepare-handover';

/** Brings one session's dossier to the counter. */
export interface PackageSender {
  /** Into the inbox, or as a file for the citizen to save. */
  readonly send: (task: FilingTask, by: CounterWay, signal: AbortSignal) => Promise<void>;
  /** Keeps it on this machine until the inbox takes it. */
  readonly leave: (task: FilingTask, signal: AbortSignal) => Promise<void>;
  /** The session is over. */
  readonly forget: () => void;
}

/** What was sealed last: tried again, or saved on a stick, it is the same package, and the counter takes it once. */
interface Sealed {
  readonly of: Pick<FilingTask, 'documents' | 'visit'>;
  readonly package: SealedPackage;
}

/** Says that a package is sent only after the server has answered that it holds it. What was aborted says nothing. */
export function packageSender(
  means: Means,
  send: (event: Event) => void,
  numberOf: (task: FilingTask) => string,
): PackageSender {
  let last: Sealed | undefined;

  async function sealed(task: FilingTask, signal: AbortSignal): Promise<Result<SealedPackage>> {
    const { documents, visit } = task;
    if (last?.of.documents === documents && saysTheSame(last.of.visit, visit)) return ok(last.package);
    const made = await sealForCounter(means, task, numberOf(task));
    if (made.ok && !signal.aborted) last = { of: { documents, visit }, package: made.value };
    return made;
  }
  const failed = (job: number, { failure }: { readonly failure: Failure }): Event => ({
    ...{ is: 'package-failed', job, failure },
  });

  /** What has to be said of a try, or nothing where it was ended meanwhile. */
  async function tried(signal: AbortSignal, work: () => Promise<Event>): Promise<void> {
    const event = await work();
    if (!signal.aborted) send(event);
  }

  return {
    send: (task, by, signal) =>
      tried(signal, async () => {
        const { job } = task;
        const made = await sealed(task, signal);
        if (!made.ok) return failed(job, made);
        if (by === 'stick') return { is: 'package-sealed', job, sealed: made.value };
        // What was ended while it was sealed is not sent.
        const put = signal.aborted ? fail({ code: 'cancelled' }) : await means.inbox.put(made.value, signal);
        if (!put.ok) return failed(job, put);
        return { is: 'package-sent', job, outcome: inInbox(made.value, means.now()) };
      }),
    leave: (task, signal) =>
      tried(signal, async () => {
        const { job } = task;
        const made = await sealed(task, signal);
        if (!made.ok) return failed(job, made);
        const at = means.now();
        const kept = signal.aborted
          ? fail({ code: 'cancelled' })
          : await means.outbox.add(made.value, at.toISOString());
        if (!kept.ok) return failed(job, kept);
        return { is: 'package-sent', job, outcome: { ...inInbox(made.value, at), waiting: true } };
      }),
    forget: () => {
      last = undefined;
    },
  };
}

/** Whether a package would say the same of both: which ways to the counter were tried is not in it. */
function saysTheSame(one: Visit, other: Visit): boolean {
  const said = (visit: Visit): readonly unknown[] => [
    ...[visit.who, visit.resultWay, visit.phone],
    ...[visit.consent, visit.declaration, portalWord(visit)],
  ];
  const others = said(other);
  return said(one).every((each, index) => each === others[index]);
}

function inInbox({ header }: SealedPackage, at: Date): Extract<Outcome, { way: 'counter' }> {
  return { way: 'counter', package: header.id, by: 'inbox', at: at.toISOString() };
}
