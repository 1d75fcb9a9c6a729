import type { InboxFailure } from '../shared/domain/handover-failure';
import { fail, ok, type Result } from '../shared/domain/result';
import type { InboxPort } from './flow/filing/inbox-port';

/** New, replaced. Any other answer, a 200 too, is of something that is no inbox. */
const KEPT = [201, 204];
/** The server's own limits: one package too large for it, or no room for another. */
const FULL = [413, 507];

/** A call is a few hundred bytes: whoever waits for an officer hears soon that nobody heard it. */
const CALL_MS = 10_000;

/**
 * The inbox of the kiosk's own server: `/inbox/` for packages, `/inbox/help/` for calls. 'inbox/unreachable',
 * 'inbox/full', 'inbox/refused'; 'cancelled' where the signal ended it. `callMs`: how long a call may take.
 */
export const httpInbox = (callMs = CALL_MS): InboxPort => ({
  put: ({ fileName, bytes }, signal) => put(`/inbox/${fileName}`, bytes, signal),
  call: (call) => put(`/inbox/help/${call.id}.json`, JSON.stringify(call), AbortSignal.timeout(callMs)),
  endCall: async (id) => {
    // A call that cannot be taken back stays until an officer comes: nothing else is to be done here.
    const signal = AbortSignal.timeout(callMs);
    await fetch(`/inbox/help/${id}.json`, { method: 'DELETE', signal, ...PLAIN }).catch(() => undefined);
  },
});

/** Nothing of the machine goes along, and no answer is kept or leads elsewhere. */
const PLAIN = { credentials: 'omit', cache: 'no-store', redirect: 'error' } as const;

async function put(path: string, body: Blob | string, signal?: AbortSignal): Promise<Result<void>> {
  try {
    const answer = await fetch(path, { method: 'PUT', body, ...PLAIN, ...(signal && { signal }) });
    return KEPT.includes(answer.status) ? ok(undefined) : fail(refusalOf(answer.status));
  } catch {
    return fail({ code: isCalledOff(signal) ? 'cancelled' : 'inbox/unreachable' });
  }
}

/** By a person, that is: a time that is up says that the server is silent. */
function isCalledOff(signal: AbortSignal | undefined): boolean {
  const reason: unknown = signal?.aborted ? signal.reason : undefined;
  return reason !== undefined && !(reason instanceof DOMException && reason.name === 'TimeoutError');
}

function refusalOf(status: number): InboxFailure {
  return FULL.includes(status) ? { code: 'inbox/full' } : { code: 'inbox/refused', status };
}
