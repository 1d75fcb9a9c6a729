import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { httpInbox } from '../../../kiosk/inbox';
import type { HelpCall, SealedPackage } from '../../../shared/contracts/handover';
import { inboxFolder } from '../../commands/inbox-folder';
import { inProject } from '../../commands/paths';
import { serve, serveFolder, type StaticServer } from '../../commands/static-server';

const SEALED: SealedPackage = {
  header: {
    ...{ form: 1, id: '3f2a91bc-0000-4000-8000-000000000000', slip: '2026-11-22/007', kiosk: 'kiosk-1' },
    ...{ madeAt: '2026-11-22T08:00:00Z', keyId: '0123456789abcdef' },
  },
  fileName: '2026-11-22_007_3f2a91bc.cuaso',
  bytes: new Blob(['CUASO…']),
};
const CALL: HelpCall = {
  id: SEALED.header.id,
  kiosk: 'kiosk-1',
  screen: 'paper',
  at: '2026-11-22T08:00:00Z',
};

let folder: string;
const servers: StaticServer[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cua-so-put-'));
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await Promise.all(servers.splice(0).map((server) => server.close()));
  rmSync(folder, { recursive: true });
});

/** The page's own address: Node has none. */
function pageAt(url: string): void {
  const real = globalThis.fetch;
  vi.stubGlobal('fetch', (path: string, options?: RequestInit) => real(new URL(path, url), options));
}

async function anInbox(): Promise<void> {
  const server = await serveFolder(inProject('kiosk', 'public'), 0, { route: inboxFolder(folder) });
  servers.push(server);
  pageAt(server.url);
}

async function aServerThatAnswers(answer: (response: ServerResponse) => void): Promise<void> {
  const server = await serve(async (request, response) => {
    await request.forEach(() => undefined);
    answer(response);
  });
  servers.push(server);
  pageAt(server.url);
}

test('a package lies in the inbox to the last byte, also when it is sent twice', async () => {
  await anInbox();

  expect(await httpInbox().put(SEALED)).toEqual({ ok: true, value: undefined });
  expect(await httpInbox().put(SEALED)).toEqual({ ok: true, value: undefined });
  expect(readFileSync(join(folder, SEALED.fileName), 'utf8')).toBe('CUASO…');
});

test('a call for help is raised and taken back', async () => {
  await anInbox();
  const path = join(folder, 'help', `${CALL.id}.json`);

  expect(await httpInbox().call(CALL)).toEqual({ ok: true, value: undefined });
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(CALL);
  await httpInbox().endCall(CALL.id);
  expect(() => readFileSync(path)).toThrow();
});

test.each([
  [507, { code: 'inbox/full' }],
  [413, { code: 'inbox/full' }],
  [403, { code: 'inbox/refused', status: 403 }],
  [500, { code: 'inbox/refused', status: 500 }],
  // A page that answers everything, or a hotel's gate: nothing was kept.
  [200, { code: 'inbox/refused', status: 200 }],
])('an answer of %i is said in words', async (status, failure) => {
  await aServerThatAnswers((response) => response.writeHead(status).end('<html>'));

  expect(await httpInbox().put(SEALED)).toEqual({ ok: false, failure });
});

test('a server that leads elsewhere, breaks off or is not there cannot be reached', async () => {
  const unreachable = { ok: false, failure: { code: 'inbox/unreachable' } };

  await aServerThatAnswers((response) => response.writeHead(307, { Location: 'http://127.0.0.1:1/' }).end());
  expect(await httpInbox().put(SEALED)).toEqual(unreachable);
  vi.unstubAllGlobals();
  await aServerThatAnswers((response) => response.destroy());
  expect(await httpInbox().put(SEALED)).toEqual(unreachable);
  vi.unstubAllGlobals();
  pageAt('http://127.0.0.1:1');
  expect(await httpInbox().put(SEALED)).toEqual(unreachable);
  await expect(httpInbox().endCall(CALL.id)).resolves.toBeUndefined();
});

test('what is called off is no failure of the inbox', async () => {
  const off = new AbortController();
  await aServerThatAnswers(() => off.abort());

  expect(await httpInbox().put(SEALED, off.signal)).toEqual({ ok: false, failure: { code: 'cancelled' } });
});

test('a server that takes a call and stays silent has not heard it', async () => {
  await aServerThatAnswers(() => undefined);

  const heard = await httpInbox(50).call(CALL);
  await expect(httpInbox(50).endCall(CALL.id)).resolves.toBeUndefined();

  expect(heard).toEqual({ ok: false, failure: { code: 'inbox/unreachable' } });
});
