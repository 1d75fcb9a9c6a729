import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { runKilledAttach } from './killed-attach';
import { aWidgetBench } from './site-harness/bench-for-each-test';
import { sha256 } from './site-harness/site-bench';

const ROUNDS = 20;
const { host, bench } = aWidgetBench();

test(`${String(ROUNDS)} times worker and page are ended in the middle: each file is there once`, async () => {
  const end = await runKilledAttach(host, bench, ROUNDS);

  expect(end.once).toBe(ROUNDS);
  // Otherwise nothing was cut off, and the test says nothing.
  expect(end.cutOff).toBeGreaterThan(0);
}, 240_000);

test('rows that are drawn anew after each upload take one file after the other', async () => {
  const tab = await bench.openTab(`${host.pageUrl('late-rows')}?sau=100`);
  const files = [randomBytes(40_000), randomBytes(50_000), randomBytes(60_000)];
  await tab.recognise();
  const ends = [];
  for (const [index, file] of files.entries()) ends.push(await tab.attach(`TP0${String(index + 1)}`, file));

  expect(ends).toMatchObject(files.map(() => ({ value: { response: { verdict: 'accepted' } } })));
  await tab.page.close();
  const held = files.map((_file, index) => host.state.held('late-rows', `TP0${String(index + 1)}`));
  expect(held.map((list) => list.map((file) => file.sha256))).toEqual(files.map((file) => [sha256(file)]));
});
