import { expect, test } from 'vitest';
import { patience } from '../../../../../extension/audit/check/patience';
import { newWalk, walk } from '../../../../../extension/audit/check/walk';
import type { WalkPorts } from '../../../../../extension/audit/check/walk-ports';
import type { HostDossierList, HostListWindow } from '../../../../../shared/contracts/host-check';
import type { EvidenceFacts } from '../../../../../shared/domain/evidence';
import { fail, ok } from '../../../../../shared/domain/result';
import { aSignedInClient, aTrainingHost } from '../../../../fixtures/training-host';
import { seedAudit } from '../../../../onestop/seed-audit';
import { aWalkWorld, PLAN } from './a-walk';

/* Hosts that lie in their lists, files that do not come, clocks that go wrong. */

const host = aTrainingHost();
const client = aSignedInClient(host);
const NEVER = new AbortController().signal;
const ORIGIN = 'https://motcua.example';
const START = newWalk(PLAN, ORIGIN, Date.parse('2026-11-22T00:00:00Z'));

const checked = ({ observed }: ReturnType<typeof aWalkWorld>): readonly string[] =>
  observed.filter(({ event }) => event === 'host-dossier').map(({ dossier }) => dossier);

/** The world with another list than the host's: what it gives for a window. */
function withList(
  world: ReturnType<typeof aWalkWorld>,
  list: (window: HostListWindow, given: HostDossierList) => HostDossierList,
): WalkPorts {
  let whole: ReturnType<WalkPorts['host']['list']> | undefined;
  return {
    ...world.ports,
    host: {
      ...world.ports.host,
      async list(window) {
        whole ??= world.ports.host.list({ from: PLAN.from, until: PLAN.until, start: 0, count: 100 });
        const given = await whole;
        return given.ok ? ok(list(window, given.value)) : given;
      },
    },
  };
}

/** A full window of the first day's dossiers, whatever was asked for. */
const aHundred = (given: HostDossierList): Pick<HostDossierList, 'rows' | 'entries'> => ({
  rows: Array.from({ length: 100 }, (_, place) => given.rows[place % given.rows.length]).filter(
    (row) => row !== undefined,
  ),
  entries: 100,
});

test.each<[string, (window: HostListWindow, given: HostDossierList) => HostDossierList]>([
  ['gives its first dossiers for every window', (_, given) => ({ ...aHundred(given) })],
  ['numbers dossiers without end', (_, given) => ({ ...aHundred(given), total: 9_000_000_000 })],
  ['sends entries without a code for ever', () => ({ rows: [], entries: 100 })],
  ['counts dossiers that it does not list', () => ({ rows: [], entries: 0, total: 12 })],
  [
    'lists nothing of a single day',
    ({ from, until }) => ({ rows: [], entries: 0, total: from === until ? 0 : 12 }),
  ],
])('a host that %s is no list that is known: the check comes to an end and says so', async (_what, list) => {
  seedAudit(host.state, { dossiers: 4, plants: 0, until: '2026-09-02' });
  const world = aWalkWorld(host, client);
  const short = newWalk({ ...PLAN, until: '2026-09-02', depth: 'list' }, ORIGIN, 0);

  const end = await walk(short, withList(world, list), NEVER);

  expect(end).toEqual({ is: 'stopped', failure: { code: 'host/other-shape' } });
});

test('a dossier that stands twice in a list is checked once', async () => {
  seedAudit(host.state, { dossiers: 6, plants: 0, until: '2026-09-02' });
  const world = aWalkWorld(host, client);
  const twice = withList(world, ({ from, until }, given) => {
    const rows = given.rows.filter(({ receivedAt = '' }) => receivedAt >= from && receivedAt <= `${until}U`);
    return { entries: 2 * rows.length, total: 2 * rows.length, rows: rows.flatMap((row) => [row, row]) };
  });

  expect(await walk(START, twice, NEVER)).toEqual({ is: 'done' });
  expect(checked(world)).toHaveLength(6);
});

test('a file that does not come in time is no reason to leave the others', async () => {
  const seed = seedAudit(host.state, { dossiers: 6, plants: 0, until: '2026-09-02' });
  const world = aWalkWorld(host, client, seed.evidence);
  let asked = 0;
  const bytes: WalkPorts['host']['bytes'] = (id, reference) =>
    ++asked <= 4
      ? Promise.resolve(fail({ code: 'page/no-answer', limitMs: 1 } as const))
      : world.ports.host.bytes(id, reference);

  const end = await walk(START, { ...world.ports, host: { ...world.ports.host, bytes } }, NEVER);

  expect(end).toEqual({ is: 'done' });
  expect(world.observed.filter(({ event }) => event === 'host-fault')).toEqual([]);
  expect(checked(world)).toHaveLength(6);
});

test('a clock that is set back an hour makes nobody wait for an hour', async () => {
  let now = 3_600_000;
  const waited: number[] = [];
  const wait = (ms: number): Promise<void> => Promise.resolve(void waited.push(ms));
  const asking = patience({ now: () => now, wait }, 2, NEVER, () => undefined);

  await asking.ask(() => Promise.resolve(ok(1)));
  now = 0;
  await asking.ask(() => Promise.resolve(ok(2)));

  expect(waited).toEqual([501]);
});

test('records of the days that a walk has passed are read a week at a time, none of later days', async () => {
  seedAudit(host.state, { dossiers: 4, plants: 0, until: '2026-09-02' });
  const world = aWalkWorld(host, client);
  const asked: string[] = [];
  const records: WalkPorts['records'] = (plan) => {
    asked.push(`${plan.from} ${plan.until}`);
    return world.ports.records(plan);
  };

  await walk({ ...START, day: '2026-09-10' }, { ...world.ports, records }, NEVER);

  expect(asked).toEqual(['2026-09-01 2026-09-07', '2026-09-08 2026-09-14']);
});

test('a dossier of the log is missing only where the host lists it on no day around and shows that agency’s', async () => {
  const seed = seedAudit(host.state, { dossiers: 6, plants: 0, until: '2026-09-02' });
  const known = seed.evidence.find(({ event }) => event === 'verified');
  const logged = (dossier: string) => ({ ...seed.evidence[0], ...known, dossier }) as EvidenceFacts;
  const [lost, later, foreign] = ['H40.12-260902-9001', 'H40.12-260902-9002', 'H99.01-260902-9003'];
  const world = aWalkWorld(host, client, [...seed.evidence, ...[lost, later, foreign].map(logged)]);
  const list: WalkPorts['host']['list'] = async (window) => {
    const given = await world.ports.host.list(window);
    if (!given.ok || window.from !== '2026-09-03') return given;
    return ok({ total: 1, entries: 1, rows: [{ id: '1', code: later }] });
  };
  const short = newWalk({ ...PLAN, until: '2026-09-02', depth: 'list' }, ORIGIN, 0);

  expect(await walk(short, { ...world.ports, host: { ...world.ports.host, list } }, NEVER)).toEqual({
    is: 'done',
  });
  const missing = world.observed.filter((line) => line.event === 'host-fault');
  expect(missing.map(({ dossier, fault }) => [dossier, fault])).toEqual([[lost, 'not-on-host']]);
  expect(world.kept.at(-1)?.faults).toEqual({ 'not-on-host': 1 });
});
