import { expect, test } from 'vitest';
import { checkDesk, fileOfHost, type CheckWorld } from '../../../../../extension/audit/check/check-desk';
import type { HostTab } from '../../../../../extension/audit/check/host-client';
import { checkMemory } from '../../../../../extension/audit/check/kept-position';
import { fail, ok } from '../../../../../shared/domain/result';
import { sha256Hex } from '../../../../../shared/domain/sha256';
import { aSignedInClient, aTrainingHost } from '../../../../fixtures/training-host';
import { seedAudit } from '../../../../onestop/seed-audit';
import { aWalkWorld, PLAN } from './a-walk';

const host = aTrainingHost();
const client = aSignedInClient(host);
const TAB: HostTab = { tabId: 1, origin: 'https://motcua.example' };
const QUICK = { ...PLAN, depth: 'list' } as const;

/** The extension's own area, in memory. */
function anArea(kept: Record<string, unknown> = {}): chrome.storage.StorageArea {
  const area: Partial<chrome.storage.StorageArea> = {
    get: () => Promise.resolve(kept),
    set: (items: object) => Promise.resolve(void Object.assign(kept, items)),
    remove: (key: string | string[]) => Promise.resolve(void Reflect.deleteProperty(kept, String(key))),
  };
  return area as chrome.storage.StorageArea;
}

function aDesk(kept: Record<string, unknown> = {}, changes: Partial<CheckWorld> = {}) {
  const { ports, observed } = aWalkWorld(host, client);
  const { host: asked } = ports;
  const desk = checkDesk({
    ...ports,
    memory: checkMemory(anArea(kept)),
    tabs: () => Promise.resolve([TAB]),
    client: (tab) => Promise.resolve({ ...asked, tab, close: () => undefined }),
    openHost: () => Promise.resolve(true),
    alone: async (work) => ok(await work()),
    changed: () => undefined,
    ...changes,
  });
  return { desk, observed };
}

test('a check that is paused goes on after the page was closed, and tells when it is done', async () => {
  seedAudit(host.state, { dossiers: 20, plants: 0 });
  const kept: Record<string, unknown> = { auditOfficer: 'GS-01' };
  const first = aDesk(kept);
  await first.desk.look();
  expect(first.desk.hosts.value).toEqual([{ ...TAB, name: 'OpenCPS' }]);
  const stop = first.desk.progress.subscribe((progress) => {
    if ((progress?.passed ?? 0) >= 5) first.desk.pause();
  });
  await first.desk.start(TAB, QUICK);
  stop();
  expect(first.desk.state.value).toEqual({ is: 'paused' });

  const second = aDesk(kept);
  await second.desk.look();
  expect(second.desk.state.value).toEqual({ is: 'paused' });
  await second.desk.goOn();

  expect(second.desk.state.value).toEqual({ is: 'done' });
  expect(second.desk.progress.value).toMatchObject({ passed: 20, position: { total: 20 } });
  const third = aDesk(kept);
  await third.desk.look();
  expect(third.desk.state.value).toEqual({ is: 'done' });
  await third.desk.giveUp();
  expect(third.desk.state.value).toEqual({ is: 'idle' });
  expect(kept).toEqual({ auditOfficer: 'GS-01' });
});

test('two pages do not check at once, and nobody checks without a code', async () => {
  const busy = aDesk(
    { auditOfficer: 'GS-01' },
    {
      alone: () => Promise.resolve(fail({ code: 'storage/busy-elsewhere' })),
    },
  );
  await busy.desk.look();
  await busy.desk.start(TAB, QUICK);
  expect(busy.desk.state.value).toEqual({ is: 'stopped', failure: { code: 'storage/busy-elsewhere' } });

  const nobody = aDesk({ auditOfficer: 'Nguyễn Văn Mẫu' });
  await nobody.desk.look();
  await nobody.desk.start(TAB, QUICK);
  expect(nobody.desk.officer.value).toBeUndefined();
  expect(nobody.desk.state.value).toEqual({ is: 'idle' });
});

test('a check goes on through the system with which it began, never through another one', async () => {
  seedAudit(host.state, { dossiers: 6, plants: 0 });
  const kept: Record<string, unknown> = { auditOfficer: 'GS-01' };
  const first = aDesk(kept);
  await first.desk.look();
  await first.desk.start(TAB, QUICK);

  const elsewhere = { ...TAB, origin: 'https://congkhac.example' };
  const second = aDesk(kept, { tabs: () => Promise.resolve([elsewhere]) });
  await second.desk.look();
  await second.desk.goOn();

  expect(second.desk.state.value).toEqual({ is: 'stopped', failure: { code: 'page/closed' } });
  expect(second.observed).toEqual([]);
});

test('a check whose place cannot be kept stands, and does not look busy', async () => {
  seedAudit(host.state, { dossiers: 6, plants: 0 });
  const memory = {
    ...checkMemory(anArea({ auditOfficer: 'GS-01' })),
    keep: () => Promise.reject(new Error('QUOTA_BYTES quota exceeded')),
  };
  const { desk } = aDesk({}, { memory });
  await desk.look();

  await desk.start(TAB, QUICK);

  expect(desk.state.value).toMatchObject({ is: 'stopped', failure: { code: 'defect' } });
});

test('a place that an earlier version kept in another form is begun anew', async () => {
  const { desk } = aDesk({ auditCheck: { plan: { from: 'x' } }, officer: { id: 'CB-7', agency: 'UBND' } });
  await desk.look();

  expect(desk.state.value).toEqual({ is: 'idle' });
  expect(desk.officer.value).toBe('CB-7');
});

test('the page gets one file of one dossier as the host holds it, by its hash before its place', async () => {
  const { dossiers } = seedAudit(host.state, { dossiers: 12, plants: 0 });
  const dossier = dossiers.find(({ dossierId }) => host.state.listed(dossierId, 'TP01').length > 0);
  if (!dossier) throw new Error('no dossier with a file');
  const other = host.state.add(dossier.dossierId, 'TP01', {
    ...{ name: 'b.pdf', type: 'pdf', bytes: Buffer.from('%PDF-1.4 khác') },
  });
  const day = dossier.receiveDate.slice(0, 10).split('/').toReversed().join('-');
  const { desk } = aDesk();
  const file = fileOfHost({ dossier: () => Promise.resolve(ok({ receivedOn: day } as never)) }, desk);
  const sha256 = await sha256Hex(new Blob([new Uint8Array(other.bytes)]));

  const byHash = await file(dossier.dossierNo, 'TP01', { index: 0, sha256 });
  const byPlace = await file(dossier.dossierNo, 'TP01', { index: 0 });
  const none = await file(dossier.dossierNo, 'TP77', { index: 0 });

  expect(byHash.ok && (await sha256Hex(byHash.value))).toBe(sha256);
  expect(byPlace.ok && (await sha256Hex(byPlace.value))).not.toBe(sha256);
  expect(none).toEqual({ ok: false, failure: { code: 'host/refused', status: 404 } });
});
