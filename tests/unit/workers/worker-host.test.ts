import type { Remote } from 'comlink';
import { describe, expect, test } from 'vitest';
import { fail, ok, type Result } from '../../../shared/domain/result';
import { WorkerHost, type Thread } from '../../../workers/worker-host';
import { gate, loopback } from './loopback';

interface EchoApi {
  echo(word: string): Promise<Result<string>>;
  stuck(): Promise<Result<string>>;
  faulty(message: string): Promise<Result<string>>;
}

function aHost(idleMs = 10_000) {
  const log: string[] = [];
  const entered = gate();
  const api: EchoApi = {
    echo: async (word) => {
      log.push(`in ${word}`);
      await Promise.resolve();
      log.push(`out ${word}`);
      return ok(word);
    },
    stuck: () => {
      entered.open();
      return new Promise(() => undefined);
    },
    faulty: (message) => Promise.reject(new RangeError(message)),
  };
  const { start, threads } = loopback(api);
  return { host: new WorkerHost<EchoApi>('echo', start, idleMs), threads, log, entered: entered.opened };
}

const stuck = (api: Remote<EchoApi>) => api.stuck();
const hello = (api: Remote<EchoApi>) => api.echo('hello');

test('no thread is started before the first call', () => {
  expect(aHost().threads).toHaveLength(0);
});

test('one thread serves many calls', async () => {
  const { host, threads } = aHost();

  expect(await host.call(hello)).toEqual(ok('hello'));
  expect(await host.call(hello)).toEqual(ok('hello'));
  expect(threads).toHaveLength(1);
});

test('calls run one at a time and in order', async () => {
  const { host, log } = aHost();

  await Promise.all(['a', 'b', 'c'].map((word) => host.call((api) => api.echo(word))));

  expect(log).toEqual(['in a', 'out a', 'in b', 'out b', 'in c', 'out c']);
});

test('the thread stops when nothing was asked for a while, and the next call starts another', async () => {
  const { host, threads } = aHost(1);
  await host.call(hello);

  await expect.poll(() => threads[0]?.terminated).toBe(true);

  expect(await host.call(hello)).toEqual(ok('hello'));
  expect(threads).toHaveLength(2);
});

describe('cancelling', () => {
  test('ends a running call at once, and its thread', async () => {
    const { host, threads, entered } = aHost();
    const abort = new AbortController();
    const call = host.call(stuck, { signal: abort.signal });
    await entered;

    abort.abort();

    expect(await call).toEqual(fail({ code: 'cancelled' }));
    expect(threads[0]?.terminated).toBe(true);
  });

  test('ends a queued call at once, while another runs on', async () => {
    const { host, threads, entered } = aHost();
    const abort = new AbortController();
    void host.call(stuck);
    const queued = host.call(hello, { signal: abort.signal });
    await entered;

    abort.abort();

    expect(await queued).toEqual(fail({ code: 'cancelled' }));
    expect(threads[0]?.terminated).toBe(false);
  });

  test('before the call keeps the thread from starting', async () => {
    const { host, threads } = aHost();

    expect(await host.call(hello, { signal: AbortSignal.abort() })).toEqual(fail({ code: 'cancelled' }));
    expect(threads).toHaveLength(0);
  });

  test('by stopping the host ends the running and the queued calls', async () => {
    const { host, entered, threads } = aHost();
    const calls = [host.call(stuck), host.call(hello)];
    await entered;

    host.stop();

    expect(await Promise.all(calls)).toEqual([fail({ code: 'cancelled' }), fail({ code: 'cancelled' })]);
    expect(threads.map(({ terminated }) => terminated)).toEqual([true]);
  });
});

describe('a thread that breaks', () => {
  test.each(['error', 'messageerror'] as const)('by %s answers that it was lost', async (kind) => {
    const { host, threads, entered } = aHost();
    const call = host.call(stuck);
    await entered;

    threads[0]?.breakDown(kind);

    expect(await call).toEqual(fail({ code: 'worker/lost', worker: 'echo' }));
  });

  test('lets the queued calls go on, on a fresh one', async () => {
    const { host, threads, entered } = aHost();
    void host.call(stuck);
    const queued = host.call(hello);
    await entered;

    threads[0]?.breakDown('error');

    expect(await queued).toEqual(ok('hello'));
    expect(threads).toHaveLength(2);
  });

  test('before it could start answers that it was lost', async () => {
    const host = new WorkerHost<EchoApi>('echo', (): Thread => {
      throw new DOMException('refused', 'SecurityError');
    });

    expect(await host.call(hello)).toEqual(fail({ code: 'worker/lost', worker: 'echo' }));
  });

  test('by taking too long is ended', async () => {
    const { host, threads } = aHost();

    const result = await host.call(stuck, { limitMs: 5 });

    expect(result).toEqual(fail({ code: 'worker/timeout', worker: 'echo', limitMs: 5 }));
    expect(threads[0]?.terminated).toBe(true);
  });

  test.each(['Array buffer allocation failed', 'Out of memory', 'Invalid typed array length: 9e9'])(
    'for want of memory says so (%s)',
    async (message) => {
      const { host } = aHost();

      expect(await host.call((api) => api.faulty(message))).toEqual(
        fail({ code: 'worker/out-of-memory', worker: 'echo' }),
      );
    },
  );
});

test('a fault inside the worker is told with its message, and the next call gets a fresh thread', async () => {
  const { host, threads } = aHost();

  const result = await host.call((api) => api.faulty('no such page'));

  expect(result).toEqual(fail({ code: 'defect', where: 'echo', message: 'no such page' }));
  expect(await host.call(hello)).toEqual(ok('hello'));
  expect(threads).toHaveLength(2);
});

describe('a job that ends its thread', () => {
  test('twice is refused by name, and other jobs go on', async () => {
    const { host, threads } = aHost();
    await host.call(stuck, { limitMs: 1, job: 'bad' });
    await host.call(stuck, { limitMs: 1, job: 'bad' });

    expect(await host.call(hello, { job: 'bad' })).toEqual(
      fail({ code: 'worker/refused', worker: 'echo', job: 'bad' }),
    );
    expect(threads).toHaveLength(2);
    expect(await host.call(hello, { job: 'good' })).toEqual(ok('hello'));
  });

  test('because a person cancelled it is not held against it', async () => {
    const { host } = aHost();
    for (let time = 0; time < 3; time++) {
      const abort = new AbortController();
      const call = host.call(stuck, { signal: abort.signal, job: 'same' });
      abort.abort();
      await call;
    }

    expect(await host.call(hello, { job: 'same' })).toEqual(ok('hello'));
  });
});
