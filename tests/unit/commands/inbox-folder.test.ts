import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inboxFolder, type InboxLimits } from '../../commands/inbox-folder';
import { inProject } from '../../commands/paths';
import { serveFolder, type StaticServer } from '../../commands/static-server';

const LIMITS: InboxLimits = { packageBytes: 1_000, callBytes: 100, totalBytes: 2_500 };
const PACKAGE = '/inbox/2026-11-22_007_3f2a91bc.cuaso';
const CALL = '/inbox/help/3f2a91bc-0000-4000-8000-000000000000.json';
const EXTENSION = 'chrome-extension://abcdefghijklmnopabcdefghijklmnop';
const KIOSK = { 'Sec-Fetch-Site': 'same-origin' };
const COUNTER = { 'Sec-Fetch-Site': 'none' };

let folder: string;
let server: StaticServer;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cua-so-inbox-'));
  server = await serveFolder(inProject('kiosk', 'public'), 0, { route: inboxFolder(folder, LIMITS) });
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

interface Said {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Not fetch: it would normalise the path and keep its own headers. */
function ask(path: string, { method = 'GET', headers = {}, body }: Said = {}): Promise<[number, string]> {
  return new Promise((resolve, reject) => {
    const asked = request(`${server.url}/`, { path, method, headers }, (response) => {
      let text = '';
      response.on('data', (part) => (text += String(part)));
      response.on('end', () => resolve([response.statusCode ?? 0, text]));
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

/** The status of an answer. */
async function status(path: string, said: Said = {}): Promise<number> {
  return (await ask(path, said))[0];
}

const put = (path: string, body: string, headers: Said['headers'] = KIOSK): Promise<number> =>
  status(path, {
    method: 'PUT',
    body,
    headers: { 'Content-Length': String(Buffer.byteLength(body)), ...headers },
  });

test('the kiosk puts a package in, the counter lists, fetches and deletes it', async () => {
  expect([await put(PACKAGE, 'sealed'), await put(PACKAGE, 'sealed again')]).toEqual([201, 204]);

  const [, list] = await ask('/inbox/', { headers: COUNTER });
  expect(JSON.parse(list)).toEqual([
    { name: '2026-11-22_007_3f2a91bc.cuaso', type: 'file', mtime: expect.stringMatching(/ GMT$/), size: 12 },
    { name: 'help', type: 'directory', mtime: expect.stringMatching(/ GMT$/) },
  ]);
  expect(await ask(PACKAGE, { headers: COUNTER })).toEqual([200, 'sealed again']);
  expect(await status(PACKAGE, { method: 'DELETE', headers: COUNTER })).toBe(204);
  expect(await status(PACKAGE, { method: 'DELETE', headers: COUNTER })).toBe(404);
  expect(await status(PACKAGE, { headers: COUNTER })).toBe(404);
});

test('a call for help is raised and taken back by the kiosk, seen and ended by the counter', async () => {
  expect(await put(CALL, '{"screen":"paper"}')).toBe(201);

  const [, list] = await ask('/inbox/help/', { headers: COUNTER });
  expect(JSON.parse(list)).toMatchObject([{ name: CALL.split('/').at(-1), type: 'file', size: 18 }]);
  expect(await ask(CALL, { headers: COUNTER })).toEqual([200, '{"screen":"paper"}']);
  expect(await status(CALL, { method: 'DELETE', headers: KIOSK })).toBe(204);
  expect(await put(CALL, '{}')).toBe(201);
  expect(
    await status(CALL, { method: 'DELETE', headers: { Origin: EXTENSION, 'Sec-Fetch-Site': 'cross-site' } }),
  ).toBe(204);
});

test('the kiosk’s page takes nothing out, and pages elsewhere are nobody', async () => {
  await put(PACKAGE, 'sealed');
  const elsewhere = { Origin: 'https://example.com', 'Sec-Fetch-Site': 'cross-site' };
  const asked: readonly (readonly [string, Said])[] = [
    ['/inbox/', { headers: KIOSK }],
    [PACKAGE, { headers: KIOSK }],
    [PACKAGE, { method: 'DELETE', headers: KIOSK }],
    ['/inbox/', { headers: elsewhere }],
    ['/inbox/', { headers: { 'Sec-Fetch-Site': 'cross-site' } }],
    ['/inbox/', { headers: { 'Sec-Fetch-Site': 'same-site' } }],
    [PACKAGE, { method: 'DELETE', headers: elsewhere }],
    [PACKAGE, { method: 'PUT', body: 'x', headers: elsewhere }],
    [PACKAGE, { method: 'PUT', body: 'x', headers: { Origin: 'null', 'Sec-Fetch-Site': 'cross-site' } }],
    [PACKAGE, { method: 'PUT', body: 'x', headers: { Origin: EXTENSION, 'Sec-Fetch-Site': 'cross-site' } }],
    [
      PACKAGE,
      { method: 'DELETE', headers: { Origin: `${EXTENSION}.example.com`, 'Sec-Fetch-Site': 'cross-site' } },
    ],
    ['/inbox/', { headers: { Host: 'inbox.example.com:8791' } }],
    [PACKAGE, { method: 'PUT', body: 'x', headers: { ...KIOSK, Host: 'example.com' } }],
  ];

  for (const [path, said] of asked) expect([path, said, await status(path, said)]).toEqual([path, said, 403]);
  expect(readFileSync(join(folder, '2026-11-22_007_3f2a91bc.cuaso'), 'utf8')).toBe('sealed');
});

test.each([
  '/inbox/../../etc/x.cuaso',
  '/inbox/..%2f..%2fx.cuaso',
  '/inbox/..\\x.cuaso',
  '/inbox/%2e%2e%2fx.cuaso',
  '/inbox//x.cuaso',
  '/inbox/sub/x.cuaso',
  '/inbox/.cuaso',
  '/inbox/.x.part',
  '/inbox/x.html',
  '/inbox/x.cuaso%00.html',
  '/inbox/x.cuaso/',
  '/inbox/x.cuaso::$DATA',
  `/inbox/${'x'.repeat(81)}.cuaso`,
  '/inbox/help/x.cuaso',
  '/inbox/help/x.json',
  '/inbox/help/../x.json',
  '/inbox/con.json',
])('nothing is written under the name %s', async (path) => {
  expect(await put(path, 'x')).toBe(404);
  expect(readdirSync(folder, { recursive: true }).filter((name) => name !== 'help')).toEqual([]);
});

test('other ways of asking are none', async () => {
  expect(await status('/inbox/', { method: 'POST', headers: KIOSK })).toBe(405);
  expect(await status('/inbox/', { method: 'OPTIONS', headers: COUNTER })).toBe(405);
  expect(await status('/inbox/', { method: 'DELETE', headers: COUNTER })).toBe(405);
  expect(await status('/inbox/', { method: 'PUT', body: 'x', headers: KIOSK })).toBe(405);
});

test('one that is too large, one without a length, and one for which there is no room are refused', async () => {
  const chunked = { ...KIOSK, 'Transfer-Encoding': 'chunked' };

  expect(await put(PACKAGE, 'x'.repeat(1_001))).toBe(413);
  expect(await put(CALL, 'x'.repeat(101))).toBe(413);
  expect(await status(PACKAGE, { method: 'PUT', headers: chunked, body: 'x' })).toBe(411);
  expect([
    await put('/inbox/a.cuaso', 'x'.repeat(1_000)),
    await put('/inbox/b.cuaso', 'x'.repeat(1_000)),
  ]).toEqual([201, 201]);
  expect(await put('/inbox/c.cuaso', 'x'.repeat(501))).toBe(507);
  expect(readdirSync(folder).sort()).toEqual(['a.cuaso', 'b.cuaso', 'help']);
});

test('half a package is seen by nobody: not while it comes, not when it breaks off', async () => {
  await put(PACKAGE, 'whole');
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
  socket.write(`PUT ${PACKAGE} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 900\r\n\r\nhalf`);
  await expect.poll(() => readdirSync(folder).length).toBe(3);

  const [, list] = await ask('/inbox/', { headers: COUNTER });
  expect((JSON.parse(list) as { name: string }[]).map(({ name }) => name)).toEqual([
    PACKAGE.slice(7),
    'help',
  ]);
  expect(await ask(PACKAGE, { headers: COUNTER })).toEqual([200, 'whole']);
  socket.destroy();
  await expect.poll(() => readdirSync(folder).sort()).toEqual([PACKAGE.slice(7), 'help']);
  expect(await ask(PACKAGE, { headers: COUNTER })).toEqual([200, 'whole']);
});

test('what a power cut left half written is taken away at the next start', async () => {
  const left = '.3f2a91bc-0000-4000-8000-000000000000.part';
  mkdirSync(join(folder, 'help'));
  writeFileSync(join(folder, left), 'half');
  writeFileSync(join(folder, 'help', left), 'half');
  writeFileSync(join(folder, 'a.cuaso'), 'whole');

  expect(await status('/inbox/', { headers: COUNTER })).toBe(200);
  expect([readdirSync(folder).sort(), readdirSync(join(folder, 'help'))]).toEqual([['a.cuaso', 'help'], []]);
});

test('the kiosk itself is served beside it', async () => {
  expect(await status('/icon.svg')).toBe(200);
  expect(await status('/inbox')).toBe(404);
});
