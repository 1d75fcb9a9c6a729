import { expect, test } from 'vitest';
import { newWalk, walk } from '../../../../../extension/audit/check/walk';
import type { WalkPosition } from '../../../../../extension/audit/check/walk-ports';
import { parseObservationFacts } from '../../../../../shared/domain/observation-facts';
import { HOST_FAULTS, type ObservationFacts } from '../../../../../shared/domain/observation';
import { fail } from '../../../../../shared/domain/result';
import { aSignedInClient, aTrainingHost } from '../../../../fixtures/training-host';
import { seedAudit } from '../../../../onestop/seed-audit';
import { aWalkWorld, PLAN } from './a-walk';

const host = aTrainingHost();
const client = aSignedInClient(host);
const NEVER = new AbortController().signal;
const ORIGIN = 'https://motcua.example';
const START = newWalk(PLAN, ORIGIN, Date.parse('2026-11-22T00:00:00Z'));

const faultsIn = (lines: readonly ObservationFacts[]): readonly string[] =>
  lines
    .filter((line) => line.event === 'host-fault')
    .map(({ dossier, component, fault }) => `${dossier} ${component} ${fault}`)
    .toSorted();
const dossiersIn = (lines: readonly ObservationFacts[]): readonly string[] =>
  lines.filter((line) => line.event === 'host-dossier').map(({ dossier }) => dossier);
const last = (kept: readonly WalkPosition[]): WalkPosition => kept.at(-1) ?? START;

test('every planted fault of every kind is found, none is invented, no dossier is left out', async () => {
  const seed = seedAudit(host.state, { dossiers: 120, plants: 2 });
  const world = aWalkWorld(host, client, seed.evidence);

  expect(await walk(START, world.ports, NEVER)).toEqual({ is: 'done' });

  const planted = seed.planted.map(({ dossier, component, fault }) => `${dossier} ${component} ${fault}`);
  expect(faultsIn(world.observed)).toEqual(planted.toSorted());
  expect(new Set(seed.planted.map(({ fault }) => fault))).toEqual(new Set(HOST_FAULTS));
  expect(dossiersIn(world.observed).toSorted()).toEqual(seed.dossiers.map((one) => one.dossierNo).toSorted());
  expect(last(world.kept)).toMatchObject({ checked: 120, skipped: 0, total: 120 });
  expect(last(world.kept).finishedAt).toBeDefined();
  // Every line may stand in the log, and nothing of a person who stands in the host's answers is among them.
  expect(world.observed.filter((line) => !parseObservationFacts(line).ok)).toEqual([]);
  expect(JSON.stringify([world.observed, world.kept, world.news])).not.toMatch(/Người nộp|Bình Minh|0900/u);
}, 60_000);

test('a walk that is stopped anywhere goes on where it was: nothing twice, nothing left out', async () => {
  const seed = seedAudit(host.state, { dossiers: 60, plants: 2 });
  const world = aWalkWorld(host, client, seed.evidence);
  let position: WalkPosition = START;
  let ends = 0;
  for (let part = 1; part < 40; part++) {
    const stop = new AbortController();
    const left = { count: part * 7 };
    const host = {
      ...world.ports.host,
      dossier: (id: string) => {
        if (--left.count <= 0) stop.abort();
        return world.ports.host.dossier(id);
      },
    };
    const end = await walk(position, { ...world.ports, host }, stop.signal);
    position = last(world.kept);
    if (end.is === 'done') break;
    expect(end).toEqual({ is: 'paused' });
    ends += 1;
  }

  expect(ends).toBeGreaterThan(3);
  expect(dossiersIn(world.observed)).toHaveLength(60);
  expect(new Set(dossiersIn(world.observed)).size).toBe(60);
  expect(faultsIn(world.observed)).toHaveLength(seed.planted.length);
  expect(position).toMatchObject({ checked: 60, passed: 60 });
  const counted = Object.values(position.faults).reduce((sum, count) => sum + count, 0);
  expect(counted).toBe(seed.planted.length);
}, 60_000);

test('the list alone is a quick look: no bytes are asked for but of files without a size', async () => {
  const seed = seedAudit(host.state, { dossiers: 40, plants: 2 });
  const world = aWalkWorld(host, client, seed.evidence);
  const read: string[] = [];
  const ports = {
    ...world.ports,
    host: {
      ...world.ports.host,
      bytes: (id: string, reference: string) => {
        read.push(reference);
        return world.ports.host.bytes(id, reference);
      },
    },
  };
  await walk(newWalk({ ...PLAN, depth: 'list' }, ORIGIN, 0), ports, NEVER);

  const unseen = ['unreadable', 'wrong-type', 'duplicate'];
  const planted = seed.planted.filter(({ fault }) => !unseen.includes(fault));
  expect(faultsIn(world.observed)).toEqual(
    planted.map(({ dossier, component, fault }) => `${dossier} ${component} ${fault}`).toSorted(),
  );
  expect(read).toHaveLength(seed.planted.filter(({ fault }) => fault === 'zero-bytes').length);
});

test('only the units that were chosen are asked about', async () => {
  const seed = seedAudit(host.state, { dossiers: 24, plants: 0 });
  const world = aWalkWorld(host, client, seed.evidence);
  await walk(newWalk({ ...PLAN, units: ['H40.13'], depth: 'list' }, ORIGIN, 0), world.ports, NEVER);

  const own = seed.dossiers.map(({ dossierNo }) => dossierNo).filter((code) => code.startsWith('H40.13-'));
  expect(dossiersIn(world.observed).toSorted()).toEqual(own.toSorted());
  expect(last(world.kept)).toMatchObject({ checked: own.length, passed: 24 });
});

test('a host that asks for patience gets it, and is asked more slowly from then on', async () => {
  seedAudit(host.state, { dossiers: 12, plants: 0, until: '2026-09-02' });
  host.state.troubles.slowDown(2, 30);
  const world = aWalkWorld(host, client);
  const slow = newWalk({ ...PLAN, until: '2026-09-02', depth: 'list', perSecond: 2 }, ORIGIN, 0);

  expect(await walk(slow, world.ports, NEVER)).toEqual({ is: 'done' });
  expect(world.waited.filter((ms) => ms === 30_000)).toHaveLength(2);
  expect(world.news.filter(({ waitsUntil }) => waitsUntil !== undefined)).toHaveLength(2);
  // Half a second apart at first, a second after the first word, two after the second.
  expect(world.waited.filter((ms) => ms < 30_000).every((ms) => ms > 1_900)).toBe(true);
  expect(dossiersIn(world.observed)).toHaveLength(12);
});

test.each<[string, () => void, string]>([
  ['stays busy', () => host.state.troubles.slowDown(100, 5), 'host/slow-down'],
  ['wants to be left alone for an hour', () => host.state.troubles.slowDown(1, 3_600), 'host/slow-down'],
  ['ends the session', () => host.state.troubles.endSessionsAfter(20), 'attach/session-ended'],
])('a host that %s is left alone: what was written is whole', async (_what, trouble, code) => {
  seedAudit(host.state, { dossiers: 30, plants: 0 });
  const world = aWalkWorld(host, client);
  trouble();

  expect(await walk(START, world.ports, NEVER)).toMatchObject({ is: 'stopped', failure: { code } });
  const whole = world.observed.filter((line) => line.event === 'host-component');
  const wanted = new Set(dossiersIn(world.observed)).size;
  expect(new Set(whole.map(({ dossier }) => dossier)).size).toBe(wanted);
});

test('a host that was upgraded in the middle is left alone at once', async () => {
  seedAudit(host.state, { dossiers: 30, plants: 0 });
  const world = aWalkWorld(host, client);
  const ports = {
    ...world.ports,
    keep(position: WalkPosition) {
      if (position.checked >= 10) host.state.troubles.redesigned = true;
      return world.ports.keep(position);
    },
  };
  const before = host.state.troubles.calls.length;

  expect(await walk(START, ports, NEVER)).toEqual({ is: 'stopped', failure: { code: 'host/other-shape' } });
  expect(dossiersIn(world.observed).length).toBeGreaterThanOrEqual(10);
  const asked = host.state.troubles.calls.length - before;
  host.state.troubles.redesigned = false;
  // It can go on from there once it is known again.
  expect(await walk(last(world.kept), world.ports, NEVER)).toEqual({ is: 'done' });
  expect(dossiersIn(world.observed)).toHaveLength(30);
  expect(host.state.troubles.calls.length - before).toBeGreaterThan(asked);
});

test('a dossier that the host does not give is passed by, many in a row are not', async () => {
  const seed = seedAudit(host.state, { dossiers: 12, plants: 0, until: '2026-09-02' });
  const world = aWalkWorld(host, client, seed.evidence);
  const gone = new Set(seed.dossiers.slice(0, 2).map(({ dossierId }) => String(dossierId)));
  const ports = (lost: (id: string) => boolean) => ({
    ...world.ports,
    host: {
      ...world.ports.host,
      dossier: (id: string) =>
        lost(id)
          ? Promise.resolve(fail({ code: 'host/refused', status: 500 } as const))
          : world.ports.host.dossier(id),
    },
  });

  expect(
    await walk(
      START,
      ports((id) => gone.has(id)),
      NEVER,
    ),
  ).toEqual({ is: 'done' });
  expect(last(world.kept)).toMatchObject({ checked: 10, skipped: 2 });
  // It stands in the list: that it does not come is not that it is not there.
  expect(faultsIn(world.observed)).toEqual([]);
  expect(
    await walk(
      newWalk(PLAN, ORIGIN, Date.parse('2027-01-01')),
      ports(() => true),
      NEVER,
    ),
  ).toMatchObject({
    is: 'stopped',
    failure: { code: 'host/refused' },
  });
});
