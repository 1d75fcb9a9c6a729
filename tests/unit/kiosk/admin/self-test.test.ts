import { expect, test } from 'vitest';
import { selfTest, type TestPorts, type Verdict } from '../../../../kiosk/admin/self-test';
import { DEVICE_DEFAULTS } from '../../../../shared/storage/device-shelf';
import { kioskAdminText } from '../../../../shared/text/kiosk-admin';
import { fail, ok } from '../../../../shared/domain/result';
import { FULL } from './a-machine';

const SOUND: TestPorts = {
  settings: { ...FULL, scanners: [] },
  managed: { is: 'none' },
  openScanner: () => {
    throw new Error('no scanner is set');
  },
  printer: () => Promise.resolve(ok('ready')),
  guided: () => Promise.resolve(true),
  room: () => Promise.resolve({ usedBytes: 1, freeBytes: 5e9, persisted: true, tight: false }),
  tryStorage: () => Promise.resolve(true),
  status: (path) => Promise.resolve(path === '/inbox/' ? 405 : 200),
};

async function wordsOf(changes: Partial<TestPorts>): Promise<Record<string, string>> {
  const found: readonly Verdict[] = (await Promise.all(selfTest({ ...SOUND, ...changes }))).flat();
  for (const { word } of found) expect(kioskAdminText('vi').test.words[word]).toMatch(/\.$/);
  return Object.fromEntries(found.map(({ part, is, word }) => [part, `${is} ${word}`]));
}

test('a sound machine is told so, part by part', async () => {
  expect(await wordsOf({})).toEqual({
    camera: 'wait camera-none',
    scanner: 'wait scanner-none',
    printer: 'good printer-works',
    storage: 'good storage-works',
    server: 'good server-works',
    inbox: 'good inbox-works',
    portal: 'good portal-set',
    key: 'good key-set',
    config: 'good config-none',
  });
});

test.each<[string, Partial<TestPorts>, string, string]>([
  ['a portal without its guide', { guided: () => Promise.resolve(false) }, 'portal', 'bad portal-unguided'],
  ['no portal', { settings: DEVICE_DEFAULTS }, 'portal', 'wait portal-none'],
  [
    'a printer that is off',
    { printer: () => Promise.resolve(fail({ code: 'cancelled' })) },
    'printer',
    'bad printer-failed',
  ],
  ['a full disk', { tryStorage: () => Promise.resolve(false) }, 'storage', 'bad storage-failed'],
  ['no server', { status: () => Promise.resolve(undefined) }, 'inbox', 'bad inbox-silent'],
  ['a server without inbox', { status: () => Promise.resolve(404) }, 'inbox', 'bad inbox-absent'],
  ['a faulty file', { managed: { is: 'faulty', faults: [] } }, 'config', 'bad config-faulty'],
])('%s is said', async (_what, changes, part, verdict) => {
  expect((await wordsOf(changes))[part]).toBe(verdict);
});
