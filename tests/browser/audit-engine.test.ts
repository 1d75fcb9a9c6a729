import { mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AuditOffice, AuditOverview } from '../../shared/contracts/audit';
import type { DoorPage } from '../commands/digitise/door-page';
import { worldFiles, type WorldFile } from '../fixtures/evidence-world';
import { openAuditDoor } from './pages/audit-door';
import type { Timed } from './pages/audit-driver';

/* The engine as it ships: two workers, the browser's own storage, locks and compression. */

const ALL = { from: '2000-01-01', until: '2099-12-31' };
const folder = mkdtempSync(join(tmpdir(), 'cua-so-audit-files-'));
let page: DoorPage;
let logs: readonly WorldFile[];
let office: AuditOffice;

beforeAll(async () => {
  logs = await worldFiles({ seed: 5, dossiers: 2_000, units: 8 }, 2);
  const paths = logs.map(({ text }, place) => {
    const path = join(folder, `${place}.jsonl`);
    writeFileSync(path, text);
    return path;
  });
  office = {
    ...{ parentAgency: '', agency: '', place: '', units: [], targets: {} },
    thresholds: { green: 80, yellow: 70, orange: 50 },
    ...{ withoutPaperResult: [], ratings: [] },
    devices: logs.map(({ device }, place) => ({ key: device, name: `Quầy ${place + 1}` })),
  };
  page = await openAuditDoor(paths);
  for (const index of paths.keys()) await page.run('load', { index });
});
afterAll(async () => {
  await page.close();
  await rm(folder, { recursive: true, force: true });
});

const open = () => page.run<Timed<unknown>>('open', { office, today: '2026-11-22' });
const overview = async () => {
  const { answer } = await page.run<Timed<{ value?: AuditOverview }>>('overview', { query: ALL });
  return answer.value;
};

test('20,000 lines are counted, a cancelled import leaves no trace, and a worker that ended finds all of it again', async () => {
  await open();
  const first = await page.run<Timed<unknown>>('importFile', { index: 0 });
  const counted = await overview();

  const cancelled = await page.run<Timed<unknown>>('importFile', { index: 1, cancelAfterMs: 50 });
  const unchanged = await overview();
  await page.run('end', {});
  const opened = await open();
  const foundAgain = await overview();
  const second = await page.run<Timed<unknown>>('importFile', { index: 1 });
  const both = await overview();

  const [one, other] = logs;
  expect(first.answer).toMatchObject({ answer: { ok: true, value: { added: one?.lines, known: 0 } } });
  expect(cancelled.answer).toMatchObject({ answer: { ok: false, failure: { code: 'cancelled' } } });
  expect(unchanged).toEqual(counted);
  expect(opened.answer).toMatchObject({
    ok: true,
    value: [{ id: one?.device, lines: one?.lines, faults: [] }],
  });
  expect(foundAgain).toEqual(counted);
  expect(second.answer).toMatchObject({ answer: { ok: true, value: { added: other?.lines, known: 0 } } });
  expect((first.answer as { told: number }).told).toBeGreaterThan(2);
  expect(both?.dossiers).toBe(2_000);
  expect(page.outbound).toEqual([]);
});
