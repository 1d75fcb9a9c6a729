import { beforeEach, expect, test, vi } from 'vitest';
import { startFlow, type Flow } from '../../../../kiosk/flow/flow';
import { isReading } from '../../../../kiosk/flow/papers';
import { draftOf, type State } from '../../../../kiosk/flow/state';
import type { Failure } from '../../../../shared/domain/failure';
import { fail } from '../../../../shared/domain/result';
import { aKioskProcedure } from '../../../fixtures/kiosk';
import { FakeMeans } from '../../../fixtures/kiosk-means';
import { toChoose } from '../../../fixtures/kiosk-way';
import { aScanner } from './a-scanner';

let means: FakeMeans;
let flow: Flow;

beforeEach(() => {
  means = new FakeMeans();
  flow = startFlow(means);
});

const now = (): State => flow.state.value;
const items = (paper = 'TP01') => draftOf(now())?.items[paper] ?? [];
const messages = () => draftOf(now())?.messages.map(({ name, saying }) => [name, saying]) ?? [];
const ended = () => vi.waitFor(() => expect(draftOf(now())?.scan).toBeUndefined());

function openPaper(): void {
  toChoose(flow);
  flow.send({ is: 'procedure-chosen', procedure: aKioskProcedure() });
  flow.send({ is: 'answered', component: 'TP02', yes: false });
  flow.send({ is: 'went-on' });
  flow.send({ is: 'paper-opened', component: 'TP01' });
}

async function scan(): Promise<void> {
  openPaper();
  flow.send({ is: 'scan-asked', scanner: 'may-1', name: 'Máy quét' });
  await ended();
}

test('one press brings the whole pile into the paper, in order, in colour at 300 dpi', async () => {
  const { asked } = aScanner(means, 3, { feeder: 'loaded' });

  await scan();

  expect(items()).toHaveLength(3);
  expect(asked).toMatchObject([{ source: 'feeder', duplex: false, dpi: 300, colour: 'colour' }]);
  expect([messages(), means.openScanners]).toEqual([[], 0]);
});

test('each page lies in the store before the next is asked for', async () => {
  const kept: number[] = [];
  aScanner(means, 3, {
    feeder: 'loaded',
    wait: () => Promise.resolve(void kept.push(means.stores[0]?.pages.size ?? 0)),
  });

  await scan();

  expect(kept).toEqual([0, 1, 2]);
});

test('how many pages have come is known while it scans', async () => {
  const seen: (number | undefined)[] = [];
  aScanner(means, 2, {
    feeder: 'loaded',
    wait: () => Promise.resolve(void seen.push(draftOf(now())?.scan?.pages)),
  });

  await scan();

  expect(seen).toEqual([0, 1]);
});

test('an empty feeder gives way to the glass', async () => {
  const { asked } = aScanner(means, 1, { feeder: 'empty' });

  await scan();

  expect(asked.map((settings) => settings.source)).toEqual(['platen']);
});

test('of a device that does not say, the feeder is tried first, then the glass', async () => {
  const { asked } = aScanner(means, 0, { stopped: { code: 'scan/feeder-empty' } });

  await scan();

  expect(asked.map((settings) => settings.source)).toEqual(['feeder', 'platen']);
});

test('paper that jams leaves the pages that came, says why, and the next press goes on behind them', async () => {
  aScanner(means, 2, { feeder: 'loaded', stopped: { code: 'scan/jam', received: 2 } });
  await scan();
  const said = messages();
  aScanner(means, 1, { feeder: 'loaded' });

  flow.send({ is: 'scan-asked', scanner: 'may-1', name: 'Máy quét' });
  const rest = messages();
  await ended();

  expect(said).toEqual([['Máy quét', { is: 'refused', failure: { code: 'scan/jam', received: 2 } }]]);
  expect(rest).toEqual([]);
  expect(items()).toHaveLength(3);
});

test('a full disk stops the device and is said once', async () => {
  const { summaries } = aScanner(means, 5, { feeder: 'loaded' });
  openPaper();
  const store = means.stores.at(-1);
  if (store) store.full = true;

  flow.send({ is: 'scan-asked', scanner: 'may-1', name: 'Máy quét' });
  await ended();

  expect(messages()).toEqual([['Trang quét 1', { is: 'refused', failure: { code: 'storage/full' } }]]);
  expect(summaries).toEqual([{ received: 0, stopped: { code: 'cancelled' } }]);
});

test('a citizen who stops keeps what came, and hears nothing more', async () => {
  const { summaries } = aScanner(means, 9, {
    feeder: 'loaded',
    wait: (index) => {
      const job = draftOf(now())?.scan?.job;
      if (index === 2 && job !== undefined) flow.send({ is: 'scan-stopped', job });
      return Promise.resolve();
    },
  });

  await scan();

  expect([items().length, messages()]).toEqual([2, []]);
  expect(summaries).toEqual([{ received: 2, stopped: { code: 'cancelled' } }]);
});

test('while the device is being set free that is shown, and nothing is finished without it', async () => {
  let free: () => void = () => undefined;
  aScanner(means, 1, { feeder: 'loaded', wait: () => new Promise((resolve) => (free = resolve)) });
  openPaper();
  flow.send({ is: 'scan-asked', scanner: 'may-1', name: 'Máy quét' });
  await vi.waitFor(() => expect(means.openScanners).toBe(1));

  flow.send({ is: 'scan-stopped', job: draftOf(now())?.scan?.job ?? 0 });
  const draft = draftOf(now());
  await vi.waitFor(() => {
    free();
    expect(draftOf(now())?.scan).toBeUndefined();
  });

  expect([draft?.scan?.stopping, draft && isReading(draft)]).toEqual([true, true]);
});

test('pages go into the paper they were scanned for, whatever is shown meanwhile', async () => {
  aScanner(means, 2, {
    feeder: 'loaded',
    wait: (index) => {
      if (index === 1) {
        flow.send({ is: 'went-back' });
        flow.send({ is: 'paper-opened', component: 'TP03' });
      }
      return Promise.resolve();
    },
  });

  await scan();

  expect([items('TP01').length, items('TP03').length]).toEqual([2, 0]);
});

test('one scan at a time: a second press changes nothing', async () => {
  const { asked } = aScanner(means, 1, { feeder: 'loaded' });
  openPaper();

  flow.send({ is: 'scan-asked', scanner: 'may-1', name: 'Máy quét' });
  flow.send({ is: 'scan-asked', scanner: 'may-1', name: 'Máy quét' });
  await ended();

  expect(asked).toHaveLength(1);
});

test('the end of the session stops the device, and nothing of it reaches the next citizen', async () => {
  const { summaries } = aScanner(means, 3, {
    feeder: 'loaded',
    wait: async (index) => {
      if (index !== 1) return;
      flow.end();
      await vi.waitFor(() => expect(now().screen).toMatchObject({ wiped: true }));
      openPaper();
    },
  });
  openPaper();
  flow.send({ is: 'scan-asked', scanner: 'may-1', name: 'Máy quét' });
  await vi.waitFor(() => expect(summaries).toHaveLength(1));

  expect(summaries[0]?.stopped).toEqual({ code: 'cancelled' });
  expect([items(), messages(), draftOf(now())?.scan]).toEqual([[], [], undefined]);
});

test('a scanner that does not answer is said in its own words', async () => {
  aScanner(means, 0);
  const scanner = means.scanners.get('may-1')!;
  const failure: Failure = { code: 'scan/unreachable', limitMs: 5_000 };
  means.scanners.set('may-1', { ...scanner, capabilities: () => Promise.resolve(fail(failure)) });

  await scan();

  expect(messages()).toEqual([['Máy quét', { is: 'refused', failure }]]);
});

test('a fault of ours never leaves the screen scanning for ever', async () => {
  await scan();

  expect(messages()).toMatchObject([['Máy quét', { failure: { code: 'defect', message: 'TypeError' } }]]);
});
