import { transfer, type Remote } from 'comlink';
import type {
  SignedPdf,
  SignerCertificate,
  SignRequest,
  SignWorkerApi,
  TrustEntry,
  TrustStore,
  Unsigned,
} from '../shared/contracts/sign-worker';
import { KEY_IDLE_MS } from '../shared/domain/limits';
import { fail, type Result } from '../shared/domain/result';
import type { SignatureReport } from '../shared/domain/signature';
import { WorkerHost } from './worker-host';

/** A large document on a slow computer, and the answer of a time-stamp service. */
const LIMIT_MS = 120_000;

/** A door of its own: its thread keeps a key, so it lives longer than others and takes in nothing but what is signed. */
const signWorker = new WorkerHost<SignWorkerApi>('sign', startWorker, KEY_IDLE_MS);

/** The same script in a thread that never holds a key: a hostile PDF that ends it costs nobody an open key. */
const verifyWorker = new WorkerHost<SignWorkerApi>('sign-verify', startWorker);

function startWorker(): Worker {
  return new Worker(new URL('./sign/sign.worker.ts', import.meta.url), { type: 'module' });
}

/**
 * Opens a key file (.p12, .pfx) on this device and keeps its key until it is closed, for at most thirty unused minutes.
 * 'sign/key-file-unreadable', 'sign/password-wrong', 'sign/no-key', and what is wrong with its certificate.
 */
export function openKey(file: Blob, password: string): Promise<Result<SignerCertificate>> {
  return signWorker.call((api) => api.open(file, password), { limitMs: LIMIT_MS });
}

/** Forgets the key; what waits for a signature from elsewhere goes on waiting. */
export function closeKey(): Promise<Result<void>> {
  return signWorker.call((api) => api.close());
}

/** Signs with the open key; 'sign/locked' where none is. A cancel leaves the key open. */
export function signPdf(request: SignRequest, signal?: AbortSignal): Promise<Result<SignedPdf>> {
  return stoppable((api, stop) => api.sign(request, stop), signal);
}

/** First half of signing with a key that is elsewhere. `chain`: DER, the signer's certificate first. */
export function prepareSignature(
  request: SignRequest,
  chain: readonly Uint8Array<ArrayBuffer>[],
): Promise<Result<Unsigned>> {
  return signWorker.call((api) => api.prepare(request, chain), { limitMs: LIMIT_MS });
}

/**
 * Second half: RSA PKCS #1 v1.5, or ECDSA in DER or as two numbers. 'sign/wrong-signature' unless it belongs to the
 * document and the certificate; another one may then be tried, within ten minutes of the first half.
 */
export function finishSignature(
  ticket: string,
  signature: Uint8Array<ArrayBuffer>,
  signal?: AbortSignal,
): Promise<Result<SignedPdf>> {
  return stoppable((api, stop) => api.finish(ticket, signature, stop), signal);
}

/** Facts of a certificate that did not come from a key file, judged as when it signs. DER. */
export function certificateOf(der: Uint8Array<ArrayBuffer>): Promise<Result<SignerCertificate>> {
  return verifyWorker.call((api) => api.certificate(der));
}

/** Says what can be said of every signature in a PDF. `now`: ISO 8601. */
export function verifyPdf(
  pdf: Blob,
  trust: TrustStore,
  now: string,
  signal?: AbortSignal,
): Promise<Result<SignatureReport>> {
  return verifyWorker.call((api) => api.verify(pdf, trust, now), { signal });
}

/** Certificates and revocation lists of a file: PEM, DER or PKCS #7; 'sign/trust-unreadable' where it holds none. */
export function readTrustFile(file: Blob): Promise<Result<readonly TrustEntry[]>> {
  return verifyWorker.call((api) => api.readTrust(file));
}

/** Ends both threads: key and waiting documents are gone, running calls answer 'cancelled'. */
export function endSignWorker(): void {
  signWorker.stop();
  verifyWorker.stop();
}

/** The thread is told to stop instead of being ended, which would cost the key; whoever waits is answered at once. */
async function stoppable<T>(
  run: (api: Remote<SignWorkerApi>, stop: MessagePort) => Promise<Result<T>>,
  signal: AbortSignal | undefined,
): Promise<Result<T>> {
  if (signal?.aborted) return fail({ code: 'cancelled' });
  const { port1, port2 } = new MessageChannel();
  let stop = (): void => undefined;
  const stopped = new Promise<Result<T>>((resolve) => {
    stop = () => {
      port1.postMessage('stop');
      resolve(fail({ code: 'cancelled' }));
    };
  });
  signal?.addEventListener('abort', stop, { once: true });
  const signed = signWorker.call((api) => run(api, transfer(port2, [port2])), { limitMs: LIMIT_MS });
  // A call that still waits for its turn finds the message when its turn comes.
  void signed.then(() => port1.close());
  const result = await Promise.race([signed, stopped]);
  signal?.removeEventListener('abort', stop);
  return result;
}
