import { expect, test } from 'vitest';
import { aPile, openPile, type OpenPile } from './a-pile';

/** The names of the pages of each part. */
async function partsOf(pile: OpenPile): Promise<readonly string[]> {
  const names = await pile.pages();
  const ids = pile.view().items.map(({ id }) => id);
  return pile.plan().parts.map(({ sheets }) => sheets.map((id) => names[ids.indexOf(id)]).join(''));
}

test('one key parts the pile before a page, and the same key takes the border away', async () => {
  const pile = await aPile({ pages: ['a', 'b', 'c'] });

  await pile.acts.toggleBorder(await pile.id('b'));
  const parted = await partsOf(pile);
  await pile.acts.toggleBorder(await pile.id('b'));

  expect(parted).toEqual(['a', 'bc']);
  expect(await partsOf(pile)).toEqual(['abc']);
});

test('a border is moved both ways, and the part behind it keeps its component', async () => {
  const pile = await aPile({ pages: ['a', 'b', 'c', 'd'] });
  await pile.acts.toggleBorder(await pile.id('c'));
  await pile.acts.assign(await pile.id('c'), 'TP03');

  await pile.acts.moveBorder(await pile.id('c'), await pile.id('d'));
  const down = await partsOf(pile);
  await pile.acts.moveBorder(await pile.id('d'), await pile.id('b'));

  expect(down).toEqual(['abc', 'd']);
  expect(await partsOf(pile)).toEqual(['a', 'bcd']);
  expect(pile.plan().parts.map(({ component }) => component)).toEqual([undefined, 'TP03']);
});

test('a page is left out and put back', async () => {
  const pile = await aPile({ pages: ['a', 'b'] });

  await pile.acts.toggleAside(await pile.id('b'));
  const without = pile.plan();
  await pile.acts.toggleAside(await pile.id('b'));

  expect(without.aside).toEqual([{ id: await pile.id('b'), why: 'person' }]);
  expect(await partsOf(pile)).toEqual(['ab']);
});

test('a suggestion is followed only when the officer says so', async () => {
  const pile = await aPile({ pages: ['a'] });
  const { items } = pile.view();
  const suggestion = { component: 'TP02', certainty: 0.7, by: 'title' } as const;
  const [page] = items;
  await pile.device.db.put('items', {
    ...(await pile.device.db.get('items', page?.id ?? ''))!,
    sheet: { marks: {}, suggestion },
  });
  await pile.acts.rotate(page?.id ?? '');

  const before = pile.plan().parts[0];
  await pile.acts.agree(page?.id ?? '');

  expect(before).toMatchObject({ suggestion });
  expect(before?.component).toBeUndefined();
  expect(pile.plan().parts[0]?.component).toBe('TP02');
});

test('every change is taken back, the last one first', async () => {
  const pile = await aPile({ pages: ['a', 'b', 'c'] });
  await pile.acts.toggleBorder(await pile.id('b'));
  await pile.acts.assign(await pile.id('b'), 'TP02');
  await pile.acts.rotate(await pile.id('a'));
  await pile.acts.remove(await pile.id('c'));

  const steps: unknown[] = [];
  for (let step = 0; step < 4; step += 1) {
    await pile.acts.undo();
    const facts = pile.view().items[0]?.facts;
    steps.push([
      ...(await partsOf(pile)),
      facts?.kind === 'page' ? facts.turn : 0,
      pile.plan().parts[1]?.component,
    ]);
  }

  expect(steps).toEqual([
    ['a', 'bc', 90, 'TP02'],
    ['a', 'bc', 0, 'TP02'],
    ['a', 'bc', 0, undefined],
    ['abc', 0, undefined],
  ]);
  expect(pile.view().undoable).toBe(false);
});

test('what the officer decided about a page is there after a restart', async () => {
  const pile = await aPile({ pages: ['a', 'b'] });
  await pile.acts.toggleBorder(await pile.id('b'));
  await pile.acts.assign(await pile.id('b'), 'TP02');

  const next = await openPile({ ...pile.device, capture: pile.capture });

  expect(next.plan().parts.map(({ component }) => component)).toEqual([undefined, 'TP02']);
});
