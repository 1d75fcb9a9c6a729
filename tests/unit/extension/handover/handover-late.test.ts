import { expect, test } from 'vitest';
import type { Panel } from '../../../../extension/panel/flow/panel';
import { handoverDesk } from '../../../../extension/panel/flow/handover/handover-desk';
import { NOWHERE } from '../../../../extension/panel/flow/handover/match-parts';
import { fail, ok } from '../../../../shared/domain/result';
import { aWaitingPackage } from './a-kiosk';

/* What answers late, fails at the last step, or belongs to a dossier that is open no more. */

/** A promise that is kept by hand. */
function aDelay(): { readonly over: Promise<void>; readonly end: () => void } {
  let end = (): void => undefined;
  const over = new Promise<void>((done) => (end = done));
  return { over, end };
}

test('whoever goes back while a package is on its way is in the list, and it does not come up later', async () => {
  const { desk, inbox, sealed } = await aWaitingPackage();
  const { over, end } = aDelay();
  let stopped: AbortSignal | undefined;
  const take = inbox.port.take;
  inbox.port.take = async (name, signal) => {
    stopped = signal;
    await over;
    return take(name, signal);
  };
  const source = { from: 'inbox', name: sealed.fileName, slip: sealed.header.slip } as const;
  const late = desk.openSource(source);
  await expect.poll(() => stopped).toBeDefined();

  desk.back();
  const back = desk.state.value;
  end();
  await late;

  expect(stopped?.aborted).toBe(true);
  expect(back).toMatchObject({ shown: true });
  expect(back.opening).toBeUndefined();
  expect(desk.state.value.opened).toBeUndefined();
  inbox.port.take = take;
  await desk.openSource(source);
  expect(desk.state.value.opened).toBeDefined();
});

test('a search that ends after the officer has gone back to the dossier opens nothing', async () => {
  const { desk, inbox } = await aWaitingPackage();
  const { over, end } = aDelay();
  const list = inbox.port.list;
  inbox.port.list = () => over.then(list);
  const late = desk.openSlip('7');

  desk.back();
  end();
  await late;

  expect(desk.state.value).toMatchObject({ shown: false });
  expect(desk.state.value.opened).toBeUndefined();
});

test('a look that was begun before a package was deleted does not bring it back', async () => {
  const { desk, inbox, sealed } = await aWaitingPackage();
  const { over, end } = aDelay();
  const list = inbox.port.list;
  inbox.port.list = async () => {
    const seen = await list();
    await over;
    return seen;
  };
  const late = desk.show();
  await new Promise((done) => setTimeout(done, 5));
  inbox.port.list = list;

  await desk.discard(sealed.fileName);
  end();
  await late;

  expect(desk.state.value.inbox).toEqual({ at: 'read', packages: [] });
});

test('what was chosen for one dossier says nothing about the rows of another', async () => {
  const { desk, panel } = await aWaitingPackage();
  await desk.openSlip('7');
  desk.choose('TP02', NOWHERE);
  const here = desk.matches().find(({ part }) => part.code === 'TP02')?.by;
  const { state } = panel as { readonly state: { value: ReturnType<Panel['state']['peek']> } };
  const shown = state.value;
  if (shown.at !== 'checklist') throw new Error(shown.at);
  state.value = { ...shown, page: { ...shown.page, dossier: 'H40.12-261122-0001' } };
  const elsewhere = desk.matches().find(({ part }) => part.code === 'TP02')?.by;
  state.value = shown;

  expect([here, elsewhere]).toEqual(['person', 'name']);
  expect(desk.matches().find(({ part }) => part.code === 'TP02')?.by).toBe('person');
});

test('a ledger that cannot be written is said; the papers are in the dossier all the same', async () => {
  const { panel, ports } = await aWaitingPackage();
  const stores = panel.desk();
  if (!stores) throw new Error('locked');
  const full = {
    ...stores.handovers,
    record: () => Promise.resolve(fail({ code: 'storage/full' } as const)),
  };
  const desk = handoverDesk({ ...panel, desk: () => ({ ...stores, handovers: full }) }, ports);
  await desk.openSlip('7');

  await desk.putIn();

  expect(desk.state.value.put).toMatchObject({ files: 3, unrecorded: { code: 'storage/full' } });
});

test('once the panel is locked nothing of an open package is left in it', async () => {
  const { desk, panel } = await aWaitingPackage();
  const over = new AbortController();
  desk.start(over.signal);
  await desk.openSlip('7');
  const { state } = panel as { readonly state: { value: ReturnType<Panel['state']['peek']> } };

  state.value = { at: 'unlock', firstUse: true, busy: false };

  expect(desk.state.value.opened).toBeUndefined();
  expect(desk.state.value.shown).toBe(false);
  over.abort();
});

test('a citizen who calls is seen even where the list of packages does not answer', async () => {
  const { desk, inbox } = await aWaitingPackage();
  const over = new AbortController();
  const call = { id: 'a3c1b7de-0000-4000-8000-000000000007', kiosk: 'kiosk-1', screen: 'paper' };
  inbox.port.calls = () => Promise.resolve(ok([{ ...call, at: '2026-11-22T01:59:00Z' }]));
  inbox.port.list = () => Promise.resolve(fail({ code: 'inbox/refused', status: 200 }));

  desk.start(over.signal);

  await expect.poll(() => desk.state.value.calls.length).toBe(1);
  over.abort();
});
