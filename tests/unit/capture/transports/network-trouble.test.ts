import { expect, test } from 'vitest';
import { fetchTransport } from '../../../../shared/capture/transports/fetch-transport';

const page = { method: 'GET', path: '/eSCL/ScannerStatus', limitMs: 2_000 } as const;
const NOBODY = 'http://127.0.0.1:9/eSCL';

test('the extension tells a permission that is missing from a device that is switched off', async () => {
  const asked: string[] = [];
  const answers = [false, true].map(async (allowed) => {
    const mayReach = (origin: string): Promise<boolean> => {
      asked.push(origin);
      return Promise.resolve(allowed);
    };
    return fetchTransport({ address: NOBODY, mayReach }).request(page);
  });

  expect(await Promise.all(answers)).toEqual([
    { ok: false, failure: { code: 'scan/permission-missing', origin: 'http://127.0.0.1:9' } },
    { ok: false, failure: { code: 'scan/unreachable', limitMs: 2_000 } },
  ]);
  expect(asked).toEqual(['http://127.0.0.1:9', 'http://127.0.0.1:9']);
});

test('nothing goes to a host that was not allowed', async () => {
  const sent: unknown[] = [];
  const noting = (address: unknown): Promise<Response> => {
    sent.push(address);
    return Promise.resolve(new Response('page'));
  };
  const mayReach = (): Promise<boolean> => Promise.resolve(false);
  const scanner = fetchTransport({ address: NOBODY, mayReach, fetch: noting });

  const answers = [await scanner.request(page), await scanner.request(page)];

  expect(answers.map((answer) => answer.ok || answer.failure.code)).toEqual([
    'scan/permission-missing',
    'scan/permission-missing',
  ]);
  expect(sent).toEqual([]);
});

const LAN = 'http://192.168.1.20/eSCL';

test.each([
  ['denied', NOBODY, 'loopback-network', 'scan/local-network'],
  ['denied', LAN, 'local-network', 'scan/local-network'],
  ['prompt', LAN, 'local-network-access', 'scan/local-network'],
  ['granted', LAN, 'local-network', 'scan/unreachable'],
  ['denied', LAN, 'loopback-network', 'scan/unreachable'],
] as const)("a page with '%s' for %s (%s) hears %s", async (state, address, name, code) => {
  const permission = (asked: string): Promise<PermissionState | undefined> =>
    Promise.resolve(asked === name ? state : undefined);
  const blocked = (): Promise<Response> => Promise.reject(new TypeError('Failed to fetch'));

  const answer = await fetchTransport({ address, permission, fetch: blocked }).request(page);

  expect(!answer.ok && answer.failure.code).toBe(code);
});
