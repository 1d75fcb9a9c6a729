import { expect, test } from 'vitest';
import { aSignedInClient, aTrainingHost } from '../../fixtures/training-host';
import { trainingDossiers } from '../../onestop/seed';

const { land } = trainingDossiers;
const bytes = new Uint8Array(1_300_000).fill(7);
const host = aTrainingHost();
const client = aSignedInClient(host);

function upload(row: number): Promise<Response> {
  const body = new FormData();
  body.append('tep', new Blob([bytes]), 'cam kết <1>.pdf');
  return client.call(`/don-gian/${land.id}/tai-len/${row}`, { method: 'POST', body });
}

async function html(): Promise<string> {
  return (await client.call(`/don-gian/${land.id}`)).text();
}

test('a row lists its file with an escaped name and a size in Vietnamese writing', async () => {
  await upload(1);

  expect(await html()).toContain('cam kết &lt;1&gt;.pdf</a> <span class="size">(1,2 MB)</span>');
});

test('every third row shows the size in bytes', async () => {
  await upload(3);

  expect(await html()).toContain('(1.300.000 byte)');
});

test('an odd row links to the bytes, an even row does not', async () => {
  await upload(1);
  await upload(2);

  const links = [...(await html()).matchAll(/href="([^"]+tai-ve[^"]+)"/g)].map(([, link]) => link ?? '');
  const read = await client.call(links[0] ?? '');
  expect(links).toHaveLength(1);
  expect(Buffer.compare(Buffer.from(await read.arrayBuffer()), bytes)).toBe(0);
});

test('a refusal comes with status 200 and a message', async () => {
  host.state.misbehave(land.id, 'TP02', 'success-false');

  const response = await upload(2);

  expect([response.status, await response.json()]).toMatchObject([200, { success: false }]);
});

test('an ended session sends the script to the sign-in page with status 200', async () => {
  host.state.misbehave(land.id, 'TP01', 'session-ended');

  const response = await upload(1);

  expect([response.status, response.url]).toEqual([200, `${host.url}/dang-nhap`]);
});

test('the list of dossiers is searched without diacritics', async () => {
  const found = await (await client.call('/?q=khai+sinh+vang')).text();

  expect(found).toContain(trainingDossiers.birth.code);
  expect(found).not.toContain(land.code);
});

test('a page allows scripts and styles of its own only', async () => {
  const response = await client.call(`/ho-so/${land.id}`);

  expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'self'/);
  expect(await response.text()).not.toMatch(/<script>|style="/);
});

test('an address outside the built pages is not found', async () => {
  const response = await client.call('/assets/%2e%2e/%2e%2e/package.js');

  expect(response.status).toBe(404);
});
