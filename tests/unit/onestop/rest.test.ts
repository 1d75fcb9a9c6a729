import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { signIn } from '../../onestop/client';
import { aSignedInClient, aTrainingHost } from '../../fixtures/training-host';
import { trainingDossiers } from '../../onestop/seed';

const { land, birth, marriage } = trainingDossiers;
const bytes = new TextEncoder().encode('%PDF-1.4 nội dung để thử');
const host = aTrainingHost();
const client = aSignedInClient(host);

interface Listed {
  readonly referenceUid: string;
  readonly dossierPartNo: string;
  readonly displayName: string;
  readonly fileSize: number;
}

async function list(dossierId: number): Promise<readonly Listed[]> {
  const response = await client.call(`/o/rest/v2/dossiers/${dossierId}/files`);
  return ((await response.json()) as { data: readonly Listed[] }).data;
}

async function readBack(dossierId: number, file: Listed): Promise<Uint8Array> {
  const response = await client.call(`/o/rest/v2/dossiers/${dossierId}/files/${file.referenceUid}`);
  return new Uint8Array(await response.arrayBuffer());
}

test.each([
  ['no cookie', { cookie: '' }],
  ['no token', { Token: '' }],
  ['a wrong token', { Token: 'p_auth' }],
  ['no group', { groupId: '' }],
])('a call with %s is forbidden', async (_what, headers) => {
  const response = await client.call(`/o/rest/v2/dossiers/${land.id}`, { headers });

  expect(response.status).toBe(403);
});

test('a dossier names its code, its procedure and its checklist', async () => {
  const dossier = (await (await client.call(`/o/rest/v2/dossiers/${land.id}`)).json()) as Record<
    string,
    string
  >;
  const template = (await (
    await client.call(`/o/rest/v2/dossiertemplates/${dossier['dossierTemplateNo'] ?? ''}`)
  ).json()) as { dossierParts: { partNo: string }[] };

  expect(dossier).toMatchObject({ dossierNo: land.code, serviceCode: land.procedure });
  expect(template.dossierParts.map(({ partNo }) => partNo)).toEqual(land.parts);
});

test.each(Object.values(trainingDossiers))(
  '$code exists with the parts that tests name',
  async ({ id, code, parts }) => {
    const dossier = (await (await client.call(`/o/rest/v2/dossiers/${id}`)).json()) as Record<string, string>;
    const template = (await (
      await client.call(`/o/rest/v2/dossiertemplates/${dossier['dossierTemplateNo'] ?? ''}`)
    ).json()) as { dossierParts: { partNo: string }[] };

    expect(dossier['dossierNo']).toBe(code);
    expect(template.dossierParts.map(({ partNo }) => partNo)).toEqual(parts);
  },
);

test('an uploaded file is listed with its size and read back with the same bytes', async () => {
  await client.upload(land.id, 'TP01', 'đơn.pdf', bytes);

  const [file] = await list(land.id);
  expect(file).toMatchObject({ dossierPartNo: 'TP01', displayName: 'đơn.pdf', fileSize: bytes.length });
  expect(await readBack(land.id, file!)).toEqual(bytes);
});

test('a PDF can be previewed under its own address', async () => {
  await client.upload(land.id, 'TP01', 'đơn.pdf', bytes);
  const [file] = await list(land.id);

  const preview = await client.call(`/o/rest/v2/dossiers/${land.id}/files/${file!.referenceUid}/preview.pdf`);

  expect(preview.headers.get('content-type')).toBe('application/pdf');
  expect(new Uint8Array(await preview.arrayBuffer())).toEqual(bytes);
});

test('the signs % / \\ are stripped from names', async () => {
  await client.upload(land.id, 'TP01', '50% A/B\\C.pdf', bytes);

  expect((await list(land.id))[0]?.displayName).toBe('50 ABC.pdf');
});

test('a second file of a single-file component overwrites the first under the same id', async () => {
  await client.upload(land.id, 'TP01', 'một.pdf', bytes);
  const [first] = await list(land.id);

  await client.upload(land.id, 'TP01', 'hai.pdf', new Uint8Array([1, 2, 3]));

  expect(await list(land.id)).toMatchObject([
    { referenceUid: first!.referenceUid, displayName: 'hai.pdf', fileSize: 3 },
  ]);
});

test('a component for several files keeps them all', async () => {
  await client.upload(land.id, 'TP04', 'một.pdf', bytes);
  await client.upload(land.id, 'TP04', 'hai.pdf', bytes);

  expect((await list(land.id)).map(({ displayName }) => displayName)).toEqual(['một.pdf', 'hai.pdf']);
});

test('a file of zero bytes is taken without a word', async () => {
  const response = await client.upload(land.id, 'TP01', 'trống.pdf', new Uint8Array());

  expect(response.status).toBe(200);
  expect(await list(land.id)).toMatchObject([{ fileSize: 0 }]);
});

test('a deleted file is gone from the list and cannot be read', async () => {
  const [file] = await list(marriage.id);

  await client.call(`/o/rest/v2/dossiers/${marriage.id}/files/${file!.referenceUid}`, { method: 'DELETE' });

  const again = await client.call(`/o/rest/v2/dossiers/${marriage.id}/files/${file!.referenceUid}`);
  expect([await list(marriage.id), again.status]).toEqual([[], 404]);
});

test('what the officer ticks as received is kept beside what is attached', async () => {
  const body = new URLSearchParams({ fileMark: '1', recordCount: '2', fileCheck: '1' });
  await client.call(`/o/rest/v2/dossiers/${birth.id}/marks/TP02`, { method: 'POST', body });

  const marks = await (await client.call(`/o/rest/v2/dossiers/${birth.id}/marks?type=1`)).json();

  expect(marks).toEqual({
    total: 1,
    data: [{ dossierPartNo: 'TP02', fileMark: 1, recordCount: 2, fileCheck: 1 }],
  });
});

test('an upload for a component that the checklist does not have is refused', async () => {
  const response = await client.upload(land.id, 'TP77', 'lạ.pdf', bytes);

  expect([response.status, await list(land.id)]).toEqual([400, []]);
});

test('an upload that is no form is answered 400', async () => {
  const headers = { 'Content-Type': 'application/json' };
  const response = await client.call(`/o/rest/v2/dossiers/${land.id}/files`, {
    method: 'POST',
    headers,
    body: '{}',
  });

  expect(response.status).toBe(400);
});

test('the upload log proves by SHA-256 how often a file came in', async () => {
  await client.upload(land.id, 'TP04', 'một.pdf', bytes);
  await client.upload(land.id, 'TP04', 'một.pdf', bytes);

  const log = (await (await fetch(`${host.url}/tap-huan/api/log`)).json()) as { sha256: string }[];

  const sha256 = createHash('sha256').update(bytes).digest('hex');
  expect(log.map((line) => line.sha256)).toEqual([sha256, sha256]);
});

test('an ended session answers 401 until somebody signs in again', async () => {
  host.endSessions();

  const ended = await client.call(`/o/rest/v2/dossiers/${land.id}`);
  const again = await (await signIn(host)).call(`/o/rest/v2/dossiers/${land.id}`);

  expect([ended.status, again.status]).toEqual([401, 200]);
});
