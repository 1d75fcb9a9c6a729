import { beforeEach, expect, test, vi } from 'vitest';
import { startFlow, type Flow } from '../../../../kiosk/flow/flow';
import { draftOf, type State } from '../../../../kiosk/flow/state';
import type { Intake } from '../../../../shared/contracts/intake';
import { sha256Hex } from '../../../../shared/domain/sha256';
import { fail } from '../../../../shared/domain/result';
import { aKioskProcedure } from '../../../fixtures/kiosk';
import { FakeMeans } from '../../../fixtures/kiosk-means';
import { filesMade, toChoose, toSlip, toWays } from '../../../fixtures/kiosk-way';
import { anInspection, aPage } from '../../../fixtures/worker-answers';

let means: FakeMeans;
let flow: Flow;

beforeEach(() => {
  means = new FakeMeans();
  flow = startFlow(means);
});

const now = (): State => flow.state.value;
const items = () => draftOf(now())?.items['TP01'] ?? [];
const messages = () => draftOf(now())?.messages.map(({ saying }) => saying) ?? [];
const pageOf = (changes: Parameters<typeof aPage>[0] = {}, index = 0, of = 1): Intake => ({
  kind: 'page',
  page: aPage(changes),
  index,
  of,
});

function openPaper(): void {
  toChoose(flow);
  flow.send({ is: 'procedure-chosen', procedure: aKioskProcedure() });
  flow.send({ is: 'answered', component: 'TP02', yes: false });
  flow.send({ is: 'went-on' });
  flow.send({ is: 'paper-opened', component: 'TP01' });
}

async function give(...files: readonly File[]): Promise<void> {
  flow.send({ is: 'files-given', files });
  await vi.waitFor(() => expect(draftOf(now())?.readings).toEqual([]));
}

async function signedPdf(name: string): Promise<void> {
  const pdf = new Blob(['%PDF-1.7 signed']);
  const inspection = anInspection({ sha256: await sha256Hex(pdf) });
  means.intakes.set(name, [{ kind: 'document', pdf, treatment: 'signed', inspection }]);
}

async function makeSlip(): Promise<void> {
  toWays(flow);
  await vi.waitFor(() => expect(filesMade(now())).toBe(true));
  toSlip(flow);
  await vi.waitFor(() => expect(now().screen).toMatchObject({ slip: { is: 'ready' } }));
}

test('a page is sealed in the store before it is shown', async () => {
  openPaper();
  await give(new File(['one'], 'a.jpg'));

  expect(items()).toHaveLength(1);
  expect([...(means.stores[0]?.pages.keys() ?? [])]).toEqual(items().map(({ id }) => id));
});

test('a page below 200 dpi is taken and said to be too blurred', async () => {
  means.intakes.set('a.jpg', [pageOf({ dpi: 150, sourceDpi: 150 })]);
  openPaper();
  await give(new File(['one'], 'a.jpg'));

  expect(items()[0]?.concerns).toEqual([{ is: 'low-resolution', dpi: 150 }]);
});

test('a refused file leaves its reason', async () => {
  means.intakes.set('a.pdf', fail({ code: 'file/type-unknown', found: 'html' }));
  openPaper();
  await give(new File(['<html>'], 'a.pdf'));

  expect(messages()).toEqual([{ is: 'refused', failure: { code: 'file/type-unknown', found: 'html' } }]);
});

test('the same file twice in a paper is said, not added', async () => {
  openPaper();
  await give(new File(['same bytes'], 'a.jpg'), new File(['same bytes'], 'renamed.jpg'));

  expect(items()).toHaveLength(1);
  expect(messages()).toEqual([{ is: 'duplicate' }]);
});

test('a deleted page can be added again', async () => {
  openPaper();
  await give(new File(['bytes'], 'a.jpg'));
  flow.send({ is: 'item-removed', id: items()[0]?.id ?? '' });
  await give(new File(['bytes'], 'a.jpg'));

  expect([items().length, messages()]).toEqual([1, []]);
});

test('a full disk refuses the whole file with its reason', async () => {
  means.intakes.set('a.tif', [pageOf({}, 0, 2), pageOf({}, 1, 2)]);
  openPaper();
  const store = means.stores.at(-1);
  if (store) store.full = true;
  await give(new File(['x'], 'a.tif'));

  expect([items(), messages()]).toEqual([[], [{ is: 'refused', failure: { code: 'storage/full' } }]]);
});

test('a fault in a worker never leaves a file "being read" for ever', async () => {
  means.takeFile = () => Promise.reject(new TypeError('broken'));
  openPaper();
  await give(new File(['x'], 'a.jpg'));

  expect(messages()).toMatchObject([{ is: 'refused', failure: { code: 'defect', message: 'TypeError' } }]);
});

test('a stopped file says nothing and keeps nothing', async () => {
  let go: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (go = resolve));
  means.takeFile = async (_file, { onIntake, signal }) => {
    await held;
    await onIntake(pageOf());
    return signal?.aborted ? fail({ code: 'cancelled' }) : fail({ code: 'file/unreadable' });
  };
  openPaper();
  flow.send({ is: 'files-given', files: [new File(['x'], 'a.jpg')] });
  flow.send({ is: 'reading-stopped', job: 1 });
  go();
  await give();

  expect([items(), messages(), means.stores[0]?.pages.size]).toEqual([[], [], 0]);
});

test('the slip gets the next number of the day and keeps it when it is made again', async () => {
  openPaper();
  await makeSlip();
  flow.send({ is: 'went-back' });
  toSlip(flow);
  await vi.waitFor(() => expect(means.slips).toHaveLength(2));

  expect(means.slips.map(({ slip }) => slip)).toEqual(['2026-11-21/001', '2026-11-21/001']);
  expect(means.settings.slip).toEqual({ day: '2026-11-21', last: 1 });
});

test('pages of a paper become one PDF, turned as they are shown', async () => {
  openPaper();
  await give(new File(['1'], 'a.jpg'), new File(['2'], 'b.jpg'));
  flow.send({ is: 'item-turned', id: items()[1]?.id ?? '' });
  await makeSlip();

  expect(means.assembled).toHaveLength(1);
  expect(means.assembled[0]?.parts.map((part) => (part.kind === 'image' ? part.turn : 'pdf'))).toEqual([
    0, 90,
  ]);
  expect(now().screen).toMatchObject({
    documents: [{ file: { is: 'ready', value: { conforms: true, fileName: 'TP01 - Tờ khai.pdf' } } }],
  });
});

test('a signed PDF is handed out byte for byte', async () => {
  await signedPdf('b.pdf');
  openPaper();
  await give(new File(['2'], 'b.pdf'));
  await makeSlip();

  const { screen } = now();
  const file = screen.at === 'slip' ? screen.documents[0]?.file : undefined;
  if (file?.is !== 'ready') throw new Error('no file');
  expect(await file.value.pdf.text()).toBe('%PDF-1.7 signed');
  expect([file.value.signed, means.assembled]).toEqual([true, []]);
});

test('a signed PDF whose kept bytes differ is refused, never handed out', async () => {
  means.intakes.set('b.pdf', [
    {
      kind: 'document',
      pdf: new Blob(['%PDF other']),
      treatment: 'signed',
      inspection: anInspection({ sha256: 'ff' }),
    },
  ]);
  openPaper();
  await give(new File(['2'], 'b.pdf'));
  await makeSlip();

  expect(now().screen).toMatchObject({
    documents: [{ file: { is: 'failed', failure: { code: 'storage/damaged' } } }],
  });
});

test('the end closes the store, ends the workers, clears the disk and says so', async () => {
  openPaper();
  await give(new File(['1'], 'a.jpg'));
  flow.end();

  expect([means.stores[0]?.closed, means.ended]).toEqual([true, 1]);
  await vi.waitFor(() => expect(now().screen).toEqual({ at: 'welcome', wiped: true }));
  expect(means.erased).toBe(1);
});

test('what still runs for the old session says nothing to the next', async () => {
  let go: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (go = resolve));
  means.takeFile = async () => {
    await held;
    return fail({ code: 'file/unreadable' });
  };
  openPaper();
  flow.send({ is: 'files-given', files: [new File(['x'], 'a.jpg')] });
  flow.end();
  await vi.waitFor(() => expect(now().screen).toMatchObject({ wiped: true }));
  openPaper();
  go();
  await Promise.resolve();

  expect(messages()).toEqual([]);
});

test('the end stops what is still being read', async () => {
  const signals: (AbortSignal | undefined)[] = [];
  means.takeFile = (_file, { signal }) => {
    signals.push(signal);
    return new Promise(() => undefined);
  };
  openPaper();
  flow.send({ is: 'files-given', files: [new File(['x'], 'a.jpg')] });
  await vi.waitFor(() => expect(signals).toHaveLength(1));
  flow.end();

  expect(signals[0]?.aborted).toBe(true);
});

test('printing asks the device', async () => {
  openPaper();
  await makeSlip();
  flow.send({ is: 'print-asked' });

  expect(means.printed).toBe(1);
});
