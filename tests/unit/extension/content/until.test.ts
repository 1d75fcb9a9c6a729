// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { until } from '../../../../extension/content/until';

const { signal } = new AbortController();

test('a look that breaks ends the wait instead of going on without a word', async () => {
  let looks = 0;
  const look = (): undefined => {
    looks += 1;
    if (looks > 1) throw new TypeError('the page has no body');
  };

  await expect(until(document, look, 5_000, signal)).rejects.toThrow('no body');
});

test('what never comes ends at the limit', async () => {
  const found = await until<string>(document, () => undefined, 30, signal);

  expect(found).toBeUndefined();
});
