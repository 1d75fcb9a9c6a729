import { fail, ok, type Result } from '../../../shared/domain/result';
import type { SignFailure } from '../../../shared/domain/sign-failure';
import { readMessage } from '../verify/cms';
import { childrenIf, readOnly, TAG, type Bytes } from '../verify/der';
import { countOf, hexOf } from '../verify/der-values';
import { checkTimeStamp } from '../verify/time-stamp';
import { integer, NULL, octets, oid, sequence, value } from './der-writer';

const LIMIT_MS = 15_000;
/** A token is a few kilobytes; what is much larger is none. */
export const MAX_TOKEN_BYTES = 16_384;
const SHA256 = sequence(oid('2.16.840.1.101.3.4.2.1'), NULL);
/** Granted, and granted with changes (RFC 3161, 2.4.2). */
const GRANTED = 1;

/** How a time-stamp service is reached; `fetch` of the thread. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/**
 * Has a signature stamped with its time (RFC 3161). The token is checked before it is given: it belongs to the
 * signature and to this request, and its own signature is good. Whether its service is trusted is for who verifies.
 */
export async function requestTimeStamp(
  url: string,
  signature: Bytes,
  fetch: Fetch,
  stop: AbortSignal | undefined,
): Promise<Result<Bytes>> {
  const nonce = crypto.getRandomValues(new Uint8Array(8));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', signature));
  const certificates = value(TAG.boolean, new Uint8Array([0xff]));
  const query = sequence(integer(1), sequence(SHA256, octets(hash)), integer(nonce), certificates);
  const answer = await send(url, query, fetch, stop);
  if (!answer.ok) return answer;
  const [status, token] = childrenIf(readOnly(answer.value, TAG.sequence), TAG.sequence) ?? [];
  const granted = countOf(childrenIf(status, TAG.sequence)?.[0]);
  if (granted === undefined) return fail(failure('wrong'));
  if (granted > GRANTED) return fail(failure('refused'));
  const message = token && readMessage(token);
  if (!message || typeof message === 'string' || token.whole.length > MAX_TOKEN_BYTES)
    return fail(failure('wrong'));
  const { doubt, info } = await checkTimeStamp(message, signature);
  const asked = hexOf(nonce).replace(/^0+(?=.)/, '');
  return doubt || info?.nonce !== asked ? fail(failure('wrong')) : ok(token.whole);
}

async function send(
  url: string,
  body: Bytes,
  fetch: Fetch,
  stop: AbortSignal | undefined,
): Promise<Result<Bytes>> {
  const limit = AbortSignal.timeout(LIMIT_MS);
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/timestamp-query' },
      body,
      credentials: 'omit',
      redirect: 'error',
      signal: stop ? AbortSignal.any([limit, stop]) : limit,
    });
    if (!answer.ok) return fail(failure('refused'));
    return ok(new Uint8Array(await answer.arrayBuffer()));
  } catch {
    // The browser throws for an address that cannot be reached, and when it is told to stop.
    return fail(stop?.aborted ? { code: 'cancelled' } : failure('unreachable'));
  }
}

function failure(why: Extract<SignFailure, { code: 'sign/time-stamp' }>['why']) {
  return { code: 'sign/time-stamp', why } as const;
}
