import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Failure } from '../../../shared/domain/failure';
import { openDoorPage, type DoorPage } from '../../commands/digitise/door-page';
import { inProject } from '../../commands/paths';

interface Outcome {
  readonly answer: { readonly ok: boolean; readonly failure?: Failure };
  readonly ms: number;
  readonly after: { readonly ok: boolean; readonly value?: string };
}

const STILL_HERE = { ok: true, value: 'still here' };
let page: DoorPage;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cua-so-naughty-'));
  await build({
    configFile: false,
    root: inProject('tests/browser/workers/naughty'),
    logLevel: 'warn',
    worker: { format: 'es' },
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'chrome148',
      rolldownOptions: {
        input: { driver: inProject('tests/browser/workers/naughty/page.ts') },
        preserveEntrySignatures: 'exports-only',
        output: { entryFileNames: '[name].js' },
      },
    },
  });
  page = await openDoorPage({ folder });
});
afterAll(() => page.close());

const misbehave = (deed: string, limitMs?: number) => page.run<Outcome>('misbehave', { deed, limitMs });

test('an endless loop is ended when its time is over, and the next call is served', async () => {
  const { answer, ms, after } = await misbehave('spin', 300);

  expect(answer.failure).toEqual({ code: 'worker/timeout', worker: 'naughty', limitMs: 300 });
  expect(ms).toBeLessThan(3_000);
  expect(after).toEqual(STILL_HERE);
});

test('an endless loop is ended at once when a person cancels', async () => {
  const { answer, ms, after } = await page.run<Outcome>('cancelSpinning', {});

  expect(answer.failure).toEqual({ code: 'cancelled' });
  expect(ms).toBeLessThan(500);
  expect(after).toEqual(STILL_HERE);
});

test('a throw outside of any call is a lost worker, not a hanging call', async () => {
  const { answer, ms, after } = await misbehave('throwLater');

  expect(answer.failure).toEqual({ code: 'worker/lost', worker: 'naughty' });
  expect(ms).toBeLessThan(3_000);
  expect(after).toEqual(STILL_HERE);
});

test('a worker that leaves without a word is noticed by its time limit', async () => {
  const { answer, after } = await misbehave('leave', 500);

  expect(answer.failure).toMatchObject({ code: 'worker/timeout' });
  expect(after).toEqual(STILL_HERE);
});

test('memory that cannot be had is told as such', async () => {
  const { answer, after } = await misbehave('hoard');

  expect(answer.failure).toEqual({ code: 'worker/out-of-memory', worker: 'naughty' });
  expect(after).toEqual(STILL_HERE);
});

test('a worker whose file is missing or forbidden is lost, not awaited for ever', async () => {
  const [absent, foreign] = await page.run<readonly Outcome['answer'][]>('neverStarted', {});

  expect(absent?.failure).toEqual({ code: 'worker/lost', worker: 'absent' });
  expect(foreign?.failure).toEqual({ code: 'worker/lost', worker: 'foreign' });
});
