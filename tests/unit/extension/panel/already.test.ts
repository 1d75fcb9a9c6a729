import { expect, test } from 'vitest';
import { gradeOf, stateOf } from '../../../../extension/panel/flow/state';
import { openPanel } from './a-panel';
import { aPanelWith } from './a-panel-with';
import { aHostComponent, FakeHost } from './fake-host';

/* The host held the very same bytes before anything was sent. */
async function aPanelWithATwin(multiple: boolean) {
  const host = new FakeHost([
    aHostComponent({ multiple }),
    aHostComponent({ key: 'TP02', name: 'Giấy chứng sinh' }),
  ]);
  host.put('TP01', 'cu.pdf', new Blob(['don.pdf']));
  const world = await aPanelWith(['don.pdf'], host);
  await world.panel.acts.attachAll();
  return { ...world, host };
}

test('the same bytes in the same component are proven, not sent, and the officer is told', async () => {
  const { panel, host, events } = await aPanelWithATwin(false);

  expect(host.uploads).toEqual([]);
  expect([stateOf(panel.component()), gradeOf(panel.component())]).toEqual(['verified', 'read-back']);
  expect(panel.component()).toMatchObject({ already: 'cu.pdf', items: [{}] });
  expect(await events()).toEqual(['verified read-back']);
});

test('where the file that is there is enough, the pages are erased and nothing is logged twice', async () => {
  const { panel, device, events } = await aPanelWithATwin(false);

  await panel.acts.settleAlready('TP01', 'enough');

  expect(panel.component().already).toBeUndefined();
  expect(stateOf(panel.component())).toBe('verified');
  expect(await device.db.count('items')).toBe(0);
  expect(await events()).toEqual(['verified read-back']);
});

test('a panel that is opened again before the officer chose keeps the proof and erases the pages', async () => {
  const { device, host } = await aPanelWithATwin(false);

  const again = await openPanel(device);
  await again.acts.reconcile();

  expect(stateOf(again.component())).toBe('verified');
  expect(host.uploads).toEqual([]);
  expect(await device.db.count('items')).toBe(0);
});

test('replacing sends it in place of the file that is there, with proof', async () => {
  const { panel, host, events } = await aPanelWithATwin(false);

  await panel.acts.settleAlready('TP01', 'replace');

  expect(host.uploads).toHaveLength(1);
  expect(host.held.get('TP01')).toHaveLength(1);
  expect(stateOf(panel.component())).toBe('verified');
  expect(await events()).toContain('replaced');
});

test('keeping both sends it beside the file that is there', async () => {
  const { panel, host } = await aPanelWithATwin(true);

  await panel.acts.settleAlready('TP01', 'both');

  expect(host.wishes).toEqual([true]);
  expect(host.held.get('TP01')).toHaveLength(2);
  expect(stateOf(panel.component())).toBe('verified');
});

test('bytes that the page found there in place of sending are no replacement', async () => {
  const { panel, host, events } = await aPanelWithATwin(false);
  host.reactions.set('TP01', (document) => ({
    keep: document,
    answer: { ok: true, value: { already: 'khac.pdf' } },
  }));

  await panel.acts.settleAlready('TP01', 'replace');

  expect(await events()).not.toContain('replaced');
});

test('the file that was there before proves nothing of the one that was to stand beside it', async () => {
  const { panel, host } = await aPanelWithATwin(true);
  host.reactions.set('TP01', () => ({
    answer: { ok: true, value: { response: { status: 200, verdict: 'accepted' } } },
  }));

  await panel.acts.settleAlready('TP01', 'both');

  expect(panel.component().failure).toEqual({ code: 'attach/unproven' });
  expect(stateOf(panel.component())).toBe('attached');
});

test('the same bytes in another component are held back until the officer says that it is the right paper', async () => {
  const { panel, host } = await aPanelWithATwin(false);
  await panel.acts.addFiles('TP02', [new File(['don.pdf'], 'don.pdf')]);

  await panel.acts.attach('TP02');
  const warned = panel.component('TP02').failure;
  const before = host.uploads.length;
  await panel.acts.attachRightPaper('TP02');

  expect(warned).toMatchObject({ code: 'attach/same-elsewhere', component: 'TP01' });
  expect(before).toBe(0);
  expect(stateOf(panel.component('TP02'))).toBe('verified');
});
