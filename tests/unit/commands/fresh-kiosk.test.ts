import { mkdirSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { isStale } from '../../commands/digitise/fresh-kiosk';

let folder: string;
let source: string;
const built = (): string => join(folder, 'workers.js');
const writtenAt = (path: string, seconds: number): void => {
  writeFileSync(path, '');
  utimesSync(path, seconds, seconds);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cua-so-fresh-'));
  source = join(folder, 'workers', 'image');
  mkdirSync(source, { recursive: true });
  writtenAt(join(source, 'decode.ts'), 1_000);
});

test('a build that is missing is stale', () => {
  expect(isStale(built(), [join(folder, 'workers')])).toBe(true);
});

test('a build is stale as soon as a file deep in its sources is newer', () => {
  writtenAt(built(), 2_000);
  const before = isStale(built(), [join(folder, 'workers')]);
  writtenAt(join(source, 'render.ts'), 3_000);

  expect([before, isStale(built(), [join(folder, 'workers')])]).toEqual([false, true]);
});
