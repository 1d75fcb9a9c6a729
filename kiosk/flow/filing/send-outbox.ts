import type { Outbox, OutboxEntry } from '../../../shared/storage/outbox-store';
import type { InboxPort } from './inbox-port';

/** A package that could not be sent for this long is left to an administrator. */
export const OUTBOX_MAX_AGE_MS = 24 * 60 * 60 * 1_000;
/** How often it is tried while the kiosk runs. */
const EVERY_MS = 60_000;

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
async function sendOne(means: OutboxMeans, entry: OutboxEntry): Promise<boolean> {
  const { outbox, inbox } = means;
  const { header, since, problem } = entry;
  if (means.now().getTime() - Date.parse(since) > OUTBOX_MAX_AGE_MS) {
    await outbox.note(header.id, { state: 'failed', ...(problem && { problem }) });
    return true;
  }
  const sealed = await outbox.sealed(header.id);
  if (!sealed.ok) {
    await outbox.note(header.id, { state: 'failed', problem: sealed.failure.code });
    return true;
  }
  const sent = await inbox.put(sealed.value);
  if (sent.ok) {
    await outbox.erase(header.id);
    return true;
  }
  await outbox.note(header.id, { state: 'waiting', problem: sent.failure.code });
  return sent.failure.code !== 'inbox/unreachable';
}
