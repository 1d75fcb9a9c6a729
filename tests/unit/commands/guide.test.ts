import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { guidePages } from '../../commands/guide';
import { inProject } from '../../commands/paths';

test('the printed guide says what the extension says: `npm run guide` was not forgotten', async () => {
  const pages = await guidePages();

  for (const [path, text] of Object.entries(pages))
    expect(readFileSync(inProject(path), 'utf8'), path).toBe(text);
});

test('nothing lies in the guide that is not printed', async () => {
  const printed = Object.keys(await guidePages()).map((path) => path.split('/').at(-1));

  expect(readdirSync(inProject('docs', 'huong-dan')).sort()).toEqual(printed.sort());
});
