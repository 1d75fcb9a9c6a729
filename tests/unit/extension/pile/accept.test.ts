import { expect, test } from 'vitest';
import { hasWork, queueOf } from '../../../../extension/panel/flow/queue';
import { fail, ok } from '../../../../shared/domain/result';
import { keptDossiers } from '../../../../shared/storage/kept-dossiers';
import { value } from '../../storage/rows';
import { aFile, deskOf, type Device } from '../panel/a-panel';
import { aPile, aScanningDevice, openPile, type OpenPile } from './a-pile';

const COVER = (component: string) => ({
  code: { kind: 'cover' as const, procedure: '1.001193', component },
});

/** A pile of two papers behind their cover sheets, with a blank page in the second. */
async function aCoveredPile(prepare: (device: Device) => void = () => undefined): Promise<OpenPile> {
  const device = await aScanningDevice({ pages: ['c1', 'a', 'b', 'c2', 'd', 'blank'] });
  const { marks } = device.capture;
  marks
    .set('c1', COVER('TP01'))
    .set('c2', COVER('TP03'))
    .set('blank', { blank: { certainty: 1 } });
  prepare(device);
  const pile = await openPile(device);
  await pile.acts.open();
  await pile.acts.idle();
  return pile;
}

test('the parts go into their components in order, and what was set aside is gone with them', async () => {
  const pile = await aCoveredPile();

  await pile.acts.accept();

  expect(await pile.pages('TP01')).toEqual(['a', 'b']);
  expect(await pile.pages('TP03')).toEqual(['d']);
  expect(await pile.pages()).toEqual([]);
  expect(pile.view()).toMatchObject({ shown: false, accepted: { pages: 3, components: 2 } });
  expect(pile.panel.component('TP01').items).toHaveLength(2);
});

test('one undo brings the whole pile back, in its order, with all that was set aside', async () => {
  const pile = await aCoveredPile();
  await pile.acts.accept();

  await pile.acts.undo();

  expect(await pile.pages()).toEqual(['c1', 'a', 'b', 'c2', 'd', 'blank']);
  expect(pile.panel.component('TP01').items).toEqual([]);
  expect(pile.view().accepted).toBeUndefined();
});

test('they go behind what lies in the component already', async () => {
  const pile = await aCoveredPile();
  await pile.panel.acts.addFiles('TP01', [aFile('0.jpg', 'first')]);

  await pile.acts.accept();

  expect(await pile.pages('TP01')).toEqual(['first', 'a', 'b']);
});

test('parts of which nobody knows where they go stay, and so does what was set aside', async () => {
  const pile = await aPile({ pages: ['a', 'b', 'c'] });
  await pile.acts.toggleBorder(await pile.id('b'));
  await pile.acts.assign(await pile.id('b'), 'TP02');
  await pile.acts.toggleAside(await pile.id('c'));

  await pile.acts.accept();

  expect(await pile.pages()).toEqual(['a', 'c']);
  expect(pile.view().shown).toBe(true);
});

test('a component that is being attached is not touched, and the pile stays', async () => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const pile = await aCoveredPile(({ host }) => {
    const { attach } = host.site;
    const slowly: typeof attach = (...args) => held.then(() => attach(...args));
    Object.assign(host.site, { attach: slowly });
  });
  await pile.panel.acts.addFiles('TP01', [aFile('0.jpg')]);
  const attaching = pile.panel.acts.attach('TP01');
  await expect.poll(() => pile.panel.component('TP01').work?.kind).toBe('attaching');

  await pile.acts.accept();
  const inPile = await pile.pages();
  release();
  await attaching;

  expect(inPile).toHaveLength(6);
});

test('a dossier in whose pile pages lie has work left, and they are no pages of a component', async () => {
  const pile = await aPile({ pages: ['a', 'b'] });

  const [dossier] = queueOf(value(await keptDossiers(pile.device.db)));

  expect(dossier).toMatchObject({ pile: 2, parts: { unsent: 0 } });
  expect(dossier && hasWork(dossier)).toBe(true);
});

test('cover sheets name every paper of the dossier by its number, and go to the officer as a file', async () => {
  const pile = await aPile({ pages: [] });

  await pile.acts.saveCovers('to-bia-1.001193.pdf');

  expect(
    pile.capture.printed[0]?.map(({ number, component, procedure }) => [number, component, procedure]),
  ).toEqual([
    [1, 'TP01', '1.001193'],
    [2, 'TP02', '1.001193'],
    [3, 'TP03', '1.001193'],
  ]);
  expect(pile.device.saved.map(({ name }) => name)).toEqual(['to-bia-1.001193.pdf']);
});

test('where it ends half-way every page is in one place, the rest follows its cover sheet, and undo takes all back', async () => {
  const device = await aScanningDevice({ pages: ['c1', 'a', 'b', 'c2', 'd'] });
  device.capture.marks.set('c1', COVER('TP01')).set('c2', COVER('TP03'));
  const { items } = deskOf(device);
  let moves = 0;
  const full = { code: 'storage/full' } as const;
  const move: typeof items.move = (id, component) =>
    (moves += 1) === 2 ? Promise.resolve(fail(full)) : items.move(id, component);
  const pile = await openPile(device, { items: { ...items, move } });
  await pile.acts.open();
  await pile.acts.idle();

  await pile.acts.accept();
  const half = [await pile.pages('TP01'), await pile.pages()];
  const { failure } = pile.view();
  await pile.acts.undo();

  expect(half).toEqual([['a'], ['c1', 'b', 'c2', 'd']]);
  expect(failure).toEqual(full);
  expect(await pile.pages()).toEqual(['c1', 'a', 'b', 'c2', 'd']);
});

test('nothing is put into the dossier before every page was looked at', async () => {
  const device = await aScanningDevice({ pages: ['a', 'b'] });
  let look: () => void = () => undefined;
  const looked = new Promise<void>((resolve) => (look = resolve));
  device.capture.readSheet = () => looked.then(() => ok({}));
  const pile = await openPile(device);
  await pile.acts.open('TP02');

  await pile.acts.accept();
  const early = await pile.pages('TP02');
  look();
  await pile.acts.idle();
  await pile.acts.accept();

  expect(early).toEqual([]);
  expect(await pile.pages('TP02')).toEqual(['a', 'b']);
});
