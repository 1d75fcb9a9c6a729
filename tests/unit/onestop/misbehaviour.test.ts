import { expect, test } from 'vitest';
import { aSignedInClient, aTrainingHost } from '../../fixtures/training-host';
import type { MisbehaviourKind } from '../../onestop/misbehaviour';
import { trainingDossiers } from '../../onestop/seed';

const dossierId = trainingDossiers.land.id;
const bytes = new TextEncoder().encode('%PDF-1.4 mười hai chữ');
const host = aTrainingHost();
const client = aSignedInClient(host);

async function misbehave(kind: MisbehaviourKind, partNo = 'TP01', seconds?: number): Promise<void> {
  const body = JSON.stringify({ dossierId, partNo, kind, seconds });
  const headers = { 'Content-Type': 'application/json' };
  const response = await fetch(`${host.url}/tap-huan/api/misbehaviour`, { method: 'POST', headers, body });
  expect(response.status).toBe(200);
}

function upload(partNo = 'TP01', name = 'đơn.pdf', content = bytes): Promise<Response> {
  return client.upload(dossierId, partNo, name, content);
}

function held(): readonly Buffer[] {
  return host.state.listed(dossierId).map((file) => file.bytes);
}

test.each([
  ['status-413', 413],
  ['status-500', 500],
  ['session-ended', 401],
] as const)('%s answers %i and holds nothing', async (kind, status) => {
  await misbehave(kind);

  const response = await upload();

  expect([response.status, held()]).toEqual([status, []]);
});

test('success-false answers 200 with a refusal and holds nothing', async () => {
  await misbehave('success-false');

  const response = await upload();

  expect([response.status, await response.json(), held()]).toMatchObject([200, { success: false }, []]);
});

test('rename holds the bytes under a name of its own', async () => {
  await misbehave('rename');

  await upload();

  expect(host.state.listed(dossierId)).toMatchObject([
    { displayName: 'TP01_1.pdf', bytes: Buffer.from(bytes) },
  ]);
});

test('zero-bytes-stored answers yes and holds nothing of the bytes', async () => {
  await misbehave('zero-bytes-stored');

  const response = await upload();

  expect([response.status, held()]).toEqual([200, [Buffer.alloc(0)]]);
});

test('truncated-bytes answers yes and holds half', async () => {
  await misbehave('truncated-bytes');

  const response = await upload();

  expect([response.status, held()[0]?.length]).toEqual([200, Math.floor(bytes.length / 2)]);
});

test('altered-bytes holds the right size with the wrong content', async () => {
  await misbehave('altered-bytes');

  await upload();

  expect(held()[0]?.length).toBe(bytes.length);
  expect(held()[0]).not.toEqual(Buffer.from(bytes));
});

test('slow answers only after its seconds', async () => {
  await misbehave('slow', 'TP01', 0.3);
  const start = performance.now();

  const response = await upload();

  expect(response.status).toBe(200);
  expect(performance.now() - start).toBeGreaterThan(290);
});

test('never-answers holds the file but says nothing', async () => {
  await misbehave('never-answers');
  const answer = upload().catch(() => 'lost');

  await expect.poll(() => held().length).toBe(1);

  expect(await Promise.race([answer, Promise.resolve('no answer yet')])).toBe('no answer yet');
});

test('overwritten replaces the earlier file of a component for several files', async () => {
  await upload('TP04', 'một.pdf');
  await misbehave('overwritten', 'TP04');

  await upload('TP04', 'hai.pdf');

  expect(host.state.listed(dossierId)).toMatchObject([{ displayName: 'hai.pdf' }]);
});

test('drops-connection ends the connection without an answer and holds nothing', async () => {
  await misbehave('drops-connection');

  await expect(upload()).rejects.toThrow();

  expect(held()).toEqual([]);
});

test('accepts-without-listing answers like a success but the file can be neither listed nor read', async () => {
  await misbehave('accepts-without-listing');

  const response = await upload();

  const { referenceUid } = (await response.json()) as { referenceUid: string };
  const read = await client.call(`/o/rest/v2/dossiers/${dossierId}/files/${referenceUid}`);
  expect([response.status, held(), read.status]).toEqual([200, [], 404]);
});

test('every upload is logged, also one that was refused', async () => {
  await misbehave('status-413');

  await upload();

  expect(host.state.log).toMatchObject([{ partNo: 'TP01', bytes: bytes.length, misbehaviour: 'status-413' }]);
});

test('a misbehaviour that does not exist is refused', async () => {
  const body = JSON.stringify({ dossierId, partNo: 'TP01', kind: 'explodes' });
  const headers = { 'Content-Type': 'application/json' };

  const response = await fetch(`${host.url}/tap-huan/api/misbehaviour`, { method: 'POST', headers, body });

  expect(response.status).toBe(400);
});

test('a reset forgets files, log and misbehaviours', async () => {
  await upload();
  await misbehave('status-500');

  await fetch(`${host.url}/tap-huan/api/reset`, { method: 'POST' });

  expect([held(), host.state.log, host.state.misbehaviour(dossierId, 'TP01').kind]).toEqual([[], [], 'none']);
});
