import { afterEach, expect, test, vi } from 'vitest';
import { NothingToMeasure } from '../../bench/figure';
import { benchPages } from '../../bench/imaging-pages';

afterEach(() => void vi.unstubAllEnvs());

test('a wish that no page answers is told in a sentence that says which pages there are', async () => {
  vi.stubEnv('CORPUS', '');
  vi.spyOn(console, 'error').mockImplementation(() => undefined);

  const pages = benchPages('nothing-matches');

  await expect(pages).rejects.toThrow(NothingToMeasure);
  await expect(pages).rejects.toThrow(/'nothing-matches'.*letter.*CORPUS/);
});
