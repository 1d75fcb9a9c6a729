import { statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { makePages } from '../../fixtures/pages/index';
import { aPaperDoor } from './door';

const shipped = aPaperDoor();

test('a page whose highlighter needs a finer background gets one, and stays a page in layers', async () => {
  const [marked] = await makePages(({ name }) => name === 'highlighted-1-office');
  if (!marked) throw new Error('the generator has no such page');

  const seen = await shipped.paper(marked.path);

  expect(seen).toMatchObject({ layered: true, conforms: true });
  expect(seen.fellBack).toBeUndefined();
  expect(Buffer.from(seen.bundle ?? '', 'base64').length).toBeLessThan(statSync(marked.path).size / 10);
});
