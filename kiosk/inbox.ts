import type { InboxFailure } from '../shared/domain/handover-failure';
import { fail, ok, type Result } from '../shared/domain/result';
import type { InboxPort } from './flow/filing/inbox-port';

/** New, replaced. Any other answer, a 200 too, is of something that is no inbox. */
const KEPT = [201, 204];
/** The server's own limits: one package too large for it, or no room for another. */
const FULL = [413, 507];

/**
 * The inbox of the kiosk's own server: `/inbox/` for packages, `/inbox/help/` for calls. 'inbox/unreachable',
 * 'inbox/full', 'inbox/refused'; 'cancelled' where the signal ended it.
 */
export const httpInbox = (): InboxPort => ({
  put: ({ fileName, bytes }, signal) => put(`/inbox/${fileName}`, bytes, signal),
  call: (call, signal) => put(`/inbox/help/${call.id}.json`, JSON.stringify(call), signal),
  endCall: async (id) => {
    // A call that cannot be taken back stays until an officer comes: nothing else is to be done here.
    await fetch(`/inbox/help/${id}.json`, { method: 'DELETE', ...PLAIN }).catch(() => undefined);
  },
});

/** Nothing of the machine goes along, and no answer is kept or leads elsewhere. */
const PLAIN = { credentials: 'omit', cache: 'no-store', redirect: 'error' } as const;

async function put(path: string, body: Blob | string, signal?: AbortSignal): Promise<Result<void>> {
  try {
    const answer = await fetch(path, { method: 'PUT', body, ...PLAIN, ...(signal && { signal }) });
    return KEPT.includes(answer.status) ? ok(undefined) : fail(refusalOf(answer.status));
  } catch {
    return fail(signal?.aborted ? { code: 'cancelled' } : { code: 'inbox/unreachable' });
  }
}

function refusalOf(status: number): InboxFailure {
  return FULL.includes(status) ? { code: 'inbox/full' } : { code: 'inbox/refused', status };
}
