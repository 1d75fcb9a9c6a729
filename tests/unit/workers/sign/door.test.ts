import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SignWorkerApi } from '../../../../shared/contracts/sign-worker';
import { ok } from '../../../../shared/domain/result';
import {
  certificateOf,
  closeKey,
  endSignWorker,
  openKey,
  signPdf,
  verifyPdf,
} from '../../../../workers/sign';
import { SigningDesk } from '../../../../workers/sign/desk';
import { stopSignal } from '../../../../workers/sign/stop-signal';
import { textPdf } from '../../../fixtures/pdfs';
import { p12 } from '../../../fixtures/signing/p12';
import { signingPki } from '../../../fixtures/signing/pki';
import { nodeMeans, SIGNED_AT } from '../../../fixtures/signing/signed';
import { loopback, type LoopbackThread } from '../loopback';

const pki = await signingPki();
const key = new Blob([await p12(pki.officer, 'x', 'modern')]);
const request = { pdf: new Blob([new Uint8Array(textPdf())]), at: SIGNED_AT };
const LOCKED = { ok: false, failure: { code: 'sign/locked' } };
const CANCELLED = { ok: false, failure: { code: 'cancelled' } };
let threads: LoopbackThread[];
/** What is done once the time-stamp service has been asked. */
let whenAsked: () => void;

beforeEach(() => {
  threads = [];
  whenAsked = () => undefined;
  // Called with `new`: what a constructor returns is what its caller gets.
  vi.stubGlobal('Worker', function startThread() {
    const started = loopback(api());
    const thread = started.start();
    threads.push(thread);
    return thread;
  });
});

afterEach(() => {
  endSignWorker();
  vi.unstubAllGlobals();
});

/** The worker's own table, with a time-stamp service that never answers. */
function api(): Partial<SignWorkerApi> {
  const fetch = (_: string, { signal }: RequestInit): Promise<Response> =>
    new Promise((__, reject) => {
      if (signal?.aborted) reject(new Error('stopped'));
      signal?.addEventListener('abort', () => reject(new Error('stopped')));
      whenAsked();
    });
  const desk = new SigningDesk({ ...nodeMeans, fetch });
  return {
    open: (file, password) => desk.open(file, password),
    close: () => {
      desk.close();
      return Promise.resolve(ok(undefined));
    },
    certificate: (der) => desk.certificate(der),
    sign: (wish, stop) => desk.sign(wish, stopSignal(stop)),
    verify: () => Promise.resolve(ok({ signatures: [], bytesAfter: 0 })),
  };
}

test('a key stays open from call to call, until it is closed', async () => {
  await openKey(key, 'x');

  expect(await signPdf(request)).toMatchObject({ ok: true, value: { signer: 'Nguyễn Thị Kiểm Thử' } });
  await closeKey();
  expect(await signPdf(request)).toEqual(LOCKED);
});

test('whoever stops waiting for a time stamp finds the key still open', async () => {
  await openKey(key, 'x');
  const stop = new AbortController();
  const waiting = signPdf({ ...request, timeStamp: 'http://tsa.invalid' }, stop.signal);
  const queued = signPdf({ ...request, timeStamp: 'http://tsa.invalid' }, stop.signal);
  whenAsked = () => stop.abort();

  expect(await waiting).toEqual(CANCELLED);
  expect(await queued).toEqual(CANCELLED);
  expect(await signPdf(request, AbortSignal.abort())).toEqual(CANCELLED);
  expect(await signPdf(request)).toMatchObject({ ok: true });
  expect(threads).toHaveLength(1);
});

test('a thread that breaks costs the key, and the next call says so', async () => {
  await openKey(key, 'x');
  const lost = signPdf({ ...request, timeStamp: 'http://tsa.invalid' });
  whenAsked = () => threads[0]?.breakDown('error');

  expect(await lost).toMatchObject({ failure: { code: 'worker/lost' } });
  expect(await signPdf(request)).toEqual(LOCKED);
});

test('what comes from outside is looked at in a thread without a key', async () => {
  await openKey(key, 'x');

  await verifyPdf(request.pdf, { roots: [], intermediates: [], revocation: [] }, SIGNED_AT);
  await certificateOf(pki.curve.certificate);

  expect(threads).toHaveLength(2);
  expect(await signPdf(request)).toMatchObject({ ok: true });
});

test('ending both threads locks', async () => {
  await openKey(key, 'x');
  endSignWorker();

  expect(threads.every(({ terminated }) => terminated)).toBe(true);
  expect(await signPdf(request)).toEqual(LOCKED);
});
