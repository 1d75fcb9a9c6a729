import { readFile } from 'node:fs/promises';
import { makePages } from '../fixtures/pages';

/**
 * So many papers of our generator, A4 at 300 dpi as an office scanner gives them, in an order that stays; from the
 * beginning again where there are fewer. Drawn by Chromium the first time, then kept in `.cache/pages`.
 */
export async function generatedPages(count: number): Promise<readonly Uint8Array[]> {
  const pages = await makePages(({ look }) => look === 'office');
  const pictures = await Promise.all(pages.slice(0, count).map(({ path }) => readFile(path)));
  return Array.from({ length: count }, (_, index) => pictures[index % pictures.length] as Uint8Array);
}
