import { expect, test } from 'vitest';
import { diagnosticsFile } from '../../../../kiosk/admin/diagnostics';
import { failureCodeOf, readTroubles, troubleLog } from '../../../../kiosk/admin/trouble-log';
import type { Event } from '../../../../kiosk/flow/events';
import type { OutboxEntry } from '../../../../shared/storage/outbox-store';
import { FakeRows, FULL } from './a-machine';

const ENTRY: OutboxEntry = {
  header: {
    form: 1,
    id: 'MARK-ID',
    slip: '2026-11-22/007-MARK',
    kiosk: 'kiosk-1',
    madeAt: '',
    keyId: 'MARK-KEYID',
  },
  fileName: 'MARK-FILE.cuaso',
  size: 10,
  since: '2026-11-22T08:00:00Z',
  state: 'failed',
  problem: 'inbox/unreachable',
};

test('the file for technical support says how the machine is, and names nobody', () => {
  const text = diagnosticsFile({
    version: '0.1.0',
    browser: 'Chromium',
    at: '2026-11-22T08:00:00.000Z',
    settings: FULL,
    room: { usedBytes: 1, freeBytes: 2, persisted: false, tight: false },
    outbox: [ENTRY],
    troubles: [{ code: 'inbox/unreachable', hour: '2026-11-22T08' }],
    procedures: 40,
    verdicts: [{ part: 'portal', is: 'good', word: 'portal-set', detail: 'https://mark-portal.example/' }],
  });

  expect(text).not.toMatch(/mark/i);
  expect(JSON.parse(text)).toMatchObject({
    version: '0.1.0',
    settings: {
      kiosk: 'kiosk-1',
      contactNamed: true,
      counterKeySet: true,
      scanners: ['may-1'],
      scanJobsOpen: 1,
    },
    counts: { slipsOfDay: { slips: 7 }, ratings: 7, outboxWaiting: 0, outboxFailed: 1 },
    outboxProblems: ['inbox/unreachable'],
    troubles: [{ code: 'inbox/unreachable', hour: '2026-11-22T08' }],
  });
});

test.each<[Event, string | undefined]>([
  [{ is: 'package-failed', job: 1, failure: { code: 'inbox/full' } }, 'inbox/full'],
  [{ is: 'print-failed', job: 1, failure: { code: 'worker/lost', worker: 'slip' } }, 'worker/lost'],
  [{ is: 'scan-ended', job: 1, failure: { code: 'scan/busy' } }, 'scan/busy'],
  [{ is: 'scan-ended', job: 1 }, undefined],
  [{ is: 'park-failed', job: 1, failure: { code: 'resume/full' } }, 'resume/full'],
  [{ is: 'take-up-failed', job: 1, failure: { code: 'storage/damaged' } }, 'storage/damaged'],
  [{ is: 'code-given', code: 'MARK' }, undefined],
  [
    { is: 'guide-moved', job: 1, at: '', guide: { is: 'failed', failure: { code: 'guide/lost' } } },
    'guide/lost',
  ],
  [{ is: 'wiped', traces: ['databases'] }, 'wipe/traces'],
  [{ is: 'wiped', traces: [] }, undefined],
  [{ is: 'query-typed', query: 'MARK' }, undefined],
])('what is remembered of %j is a code', (event, code) => {
  expect(failureCodeOf(event)).toBe(code);
});

test('the last forty failures are kept, with their hour', async () => {
  const rows = new FakeRows();
  const note = troubleLog(rows, () => new Date('2026-11-22T08:31:59Z'));
  for (let job = 0; job < 50; job++) note({ is: 'package-failed', job, failure: { code: 'inbox/full' } });
  await expect.poll(async () => (await readTroubles(rows)).length).toBe(40);

  expect((await readTroubles(rows))[0]).toEqual({ code: 'inbox/full', hour: '2026-11-22T08' });
});
