import { expect, test } from 'vitest';
import { thisPage } from '../../../../extension/capture/page-life';

/** The browser's locks, as far as they matter here: a fake, because Node 20 has none. Held until the page goes. */
function fakeLocks() {
  const held: string[] = [];
  const locks = {
    request(name: string, act: () => Promise<unknown>) {
      held.push(name);
      return act();
    },
    query: () => Promise.resolve({ held: held.map((name) => ({ name })), pending: [] }),
  };
  // What is used of them, not all that a browser has.
  return { held, locks: locks as unknown as LockManager };
}

test('a page that is open is known to be, by itself and by others', async () => {
  const { locks } = fakeLocks();
  const [one, other] = [thisPage(locks), thisPage(locks)];

  expect([await one.isOpen(one.id), await one.isOpen(other.id)]).toEqual([true, true]);
});

test('a page that went is known to have gone, however it ended', async () => {
  const { locks, held } = fakeLocks();
  const [one, other] = [thisPage(locks), thisPage(locks)];

  held.splice(held.indexOf(other.id), 1);

  expect(await one.isOpen(other.id)).toBe(false);
});
