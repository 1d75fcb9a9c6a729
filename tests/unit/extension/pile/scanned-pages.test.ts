import { expect, test } from 'vitest';
import { aReport } from '../../../fixtures/worker-answers';
import { aFile } from '../panel/a-panel';
import { aPile, aScanningDevice, openPile } from './a-pile';
import { FakeCapture } from './fake-scanner';

const COVER = (component: string) => ({
  code: { kind: 'cover' as const, procedure: '1.001193', component },
});

test('what was begun at a card belongs to that component', async () => {
  const pile = await openPile(await aScanningDevice({ pages: ['a', 'b'] }));

  await pile.acts.open('TP02');

  expect(pile.plan().parts).toEqual([expect.objectContaining({ component: 'TP02' })]);
});

test('cover sheets part the pile by themselves and are left out', async () => {
  const device = await aScanningDevice({ pages: ['c1', 'a', 'b', 'c2', 'd'] });
  device.capture.marks.set('c1', COVER('TP01')).set('c2', COVER('TP03'));
  const pile = await openPile(device);

  await pile.acts.open();
  await pile.acts.idle();

  const { parts, aside } = pile.plan();
  expect(parts.map(({ component, sheets }) => [component, sheets.length])).toEqual([
    ['TP01', 2],
    ['TP03', 1],
  ]);
  expect(aside.map(({ why }) => why)).toEqual(['cover', 'cover']);
});

test('a page that the quality gate refuses is known in the pile', async () => {
  const device = await aScanningDevice({ pages: ['a', 'blurred'] });
  const quality = aReport({ flaw: 'blurred', severity: 'fail', certainty: 1 });
  device.pages.set('blurred.jpg', { quality });
  const pile = await openPile(device);

  await pile.acts.open();

  expect(pile.view().items.map(({ facts }) => facts.kind === 'page' && facts.quality?.verdict)).toEqual([
    'pass',
    'fail',
  ]);
});

test('nothing of a pile counts as a page of a component, and the dossier has work left', async () => {
  const pile = await aPile({ pages: ['a', 'b'] });

  const next = await openPile({ ...pile.device, capture: new FakeCapture() });

  expect(next.panel.checklist()).toMatchObject({ restored: 0, strayed: 0 });
  expect(next.panel.component().items).toEqual([]);
});

test('files that come while a pile is scanned wait for it, and none is lost', async () => {
  const device = await aScanningDevice({ pages: ['a', 'b'] });
  const pile = await openPile(device);
  let files: Promise<void> | undefined;
  device.capture.beforePage = () => {
    files ??= pile.acts.takeFiles([aFile('x.jpg'), aFile('bad.jpg')]);
  };

  await pile.acts.open();
  await files;

  expect(await pile.pages()).toEqual(['a', 'b', 'x.jpg']);
  expect(pile.view().refused.map(({ file }) => file)).toEqual(['bad.jpg']);
  expect(pile.view().taking).toBeUndefined();
});

test('a fault in the middle ends the job with a sentence, keeps what has arrived and lets the scanner go', async () => {
  const device = await aScanningDevice({ pages: ['a', 'b'] });
  device.capture.beforePage = (page) => {
    if (page === 1) throw new TypeError('no such thing');
  };
  const pile = await openPile(device);

  await pile.acts.open();

  expect(pile.view().ended).toMatchObject({ received: 1, failure: { code: 'defect', message: 'TypeError' } });
  expect([pile.view().scanning, device.capture.held]).toEqual([undefined, 0]);
  expect(await pile.pages()).toEqual(['a']);
});
