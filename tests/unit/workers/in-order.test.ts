import { expect, test } from 'vitest';
import { inOrder } from '../../../workers/in-order';
import { gate } from './loopback';

test('things are handed on in order, however they finish', async () => {
  const gates = [gate(), gate(), gate()];
  const taken: number[] = [];
  const done = inOrder(
    3,
    3,
    async (index) => {
      await gates[index]?.opened;
      return index;
    },
    (made) => {
      taken.push(made);
      return Promise.resolve(true);
    },
  );

  for (const last of gates.reverse()) last.open();
  await done;

  expect(taken).toEqual([0, 1, 2]);
});

test('no more are begun than the width while the receiver is busy', async () => {
  const begun: number[] = [];
  const busy = gate();
  const done = inOrder(
    10,
    3,
    (index) => {
      begun.push(index);
      return Promise.resolve(index);
    },
    async (_made, index) => {
      if (index === 0) await busy.opened;
      return true;
    },
  );
  await new Promise((resolve) => setImmediate(resolve));

  const begunWhileBusy = [...begun];
  busy.open();
  await done;

  expect(begunWhileBusy).toEqual([0, 1, 2]);
  expect(begun).toHaveLength(10);
});

test('nothing more is begun after the receiver said stop', async () => {
  const begun: number[] = [];

  await inOrder(
    10,
    2,
    (index) => {
      begun.push(index);
      return Promise.resolve(index);
    },
    (_made, index) => Promise.resolve(index < 1),
  );

  expect(begun).toEqual([0, 1, 2]);
});
