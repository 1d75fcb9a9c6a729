import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { PaperFile } from '../fixtures/papers/index';
import { makePapers } from '../fixtures/papers/index';
import { trainingDossiers } from '../onestop/seed';
import { launchPlain } from './launch';

const folder = mkdtempSync(join(tmpdir(), 'cua-so-papers-'));
let papers: readonly PaperFile[];

beforeAll(async () => {
  papers = await makePapers(folder);
});

test('the sample papers fill the training dossier with twenty pages', () => {
  const components = [...new Set(papers.map(({ component }) => component))];

  expect(components).toEqual(trainingDossiers.land.parts);
  expect(papers.reduce((sum, { pages }) => sum + pages, 0)).toBe(20);
});

test('the sample papers come in every form that people bring', () => {
  const forms = new Set(papers.map(({ mime, signed }) => (signed ? `${mime}, signed` : mime)));

  expect(forms).toEqual(
    new Set(['image/jpeg', 'image/png', 'image/tiff', 'application/pdf', 'application/pdf, signed']),
  );
});

test('a second set is copied instead of drawn', async () => {
  const start = performance.now();

  const again = await makePapers(mkdtempSync(join(tmpdir(), 'cua-so-papers-')));

  expect(performance.now() - start).toBeLessThan(2_000);
  expect(again.map(({ sha256 }) => sha256)).toEqual(papers.map(({ sha256 }) => sha256));
});

test('the photograph lies on its side in the file and stands upright on the screen', async () => {
  const photo = papers.find(({ name }) => name.startsWith('IMG_'))!;
  const browser = await launchPlain();
  const page = await browser.newPage();
  const source = `data:image/jpeg;base64,${readFileSync(photo.path).toString('base64')}`;

  const size = await page.evaluate(async (src) => {
    const image = new Image();
    image.src = src;
    await image.decode();
    return [image.naturalWidth, image.naturalHeight];
  }, source);

  await browser.close();
  expect(size).toEqual([3000, 4000]);
});
