import type { Remote } from 'comlink';
import { WorkerHost } from '../../../../workers/worker-host';
import type { NaughtyApi } from './naughty.worker';

const host = new WorkerHost<NaughtyApi>(
  'naughty',
  () => new Worker(new URL('./naughty.worker.ts', import.meta.url), { type: 'module' }),
);
const absent = new WorkerHost<NaughtyApi>('absent', () => new Worker('/nowhere.js', { type: 'module' }));
const foreign = new WorkerHost<NaughtyApi>(
  'foreign',
  () => new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])), { type: 'module' }),
);

const echo = (api: Remote<NaughtyApi>) => api.echo('still here');

/** One misdeed, then an honest call: both answers, and how long the first took. */
export async function misbehave({ deed, limitMs = 10_000 }: { deed: keyof NaughtyApi; limitMs?: number }) {
  const started = performance.now();
  const answer = await host.call((api) => (deed === 'echo' ? api.echo('hello') : api[deed]()), { limitMs });
  const ms = performance.now() - started;
  return { answer, ms, after: await host.call(echo) };
}

/** Cancels a thread in the middle of an endless loop. */
export async function cancelSpinning() {
  const abort = new AbortController();
  await host.call(echo);
  const call = host.call((api) => api.spin(), { signal: abort.signal });
  const started = performance.now();
  abort.abort();
  return { answer: await call, ms: performance.now() - started, after: await host.call(echo) };
}

/** A worker whose file is not there, and one that the policy forbids. */
export async function neverStarted() {
  return [await absent.call(echo), await foreign.call(echo)];
}
