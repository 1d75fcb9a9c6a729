import type { FailureCode } from '../../../shared/domain/failure';
import { bytesOf } from '../../../shared/package/bytes';
import type { Outbox, OutboxEntry } from '../../../shared/storage/outbox-store';
import type { InboxPort } from './inbox-port';

/** A package that still cannot be sent after this long is left to an administrator. */
export const OUTBOX_MAX_AGE_MS = 24 * 60 * 60 * 1_000;
/** How often it is tried while the kiosk runs. */
const EVERY_MS = 60_000;
/** The largest package over a slow line is through by then: a connection that hangs must not end all sending. */
const SEND_MS = 10 * 60_000;
/** What no further try can mend. */
const LOST: ReadonlySet<FailureCode> = new Set(['storage/gone', 'file/unreadable']);

/** What sending from the outbox needs. */
export interface OutboxMeans {
  readonly outbox: Outbox;
  readonly inbox: Pick<InboxPort, 'put'>;
  now(): Date;
}

/**
 * Sends what waits, oldest first. A package is erased only after the server has answered that it holds every byte; a
 * crash before that sends it once more, under the same name. Nothing is ever dropped: what is too old stays as 'failed'.
 */
export async function sendOutbox(means: OutboxMeans): Promise<void> {
  const entries = await means.outbox.list();
  if (!entries.ok) return;
  for (const entry of entries.value) {
    if (entry.state === 'waiting' && !(await sendOne(means, entry))) return;
  }
}

/** Sends at once and then every minute, one pass at a time; ends with the page. */
export function keepSending(means: OutboxMeans, target: EventTarget): void {
  let pass: Promise<void> | undefined;
  const begin = (): void => {
    pass ??= sendOutbox(means).finally(() => (pass = undefined));
  };
  target.addEventListener('online', begin);
  setInterval(begin, EVERY_MS);
  begin();
}

/** Whether the next one may be tried: not while nobody answers. */
async function sendOne(means: OutboxMeans, { header, since }: OutboxEntry): Promise<boolean> {
  const { outbox } = means;
  const problem = await problemOfSending(means, header.id);
  if (!problem) {
    await outbox.erase(header.id);
    return true;
  }
  // Asked after the try: a clock that jumped, or a machine that was off for days, gives up nothing that could be sent.
  const tooOld = means.now().getTime() - Date.parse(since) > OUTBOX_MAX_AGE_MS;
  await outbox.note(header.id, { state: tooOld || LOST.has(problem) ? 'failed' : 'waiting', problem });
  return problem !== 'inbox/unreachable';
}

/** Nothing where the server holds it. */
async function problemOfSending(
  { outbox, inbox }: OutboxMeans,
  id: string,
): Promise<FailureCode | undefined> {
  const sealed = await outbox.sealed(id);
  if (!sealed.ok) return sealed.failure.code;
  // Bytes that the disk no longer gives look like a silent server: they would keep back all others.
  const readable = await bytesOf(sealed.value.bytes, 0, 1);
  if (!readable.ok) return readable.failure.code;
  const sent = await inbox.put(sealed.value, AbortSignal.timeout(SEND_MS));
  return sent.ok ? undefined : sent.failure.code;
}
