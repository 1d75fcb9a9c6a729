import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { requestTimeStamp } from '../../../../workers/sign/cms/request-time-stamp';
import { verifySignatures } from '../../../../workers/sign/verify';
import { textPdf } from '../../../fixtures/pdfs';
import { canJudge, opensslTakes, pdfsig } from '../../../fixtures/signing/judges';
import { opensslTimeStamps, type TimeStampService } from '../../../fixtures/signing/openssl-tsa';
import { signingPki } from '../../../fixtures/signing/pki';
import { signedPdf, signedResult } from '../../../fixtures/signing/signed';

const pki = await signingPki();
const signature = new Uint8Array(256).fill(7);

function failure(why: string) {
  return { ok: false, failure: { code: 'sign/time-stamp', why } };
}

/** A service that answers with some bytes. */
function answering(bytes: Uint8Array<ArrayBuffer>, status = 200) {
  return () => Promise.resolve(new Response(bytes, { status }));
}

describe.skipIf(!canJudge('openssl'))('a real service (openssl ts)', () => {
  let service: TimeStampService;
  beforeAll(async () => {
    service = await opensslTimeStamps(pki);
  });
  afterAll(() => service.close());

  test('a signature carries its time, others still take it, and our own reading trusts it', async () => {
    const signed = await signedPdf(textPdf(), { timeStamp: service.url });

    expect(opensslTakes(signed, pki.root)).toBe(true);
    if (canJudge('pdfsig') && canJudge('certutil'))
      expect(pdfsig(signed, [pki.root])).toMatchObject([{ signature: 'Signature is Valid.', whole: true }]);
    const trust = { roots: [pki.root], intermediates: [], revocation: [] };
    const now = new Date(Date.now() + 60_000).toISOString();
    expect(await verifySignatures(signed, trust, now)).toMatchObject({
      value: { signatures: [{ atBy: 'time-stamp', verdict: { verdict: 'trusted' } }] },
    });
  });

  test('an answer to another question is refused', async () => {
    const first = await requestTimeStamp(service.url, signature, fetch, undefined);
    let kept = new Uint8Array();
    await requestTimeStamp(
      service.url,
      signature,
      async (url, init) => {
        const answer = await fetch(url, init);
        kept = new Uint8Array(await answer.clone().arrayBuffer());
        return answer;
      },
      undefined,
    );

    expect(first.ok).toBe(true);
    // The same signature, but a nonce of its own; then another signature.
    expect(await requestTimeStamp('', signature, answering(kept), undefined)).toEqual(failure('wrong'));
    const other = new Uint8Array(256);
    expect(await requestTimeStamp('', other, answering(kept), undefined)).toEqual(failure('wrong'));
  });

  test('a spoilt token is refused and nothing is signed', async () => {
    const spoilt = await opensslTimeStamps(pki, (answer) => {
      answer[answer.length - 20] = (answer.at(-20) ?? 0) ^ 1;
      return answer;
    });

    expect(await signedResult(textPdf(), { timeStamp: spoilt.url })).toEqual(failure('wrong'));
    spoilt.close();
  });
});

test.each([
  ['that says no', answering(new Uint8Array([0x30, 5, 0x30, 3, 2, 1, 2])), failure('refused')],
  ['that answers with an error', answering(new Uint8Array(), 503), failure('refused')],
  ['that answers something else', answering(new Uint8Array([0x3c, 0x68])), failure('wrong')],
  ['that grants without a token', answering(new Uint8Array([0x30, 5, 0x30, 3, 2, 1, 0])), failure('wrong')],
  ['that is not there', () => Promise.reject(new TypeError('fetch failed')), failure('unreachable')],
])('a service %s is told apart', async (_, fetch, expected) => {
  expect(await requestTimeStamp('http://tsa.invalid', signature, fetch, undefined)).toEqual(expected);
});

test('waiting for a service ends when somebody says so', async () => {
  const stop = new AbortController();
  const hanging = (_: string, { signal }: RequestInit): Promise<Response> =>
    new Promise((__, reject) => {
      signal?.addEventListener('abort', () => reject(new Error('stopped')));
      stop.abort();
    });

  const answer = await requestTimeStamp('http://tsa.invalid', signature, hanging, stop.signal);

  expect(answer).toEqual({ ok: false, failure: { code: 'cancelled' } });
});
