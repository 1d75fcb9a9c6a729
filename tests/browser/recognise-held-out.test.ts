import { expect, test } from 'vitest';
import { SURE_PROPOSAL } from '../../shared/contracts/proposal';
import { lookAtHeldOut, withHeldOut, type HeldOutRow } from '../bench/held-out';

let looked: Promise<readonly HeldOutRow[]> | undefined;
const look = (): Promise<readonly HeldOutRow[]> => (looked ??= withHeldOut(lookAtHeldOut));
const NOT_SAYABLE_IN_THE_FORMAT = ['aria-grid'];

test('what was written by hand about the held-out pages is true of them, but for what the format cannot say', async () => {
  const wrong = (await look()).filter(({ handRight }) => !handRight);

  // Types that stand in a cell of their own, with no word before them, cannot be said in the format.
  expect(wrong.map(({ id }) => id)).toEqual(NOT_SAYABLE_IN_THE_FORMAT);
});

test('on no page that it was not made from does the recogniser send a paper to the wrong place and feel sure', async () => {
  const misled = (await look()).filter(
    ({ confidence, marks }) =>
      confidence >= SURE_PROPOSAL && !(marks.dossier && marks.rows && marks.control && marks.list),
  );

  expect(misled).toEqual([]);
});

test('four in five of them can be attached to as proposed', async () => {
  const rows = await look();

  expect(rows.filter(({ rightForAttaching }) => rightForAttaching).length).toBeGreaterThanOrEqual(
    Math.ceil(rows.length * 0.8),
  );
});
