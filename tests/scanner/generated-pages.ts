import { readFile } from 'node:fs/promises';
import { makePages } from '../fixtures/pages';
import { PLANS } from '../fixtures/pages/catalogue';

/**
 * So many papers of our generator, A4 at 300 dpi as an office scanner gives them, in an order that stays; from the
 * beginning again where there are fewer. Drawn by Chromium the first time, then kept in `.cache/pages`.
 */
export async function generatedPages(count: number): Promise<readonly Uint8Array[]> {
  // No more than are needed: drawing one takes seconds.
  const wanted = PLANS.filter(({ look }) => look === 'office')
    .slice(0, count)
    .map(({ name }) => name);
  const pages = await makePages(({ name }) => wanted.includes(name));
  const pictures = await Promise.all(pages.map(({ path }) => readFile(path)));
  return Array.from({ length: count }, (_, index) => pictures[index % pictures.length] as Uint8Array);
}
