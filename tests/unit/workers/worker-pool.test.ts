import { expect, test } from 'vitest';
import { fail, ok, type Result } from '../../../shared/domain/result';
import { poolSize, WorkerPool } from '../../../workers/worker-pool';
import { gate, loopback } from './loopback';

interface WorkApi {
  work(name: string): Promise<Result<string>>;
}

function aPool(size: number) {
  const gates = new Map<string, ReturnType<typeof gate>>();
  const running: string[] = [];
  const gateOf = (name: string) => {
    const known = gates.get(name) ?? gate();
    gates.set(name, known);
    return known;
  };
  const { start, threads } = loopback({
    work: async (name: string) => {
      running.push(name);
      await gateOf(name).opened;
      return ok(name);
    },
  } satisfies WorkApi);
  const pool = new WorkerPool<WorkApi>('work', start, size);
  const call = (name: string, options = {}) => pool.call((api) => api.work(name), options);
  return { pool, call, threads, running, open: (name: string) => gateOf(name).open() };
}

test.each([
  [1, 1],
  [2, 1],
  [4, 3],
  [8, 4],
  [64, 4],
])('of %i cores, %i work', (cores, workers) => {
  expect(poolSize(cores)).toBe(workers);
});

test('no more calls run than there are workers; the others wait their turn', async () => {
  const { call, running, open } = aPool(2);
  const calls = ['a', 'b', 'c'].map((name) => call(name));
  await expect.poll(() => [...running].sort()).toEqual(['a', 'b']);

  open('a');

  await expect.poll(() => running).toContain('c');
  open('b');
  open('c');
  expect(await Promise.all(calls)).toEqual([ok('a'), ok('b'), ok('c')]);
});

test('a waiting call that is cancelled answers at once and never runs', async () => {
  const { call, running, open } = aPool(1);
  const abort = new AbortController();
  const first = call('a');
  const waiting = call('b', { signal: abort.signal });

  abort.abort();

  expect(await waiting).toEqual(fail({ code: 'cancelled' }));
  open('a');
  await first;
  expect(running).toEqual(['a']);
});

test('a call whose thread is lost is tried once more on a fresh one', async () => {
  const { call, threads, running, open } = aPool(1);
  const result = call('a', { job: 'a' });
  await expect.poll(() => running).toHaveLength(1);

  threads[0]?.breakDown('error');
  await expect.poll(() => running).toHaveLength(2);
  open('a');

  expect(await result).toEqual(ok('a'));
});

test('a job that loses its thread twice is refused by name and the rest goes on', async () => {
  const { call, threads, running, open } = aPool(1);
  const bad = call('bad', { job: 'bad' });
  const good = call('good', { job: 'good' });
  for (let time = 0; time < 2; time++) {
    await expect.poll(() => running).toHaveLength(time + 1);
    threads[time]?.breakDown('error');
  }
  open('good');

  expect(await bad).toEqual(fail({ code: 'worker/refused', worker: 'work', job: 'bad' }));
  expect(await good).toEqual(ok('good'));
});

test('a call that took too long is not tried again', async () => {
  const { call, running } = aPool(1);

  const result = await call('a', { limitMs: 5, job: 'a' });

  expect(result).toEqual(fail({ code: 'worker/timeout', worker: 'work', limitMs: 5 }));
  expect(running).toHaveLength(1);
});

test('stopping the pool ends running and waiting calls', async () => {
  const { pool, call, running } = aPool(1);
  const calls = [call('a'), call('b')];
  await expect.poll(() => running).toEqual(['a']);

  pool.stop();

  expect(await Promise.all(calls)).toEqual([fail({ code: 'cancelled' }), fail({ code: 'cancelled' })]);
  expect(running).toEqual(['a']);
});
