import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newScreen } from '../../commands/new-screen';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'cua-so-screen-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('a new screen comes with its style and its test', () => {
  expect(newScreen('sign-paper', root)).toEqual({
    written: [
      'kiosk/screens/sign-paper/index.tsx',
      'kiosk/screens/sign-paper/sign-paper.module.css',
      'tests/unit/kiosk/screens/sign-paper.test.tsx',
    ],
  });
  expect(readFileSync(join(root, 'kiosk/screens/sign-paper/index.tsx'), 'utf8')).toContain(
    'export function SignPaperScreen(',
  );
});

test('a screen that exists is never overwritten', () => {
  newScreen('paper', root);

  expect(newScreen('paper', root)).toEqual({ refused: 'kiosk/screens/paper/index.tsx exists already.' });
});

test.each(['', 'Sign', '../up', 'a--b', 'a b'])('%j is no name for a screen', (name) => {
  expect(newScreen(name, root)).toHaveProperty('refused');
  expect(existsSync(join(root, 'kiosk'))).toBe(false);
});
