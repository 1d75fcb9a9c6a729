import { request, type IncomingHttpHeaders } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { scannerProxy, scannerTargets } from '../../commands/scanner-proxy';
import { serve, serveFolder, type StaticServer } from '../../commands/static-server';
import { inProject } from '../../commands/paths';

const servers: StaticServer[] = [];
afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));

interface Seen {
  readonly line: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A device that notes what it hears and says what it is told to, and the kiosk's server before it. */
async function kioskBefore(
  answer: { status?: number; headers?: Record<string, string>; body?: string; cut?: boolean } = {},
  root = '/eSCL',
): Promise<{ url: string; seen: Seen[] }> {
  const seen: Seen[] = [];
  const device = await serve(async (asked, response) => {
    let body = '';
    for await (const part of asked) body += String(part);
    seen.push({ line: `${asked.method ?? ''} ${asked.url ?? ''}`, headers: asked.headers, body });
    response.writeHead(answer.status ?? 200, answer.headers ?? {});
    if (answer.cut) response.write('half', () => response.destroy());
    else response.end(answer.body ?? 'page');
  });
  const kiosk = await serveFolder(inProject('kiosk', 'public'), 0, {
    route: scannerProxy(scannerTargets(`may-1=${device.url}${root}`)),
  });
  servers.push(device, kiosk);
  return { url: kiosk.url, seen };
}

/** Not fetch: it would normalise the path and keep its own headers. */
function ask(
  url: string,
  path: string,
  {
    method = 'GET',
    headers = {},
    body,
  }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<{ status: number; headers: IncomingHttpHeaders; body: string; whole: boolean }> {
  return new Promise((resolve, reject) => {
    const asked = request(`${url}/`, { path, method, headers }, (response) => {
      let text = '';
      response.on('data', (part) => (text += String(part)));
      response.on('close', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: text,
          whole: response.complete,
        }),
      );
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

test('a request goes to the scanner of its id, with its body and without what tells who asked', async () => {
  const { url, seen } = await kioskBefore();

  const answer = await ask(url, '/scan/may-1/ScanJobs', {
    method: 'POST',
    headers: {
      'Content-Type': 'text/xml',
      'Content-Length': '4',
      ...{ Origin: url, Referer: `${url}/`, Cookie: 'a=b', Authorization: 'Basic x', 'User-Agent': 'Chrome' },
    },
    body: '<a/>',
  });

  expect([answer.status, answer.body]).toEqual([200, 'page']);
  expect(seen.map(({ line, body }) => [line, body])).toEqual([['POST /eSCL/ScanJobs', '<a/>']]);
  expect(Object.keys(seen[0]?.headers ?? {}).sort()).toEqual([
    'connection',
    'content-length',
    'content-type',
    'host',
  ]);
});

test.each([
  ['/eSCL/ScanJobs/7'],
  ['http://127.0.0.1:1/eSCL/ScanJobs/7'],
  ['http://CN26F.hpLedmUSB/eSCL/ScanJobs/7'],
  ['http://[fe80/eSCL/ScanJobs/7'],
])('the place of a job leads back through the kiosk: %s', async (location) => {
  const { url } = await kioskBefore({ status: 201, headers: { Location: location } });

  const { status, headers } = await ask(url, '/scan/may-1/ScanJobs', { method: 'POST' });

  expect([status, headers.location]).toEqual([201, '/scan/may-1/ScanJobs/7']);
});

test('the host of a place is not taken for its path where the service is at the root', async () => {
  const { url } = await kioskBefore(
    { status: 201, headers: { Location: 'http://192.168.1.20/ScanJobs/7' } },
    '/',
  );

  const { headers } = await ask(url, '/scan/may-1/ScanJobs', { method: 'POST' });

  expect(headers.location).toBe('/scan/may-1/ScanJobs/7');
});

test('a place outside the service, and cookies of a device, are not handed on', async () => {
  const { url } = await kioskBefore({
    status: 302,
    headers: { Location: '/login.html', 'Set-Cookie': 'a=b' },
  });

  const { status, headers } = await ask(url, '/scan/may-1/ScannerStatus');

  expect([status, headers.location, headers['set-cookie']]).toEqual([302, undefined, undefined]);
});

test.each([
  ['another id', '/scan/may-2/ScannerStatus', {}, 404],
  ['no path behind the id', '/scan/may-1', {}, 404],
  ['a path out of the service', '/scan/may-1/../../index.html', {}, 404],
  ['a hidden way up', '/scan/may-1/%2e%2e/%2e%2e/admin', {}, 404],
  ['a hidden slash', '/scan/may-1/..%2f..%2fadmin', {}, 404],
  ['another method', '/scan/may-1/ScannerStatus', { method: 'PATCH' }, 405],
  [
    'a page of another site',
    '/scan/may-1/ScanJobs',
    { method: 'POST', headers: { 'Sec-Fetch-Site': 'cross-site' } },
    403,
  ],
  [
    'a foreign name for this machine',
    '/scan/may-1/ScannerStatus',
    { headers: { Host: 'evil.example' } },
    403,
  ],
  [
    'a ticket of a megabyte',
    '/scan/may-1/ScanJobs',
    { method: 'POST', headers: { 'Content-Length': '1000000' } },
    413,
  ],
])('nothing reaches the scanner: %s', async (_name, path, wanted, status) => {
  const { url, seen } = await kioskBefore();

  expect((await ask(url, path, wanted)).status).toBe(status);
  expect(seen).toEqual([]);
});

test('a scanner that is switched off is told by 502', async () => {
  const kiosk = await serveFolder(inProject('kiosk', 'public'), 0, {
    route: scannerProxy(scannerTargets('may-1=http://127.0.0.1:9/eSCL')),
  });
  servers.push(kiosk);

  expect((await ask(kiosk.url, '/scan/may-1/ScannerStatus')).status).toBe(502);
});

test('a page that breaks off at the scanner breaks off here, too', async () => {
  const { url } = await kioskBefore({ headers: { 'Content-Length': '100' }, cut: true });

  const { body, whole } = await ask(url, '/scan/may-1/ScanJobs/7/NextDocument');

  expect([body, whole]).toEqual(['half', false]);
});

test('files are still served', async () => {
  const { url } = await kioskBefore();

  expect((await ask(url, '/icon.svg')).status).toBe(200);
});

test('a setting that names no scanner is refused with a sentence', () => {
  expect(() => scannerTargets('may-1=ftp://192.168.1.20')).toThrow('names no scanner');
  expect(scannerTargets('').size).toBe(0);
  expect([...scannerTargets('a=http://192.168.1.20/eSCL, b=http://192.168.1.21:8090/eSCL').keys()]).toEqual([
    'a',
    'b',
  ]);
});
