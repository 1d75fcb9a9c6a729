import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterEach, expect, test, vi } from 'vitest';
import { fetchTransport, type FetchWay } from '../../../../shared/capture/transports/fetch-transport';
import type { ScannerTransport } from '../../../../shared/capture/transport';
import { serve, type StaticServer } from '../../../commands/static-server';

const servers: StaticServer[] = [];
afterEach(() => vi.unstubAllGlobals());
afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));

type Handle = (request: IncomingMessage, response: ServerResponse) => void;

async function reach(handle: Handle, way: Partial<FetchWay> = {}): Promise<ScannerTransport> {
  const server = await serve((request, response) => {
    handle(request, response);
    return Promise.resolve();
  });
  servers.push(server);
  return fetchTransport({ address: `${server.url}/eSCL`, permission: unknownPermission, ...way });
}

const unknownPermission = (): Promise<undefined> => Promise.resolve(undefined);
const silent: Handle = () => undefined;
const page = { method: 'GET', path: '/eSCL/ScanJobs/1/NextDocument', limitMs: 2_000 } as const;

test('an answer arrives with its status, its headers and its bytes', async () => {
  const scanner = await reach((request, response) => {
    response.writeHead(201, {
      Location: '/eSCL/ScanJobs/7',
      'X-Asked': `${request.method ?? ''} ${request.url ?? ''}`,
    });
    response.end('made');
  });

  const answer = await scanner.request({
    method: 'POST',
    path: '/eSCL/ScanJobs',
    body: '<a/>',
    limitMs: 2_000,
  });

  expect(scanner.root).toBe('/eSCL');
  if (!answer.ok) throw new Error(answer.failure.code);
  expect([answer.value.status, answer.value.header('location')]).toEqual([201, '/eSCL/ScanJobs/7']);
  expect(answer.value.header('x-asked')).toBe('POST /eSCL/ScanJobs');
  expect(answer.value.header('x-absent')).toBeUndefined();
  const body = await answer.value.blob();
  expect(body.ok && (await body.value.text())).toBe('made');
});

test('a scanner that leads to another address is not followed', async () => {
  const asked: string[] = [];
  const scanner = await reach((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(302, { Location: '/elsewhere' }).end();
  });

  const answer = await scanner.request(page);

  expect(answer.ok && answer.value.status).toBe(302);
  expect(asked).toEqual([page.path]);
});

test('no path leads to another host', async () => {
  const asked: string[] = [];
  const scanner = await reach((request, response) => {
    asked.push(request.url ?? '');
    response.end();
  });

  await scanner.request({ ...page, path: '//203.0.113.5/eSCL' });
  const joined = await scanner.request({ ...page, path: '.example/eSCL' });

  expect(asked).toEqual(['//203.0.113.5/eSCL']);
  expect(joined).toEqual({ ok: false, failure: { code: 'scan/broken-answer' } });
});

test('a scanner that says nothing is given up after its time', async () => {
  const scanner = await reach(silent);

  const answer = await scanner.request({ ...page, limitMs: 60 });

  expect(answer).toEqual({ ok: false, failure: { code: 'scan/unreachable', limitMs: 60 } });
});

test('a slow page may take longer than its time limit, a pause in it may not', async () => {
  const scanner = await reach((request, response) => {
    response.writeHead(200);
    let left = request.url?.endsWith('stuck') ? 2 : 6;
    const timer = setInterval(() => {
      left -= 1;
      response.write('x');
      if (left > 0) return;
      clearInterval(timer);
      if (!request.url?.endsWith('stuck')) response.end();
    }, 100);
  });

  const slow = await scanner.request({ ...page, limitMs: 400 });
  const whole = slow.ok && (await slow.value.blob());
  const stuck = await scanner.request({ ...page, path: '/eSCL/stuck', limitMs: 400 });
  const cut = stuck.ok && (await stuck.value.blob());

  expect(whole && whole.ok && (await whole.value.text())).toBe('xxxxxx');
  expect(cut).toEqual({ ok: false, failure: { code: 'scan/unreachable', limitMs: 400 } });
});

test('a body that ends before its announced length is never handed over', async () => {
  const scanner = await reach((_request, response) => {
    response.writeHead(200, { 'Content-Length': 100 });
    response.write('half', () => response.destroy());
  });

  const answer = await scanner.request(page);
  const body = answer.ok && (await answer.value.blob());

  expect(body).toEqual({ ok: false, failure: { code: 'scan/broken-answer' } });
});

test('a body that is short although the connection ended well is not handed over', async () => {
  const scanner = await reach(silent, {
    fetch: () => Promise.resolve(new Response('half', { headers: { 'Content-Length': '100' } })),
  });

  const answer = await scanner.request(page);
  const body = answer.ok && (await answer.value.blob());

  expect(body).toEqual({ ok: false, failure: { code: 'scan/broken-answer' } });
});

test('a device that drops the connection behind the head loses nothing that was not wanted', async () => {
  const scanner = await reach((_request, response) => {
    response.writeHead(201, { Location: '/eSCL/ScanJobs/7', 'Content-Length': 100 });
    response.write('x', () => response.destroy());
  });

  const answer = await scanner.request({ ...page, method: 'POST' });

  if (!answer.ok) throw new Error(answer.failure.code);
  await expect(answer.value.drop()).resolves.toBeUndefined();
  expect(answer.value.header('Location')).toBe('/eSCL/ScanJobs/7');
});

test('a person stops it at once, before the head and in the body', async () => {
  const scanner = await reach((request, response) => {
    if (request.url?.endsWith('body')) response.writeHead(200).write('x');
  });
  const [first, second] = [new AbortController(), new AbortController()];

  const before = scanner.request({ ...page, signal: first.signal });
  first.abort();
  const waiting = await before;
  const answer = await scanner.request({ ...page, path: '/eSCL/body', signal: second.signal });
  const reading = answer.ok ? answer.value.blob() : undefined;
  second.abort();

  expect(waiting).toEqual({ ok: false, failure: { code: 'cancelled' } });
  expect(await reading).toEqual({ ok: false, failure: { code: 'cancelled' } });
});

test('requests go one after another', async () => {
  let open = 0;
  let most = 0;
  const scanner = await reach((_request, response) => {
    open += 1;
    most = Math.max(most, open);
    setTimeout(() => {
      open -= 1;
      response.end('x');
    }, 20);
  });

  await Promise.all(
    [1, 2, 3].map(async () => {
      const answer = await scanner.request(page);
      if (answer.ok) await answer.value.blob();
    }),
  );

  expect(most).toBe(1);
});

test('an answer that nobody reads does not keep the next request waiting for ever', async () => {
  const scanner = await reach((_request, response) => void response.writeHead(200).write('x'));

  const forgotten = await scanner.request({ ...page, limitMs: 60 });
  const next = await scanner.request({ ...page, limitMs: 60 });

  expect([forgotten.ok, next.ok]).toEqual([true, true]);
});

test('closing ends what still runs', async () => {
  const scanner = await reach(silent);

  const running = scanner.request(page);
  await scanner.close();

  expect(await running).toEqual({ ok: false, failure: { code: 'cancelled' } });
});

test("through the kiosk's own server only its scanner is reached, and a dead one is told as such", async () => {
  const asked: string[] = [];
  const server = await serve((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(502).end('nobody there');
    return Promise.resolve();
  });
  servers.push(server);
  vi.stubGlobal('location', { origin: server.url });
  const scanner = fetchTransport({ address: '/scan/may-1' });

  const dead = await scanner.request({ ...page, path: `${scanner.root}/ScannerStatus` });
  const outside = await scanner.request({ ...page, path: `${scanner.root}/../../index.html` });

  expect(dead).toEqual({ ok: false, failure: { code: 'scan/unreachable', limitMs: 2_000 } });
  expect(outside).toEqual({ ok: false, failure: { code: 'scan/broken-answer' } });
  expect(asked).toEqual(['/scan/may-1/ScannerStatus']);
});
