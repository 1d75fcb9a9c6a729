import { expect, test } from 'vitest';
import type { RecogniseRequest } from '../../../../shared/contracts/ocr-worker';
import { fail, ok } from '../../../../shared/domain/result';
import { aPile, aScanningDevice, openPile } from './a-pile';

const word = (text: string, index: number) => ({
  text,
  ...{ x: 0.2 + index * 0.1, y: 0.1, width: 0.09, height: 0.02 },
});

/** A device that reads this title at the head of every page, and notes what it was asked. */
async function aReadingDevice(title: string, ...pages: readonly string[]) {
  const device = await aScanningDevice({ pages });
  const asked: RecogniseRequest[] = [];
  device.work = {
    recognise: (request) => {
      asked.push(request);
      const line = { words: title.split(' ').map(word), baseline: 0.12 };
      return Promise.resolve(ok({ lines: [line], confidence: 95, turn: 0 }));
    },
  };
  return { device, asked };
}

test('only the head of the first page of a part that nobody knows is read for what it is', async () => {
  const { device, asked } = await aReadingDevice('GIẤY CHỨNG SINH', 'cover', 'a', 'b');
  const pile = await openPile(device);
  device.capture.marks.set('cover', {
    code: { kind: 'cover', procedure: '1.001193', component: 'TP01' },
  });
  await pile.acts.open();
  await pile.acts.idle();
  const known = asked.length;

  await pile.acts.toggleBorder(await pile.id('b'));
  await pile.acts.idle();

  expect(known).toBe(0);
  expect(asked.map(({ part }) => part)).toEqual(['head']);
  expect(pile.plan().parts[1]).toMatchObject({ suggestion: { component: 'TP02', by: 'title' } });
});

test('a suggestion is there after a restart, and the page is not read twice', async () => {
  const { device, asked } = await aReadingDevice('GIẤY CHỨNG SINH', 'a');
  const pile = await openPile(device);
  await pile.acts.open();
  await pile.acts.idle();

  const next = await openPile(device);
  await next.acts.open();
  await next.acts.idle();

  expect(next.plan().parts[0]?.suggestion?.component).toBe('TP02');
  expect(asked).toHaveLength(1);
});

test('pages that an earlier life did not get to read are read in the next', async () => {
  const device = await aScanningDevice({ pages: ['a', 'blank'] });
  device.capture.readSheet = () => new Promise(() => undefined);
  const first = await openPile(device);
  await first.acts.open();
  device.capture.readSheet = async ({ picture }) =>
    ok((await picture.text()) === 'blank' ? { blank: { certainty: 1 } } : {});

  const next = await openPile(device);
  await next.acts.open();
  await next.acts.idle();

  expect(next.plan().aside.map(({ why }) => why)).toEqual(['blank']);
});

test('a page that cannot be read stays in the pile, and the others are read', async () => {
  const device = await aScanningDevice({ pages: ['torn', 'blank'] });
  device.capture.readSheet = async ({ picture }) =>
    (await picture.text()) === 'torn'
      ? fail({ code: 'image/undecodable', mime: 'image/jpeg' })
      : ok({ blank: { certainty: 1 } });
  const pile = await openPile(device);

  await pile.acts.open();
  await pile.acts.idle();

  expect(pile.plan().parts[0]?.sheets).toEqual([await pile.id('torn')]);
  expect(pile.plan().aside).toHaveLength(1);
});

test('a page is shown large as it would go', async () => {
  const pile = await aPile({ pages: ['a'] });

  await pile.acts.look(await pile.id('a'));
  const shown = await pile.view().large?.picture?.text();
  await pile.acts.look(undefined);

  expect(shown).toBe('a@0 1800');
  expect(pile.view().large).toBeUndefined();
});
