import { expect, test } from 'vitest';
import { aPile, aScanningDevice, openPile, type OpenPile } from './a-pile';
import { ONE_SIDED } from './fake-scanner';
import { fail } from '../../../../shared/domain/result';
import { deskOf, portsOf } from '../panel/a-panel';

const COVER = (component: string) => ({
  code: { kind: 'cover' as const, procedure: '1.001193', component },
});
const BLANK = { blank: { certainty: 1 } };

const components = (pile: OpenPile) => pile.plan().parts.map(({ component }) => component);

/** A pile that was turned over by hand, before its second pass. */
async function aFirstPass(...later: readonly string[][]): Promise<OpenPile> {
  const device = await aScanningDevice({ pages: ['1', '3'] }, ...later.map((pages) => ({ pages })));
  device.capture.can = ONE_SIDED;
  const pile = await openPile(device);
  pile.acts.choose({ sides: 'by-hand' });
  await pile.acts.open();
  await pile.acts.idle();
  return pile;
}

test('what stays in the pile does not follow the cover sheet of what went into the dossier', async () => {
  const device = await aScanningDevice({ pages: ['c1', 'a', 'blank', 'x', 'y'] });
  device.capture.marks.set('c1', COVER('TP01')).set('blank', BLANK);
  const pile = await openPile(device);
  await pile.acts.open();
  await pile.acts.idle();
  pile.acts.setBlankParts(true);
  await pile.acts.toggleBorder(await pile.id('y'));

  await pile.acts.accept();
  const left = components(pile);
  await pile.acts.accept();

  expect(left).toEqual([undefined, undefined]);
  expect(await pile.pages('TP01')).toEqual(['a']);
});

test('a taken back acceptance leaves no border behind that nobody drew', async () => {
  const device = await aScanningDevice({ pages: ['c1', 'a', 'blank', 'x'] });
  device.capture.marks.set('c1', COVER('TP01')).set('blank', BLANK);
  const pile = await openPile(device);
  await pile.acts.open();
  await pile.acts.idle();
  pile.acts.setBlankParts(true);
  await pile.acts.accept();

  await pile.acts.undo();

  expect(pile.plan().parts.map(({ begunBy }) => begunBy)).toEqual(['cover', 'blank']);
});

test('when the first page of a part is removed its other pages stay with their component, also after undo', async () => {
  const pile = await aPile({ pages: ['a', 'b', 'c'] });
  await pile.acts.assign(await pile.id('a'), 'TP01');
  await pile.acts.toggleBorder(await pile.id('b'));
  await pile.acts.assign(await pile.id('b'), 'TP02');

  await pile.acts.remove(await pile.id('b'));
  const removed = components(pile);
  await pile.acts.undo();

  expect(removed).toEqual(['TP01', 'TP02']);
  expect(pile.plan().parts.map(({ sheets }) => sheets.length)).toEqual([1, 2]);
});

test('a removed page comes back to its place, however the pile was counted anew meanwhile', async () => {
  const pile = await aPile({ pages: ['a', 'b', 'c', 'd', 'e', 'f'] });
  const names = ['b', 'c', 'd'];
  for (const name of names) await pile.acts.remove(await pile.id(name));
  await pile.acts.assign(await pile.id('a'), 'TP01');
  await pile.acts.accept();
  await pile.acts.undo();

  for (let step = 0; step < 1 + names.length; step += 1) await pile.acts.undo();

  expect(await pile.pages()).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
});

test('a page that comes while the pile is read anew is shown, once', async () => {
  const device = await aScanningDevice({ pages: ['a'] }, { pages: ['b'] });
  const { items } = deskOf(device);
  let meanwhile: (() => Promise<void>) | undefined;
  const list: typeof items.list = async (...place) => {
    const listed = await items.list(...place);
    const act = meanwhile;
    meanwhile = undefined;
    await act?.();
    return listed;
  };
  const pile = await openPile(device, { items: { ...items, list } });
  await pile.acts.open();
  await pile.acts.idle();
  let scanning: Promise<void> | undefined;
  meanwhile = async () => {
    scanning = pile.acts.scan();
    await expect.poll(() => pile.view().items).toHaveLength(2);
  };

  await pile.acts.rotate(await pile.id('a'));
  await scanning;

  expect(pile.view().items).toHaveLength(2);
});

test('a page that has arrived when the officer stops is kept', async () => {
  const device = await aScanningDevice({ pages: ['a', 'b', 'c'] });
  const { work } = portsOf(device);
  let stopping = (): void => undefined;
  device.work.takeFile = async (source, options) => {
    if (source instanceof File && source.name === 'b.jpg') stopping();
    return options.signal?.aborted ? fail({ code: 'cancelled' }) : work.takeFile(source, options);
  };
  const pile = await openPile(device);
  stopping = () => pile.acts.cancel();

  await pile.acts.open();

  expect(await pile.pages()).toEqual(['a', 'b']);
  expect(pile.view().ended).toEqual({ received: 2, failure: { code: 'cancelled' } });
});

test('a page of the first pass that is scanned again finds its back in the second', async () => {
  const pile = await aFirstPass(['III'], ['4', '2']);

  await pile.acts.scan({ at: 'instead', page: await pile.id('3') });
  await pile.acts.scanBacks();

  expect(await pile.pages()).toEqual(['1', '2', 'III', '4']);
});

test('a front that was put in before the second pass finds its back there', async () => {
  const pile = await aFirstPass(['0'], ['4', '2', 'O']);

  await pile.acts.scan({ at: 'before', page: await pile.id('1') });
  await pile.acts.scanBacks();

  expect(await pile.pages()).toEqual(['0', 'O', '1', '2', '3', '4']);
});

test('the second pass is scanned from one side, whatever was chosen meanwhile', async () => {
  const pile = await aFirstPass(['4', '2']);
  pile.capture.can = { ...ONE_SIDED, duplex: ONE_SIDED.feeder! };
  pile.acts.choose({ sides: 'two' });

  await pile.acts.scanBacks();

  expect(pile.capture.asked.map(({ duplex }) => duplex)).toEqual([false, false]);
});

test('a second pass that was scanned anew is not joined by the one that was thrown away', async () => {
  const pile = await aFirstPass(['x'], ['4', '2']);
  await pile.acts.scanBacks();
  await pile.acts.dropBacks();
  await pile.acts.scanBacks();

  await pile.acts.undo();

  expect(await pile.pages()).toEqual(['1', '2', '3', '4']);
});
