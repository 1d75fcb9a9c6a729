import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { effectRunner } from '../../../../kiosk/flow/effects';
import { startFlow, type Flow } from '../../../../kiosk/flow/flow';
import { keepSweeping } from '../../../../kiosk/flow/resume/keep-day';
import type { Result } from '../../../../shared/domain/result';
import { aDraft, aState } from '../../../fixtures/kiosk';
import { FakeMeans } from '../../../fixtures/kiosk-means';
import { AGREED } from '../../../fixtures/kiosk-way';
import { erased, giveCode, keep, leave, Machine, toPapers, WAIT } from './a-machine';

let means: Machine;
let flow: Flow;
beforeEach(() => {
  means = new Machine();
  flow = startFlow(means);
});

const kept = async (): Promise<number> => {
  const count = await means.parked.count();
  return count.ok ? count.value.visits : -1;
};

test('kept a second time the visit lies there once, under its new code', async () => {
  await toPapers({ flow, means });
  const first = await keep(flow);
  await leave(flow);
  await giveCode(flow, first);
  const second = await keep(flow);
  await vi.waitFor(async () => expect(await kept()).toBe(1), WAIT);
  await leave(flow);
  await giveCode(flow, first);
  const old = flow.state.value.screen;
  flow.send({ is: 'went-back' });
  await giveCode(flow, second);

  expect([old, flow.state.value.screen.at]).toEqual([
    { at: 'resume', failure: { code: 'resume/unknown' } },
    'checklist',
  ]);
});

test('a visit that ends while it is kept a second time still opens by its first code', async () => {
  await toPapers({ flow, means });
  const first = await keep(flow);
  await leave(flow);
  await giveCode(flow, first);
  const { add } = means.parked;
  // Nobody touched the machine: it ends when the new rows have just reached the disk.
  means.parked.add = async (...visit) => {
    const added = await add(...visit);
    flow.end();
    return added;
  };
  flow.send({ is: 'park-asked' });
  flow.send({ is: 'park-agreed', agreement: AGREED });
  await erased(flow);
  await vi.waitFor(async () => expect(await kept()).toBe(1), WAIT);
  await giveCode(flow, first);

  expect(flow.state.value.screen.at).toBe('checklist');
});

test('it is kept until the end of the day that was agreed to, though midnight came over the sealing', async () => {
  await toPapers({ flow, means });
  const { add } = means.parked;
  const days: string[] = [];
  means.parked.add = (visit, ...rest) => {
    days.push(visit.day);
    return add(visit, ...rest);
  };
  means.clock = new Date(2026, 10, 22, 0, 0, 1);
  await keep(flow, { ...AGREED, at: new Date(2026, 10, 21, 23, 59, 59).toISOString() });

  expect(days).toEqual(['2026-11-21']);
});

test('a session that ended while a visit was taken up lets others take it up', async () => {
  let released = 0;
  await toPapers({ flow, means });
  const code = await keep(flow);
  await leave(flow);
  means.parked.hold = () => Promise.resolve({ ok: true, value: () => Promise.resolve(void (released += 1)) });
  const { page } = means.parked;
  means.parked.page = (...which) => {
    flow.end();
    return page(...which);
  };
  flow.send({ is: 'resume-opened' });
  flow.send({ is: 'code-given', code });
  await vi.waitFor(() => expect(released).toBe(1), WAIT);

  expect(flow.state.value.screen.at).toBe('welcome');
});

test('what is dropped leaves alone what is being made: ending still stops it', () => {
  const signals: (AbortSignal | undefined)[] = [];
  const machine = new FakeMeans();
  machine.composeSlip = (_request, signal) => {
    signals.push(signal);
    return new Promise<Result<never>>(() => undefined);
  };
  const state = aState({ at: 'welcome', wiped: false });
  const { run } = effectRunner(
    machine,
    () => state,
    () => undefined,
  );
  run({ do: 'make-slip', job: 1, draft: aDraft(), visit: {} });
  run({ do: 'drop-parked', id: 'a'.repeat(32) });
  run({ do: 'stop-making' });

  expect(signals.map((signal) => signal?.aborted)).toEqual([true]);
});

test('what was kept is swept within a minute of midnight, and again where the disk refused', async () => {
  vi.useFakeTimers();
  const swept: (string | undefined)[] = [];
  means.parked.sweep = (day) => {
    swept.push(day);
    return Promise.resolve(
      swept.length === 1
        ? { ok: false, failure: { code: 'storage/unavailable' } }
        : { ok: true, value: undefined },
    );
  };
  keepSweeping(means);
  await vi.advanceTimersByTimeAsync(180_000);
  const before = swept.length;
  means.clock = new Date(2026, 10, 22, 0, 0, 30);
  await vi.advanceTimersByTimeAsync(300_000);
  vi.useRealTimers();

  expect([before, swept]).toEqual([0, ['2026-11-22', '2026-11-22']]);
});
