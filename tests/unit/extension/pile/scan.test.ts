import { expect, test } from 'vitest';
import { aPile, aScanningDevice, openPile } from './a-pile';
import { aScanner, GLASS_ONLY, ONE_SIDED } from './fake-scanner';

test('one key scans the whole pile when it is clear what with', async () => {
  const pile = await aPile({ pages: ['a', 'b', 'c'] });

  expect(await pile.pages()).toEqual(['a', 'b', 'c']);
  expect(pile.view().ended).toEqual({ received: 3 });
  expect(pile.capture.asked[0]).toMatchObject({ source: 'feeder', duplex: false, dpi: 300 });
});

test('each page is on the disk before the next is asked for', async () => {
  const device = await aScanningDevice({ pages: ['a', 'b', 'c'] });
  const pile = await openPile(device);
  const onDisk: number[] = [];
  device.capture.beforePage = async () => void onDisk.push((await pile.pages()).length);

  await pile.acts.open();

  expect(onDisk).toEqual([0, 1, 2]);
});

test('several scanners of which none was used yet are asked about, and nothing is scanned', async () => {
  const device = await aScanningDevice({ pages: ['a'] });
  device.capture.known = [aScanner('one'), aScanner('two')];
  const pile = await openPile(device);

  await pile.acts.open();
  const before = { scanner: pile.view().scanner, opened: [...device.capture.opened] };
  pile.acts.chooseScanner('two');
  await pile.acts.scan();

  expect(before).toEqual({ scanner: undefined, opened: [] });
  expect(device.capture.opened).toEqual(['two']);
});

test('the scanner and the way of the last time are taken without a question', async () => {
  const device = await aScanningDevice({ pages: ['a'] });
  device.capture.known = [aScanner('one'), aScanner('two')];
  device.capture.last = {
    scanner: 'two',
    choice: { profile: 'old-paper', source: 'platen', sides: 'one' },
  };
  const pile = await openPile(device);

  await pile.acts.open();

  expect(device.capture.opened).toEqual(['two']);
  expect(device.capture.asked[0]?.source).toBe('platen');
});

test('without any scanner the pile opens and says that there is none', async () => {
  const device = await aScanningDevice();
  device.capture.known = [];
  const pile = await openPile(device);

  await pile.acts.open();

  expect(pile.view()).toMatchObject({ shown: true, scanners: [] });
  expect(pile.view().scanning).toBeUndefined();
});

test('a device without a feeder scans from the glass, and one page after another goes behind the last', async () => {
  const device = await aScanningDevice({ pages: ['a'] }, { pages: ['b'] });
  device.capture.can = GLASS_ONLY;
  const pile = await openPile(device);

  await pile.acts.open();
  await pile.acts.scan();

  expect(device.capture.asked.map(({ source }) => source)).toEqual(['platen', 'platen']);
  expect(await pile.pages()).toEqual(['a', 'b']);
});

test('after a jam the pages so far are there, and the job goes on behind them', async () => {
  const jam = { code: 'scan/jam', received: 2 } as const;
  const pile = await aPile({ pages: ['a', 'b'], stopped: jam }, { pages: ['c', 'd'] });

  const { ended } = pile.view();
  await pile.acts.scan();

  expect(ended).toEqual({ received: 2, failure: jam });
  expect(await pile.pages()).toEqual(['a', 'b', 'c', 'd']);
  expect(pile.view().ended).toEqual({ received: 2 });
});

test('a stop keeps what has arrived and says that it was wanted', async () => {
  const pile = await aPile({ pages: ['a', 'b', 'c'], stopAt: 2 });

  expect(await pile.pages()).toEqual(['a', 'b']);
  expect(pile.view().ended).toEqual({ received: 2, failure: { code: 'cancelled' } });
  expect(pile.view().scanning).toBeUndefined();
  expect(pile.capture.held).toBe(0);
});

test('pages that the device scanned and that did not arrive are named, and the others kept', async () => {
  const missing = { code: 'scan/pages-missing', scanned: 5, received: 3 } as const;
  const pile = await aPile({ pages: ['a', 'b', 'c'], stopped: missing });

  expect(await pile.pages()).toEqual(['a', 'b', 'c']);
  expect(pile.view().ended).toEqual({ received: 3, failure: missing });
});

test('a page that cannot be kept stops the job, with its reason', async () => {
  const pile = await aPile({ pages: ['a', 'bad', 'c'] });

  expect(await pile.pages()).toEqual(['a']);
  expect(pile.view().ended?.failure?.code).toBe('image/resolution-low');
});

test('a killed browser finds the pile again, in order, and scans on behind it', async () => {
  const device = await aScanningDevice({ pages: ['a', 'b', 'c'] }, { pages: ['d'] });
  device.capture.beforePage = (page) => (page === 2 ? new Promise(() => undefined) : undefined);
  const first = await openPile(device);
  void first.acts.open();
  await expect.poll(() => first.pages()).toEqual(['a', 'b']);
  device.capture.beforePage = () => undefined;

  const next = await openPile(device);
  const found = next.view().items.length;
  await next.acts.open();
  const begunBySelf = device.capture.asked.length;
  await next.acts.scan();

  expect(found).toBe(2);
  // Pages that lie there are looked at before more is scanned.
  expect(begunBySelf).toBe(1);
  expect(await next.pages()).toEqual(['a', 'b', 'd']);
});

test('a page scanned again takes the place of the old one, and undo brings the old one back', async () => {
  const pile = await aPile({ pages: ['a', 'b', 'c'] }, { pages: ['B'] });
  await pile.acts.toggleBorder(await pile.id('b'));

  await pile.acts.scan({ at: 'instead', page: await pile.id('b') });
  const again = await pile.pages();
  const begins = pile.plan().parts.map(({ sheets }) => sheets.length);
  await pile.acts.undo();

  expect(again).toEqual(['a', 'B', 'c']);
  expect(begins).toEqual([1, 2]);
  expect(await pile.pages()).toEqual(['a', 'b', 'c']);
});

test('missing pages are scanned into their place, in their order', async () => {
  const pile = await aPile({ pages: ['a', 'd'] }, { pages: ['b', 'c'] });

  await pile.acts.scan({ at: 'before', page: await pile.id('d') });

  expect(await pile.pages()).toEqual(['a', 'b', 'c', 'd']);
  expect(pile.view().items).toHaveLength(4);
});

test('a device that sees one side is given the pile twice, and every back lands behind its front', async () => {
  const device = await aScanningDevice({ pages: ['1', '3', '5'] }, { pages: ['6', '4', '2'] });
  device.capture.can = ONE_SIDED;
  const pile = await openPile(device);
  pile.acts.choose({ sides: 'two' });

  await pile.acts.open();
  await pile.acts.scanBacks();

  expect(device.capture.asked.map(({ duplex }) => duplex)).toEqual([false, false]);
  expect(await pile.pages()).toEqual(['1', '2', '3', '4', '5', '6']);
  expect(pile.view().items.map(({ sheet }) => sheet?.side)).toEqual([
    ...['front', 'back', 'front', 'back', 'front', 'back'],
  ]);
});

test('two passes that do not fit are left as they are until somebody decides', async () => {
  const device = await aScanningDevice({ pages: ['1', '3'] }, { pages: ['4'] }, { pages: ['2'] });
  device.capture.can = ONE_SIDED;
  const pile = await openPile(device);
  pile.acts.choose({ sides: 'by-hand' });
  await pile.acts.open();
  await pile.acts.scanBacks();
  const uneven = await pile.pages();

  await pile.acts.scanBacks();

  expect(uneven).toEqual(['1', '3', '4']);
  expect(await pile.pages()).toEqual(['1', '2', '3', '4']);
});

test('a second pass that went wrong is thrown away and scanned again', async () => {
  const device = await aScanningDevice({ pages: ['1', '3'] }, { pages: ['x'] }, { pages: ['4', '2'] });
  device.capture.can = ONE_SIDED;
  const pile = await openPile(device);
  pile.acts.choose({ sides: 'by-hand' });
  await pile.acts.open();
  await pile.acts.scanBacks();

  await pile.acts.dropBacks();
  await pile.acts.scanBacks();

  expect(await pile.pages()).toEqual(['1', '2', '3', '4']);
});
