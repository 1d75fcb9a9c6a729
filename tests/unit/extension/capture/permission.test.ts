import { afterEach, expect, test, vi } from 'vitest';
import { askToReach, giveBack, mayReach, scannerPatterns } from '../../../../extension/capture/permission';

afterEach(() => vi.unstubAllGlobals());

/** The browser's permissions: a fake, because its question is the browser's own window. */
function permissions(answer: () => Promise<boolean>): unknown[] {
  const asked: unknown[] = [];
  const one = (what: unknown): Promise<boolean> => {
    asked.push(what);
    return answer();
  };
  vi.stubGlobal('chrome', { permissions: { contains: one, request: one, remove: one } });
  return asked;
}

test.each([
  ['http://192.168.1.20/eSCL', ['http://192.168.1.20/*']],
  ['http://127.0.0.1:8090/eSCL', ['http://127.0.0.1/*']],
  ['https://may-quet.local/eSCL', ['https://may-quet.local/*']],
  ['file:///etc/passwd', []],
  ['not an address', []],
])('%s is granted by %j', (address, patterns) => {
  expect(scannerPatterns(address)).toEqual(patterns);
});

test('a device with several ports is asked for in one question', async () => {
  const asked = permissions(() => Promise.resolve(true));

  expect(await askToReach(['http://10.0.0.9/eSCL', 'http://10.0.0.9:8080/eSCL'])).toBe(true);
  expect(asked).toEqual([{ origins: ['http://10.0.0.9/*'] }]);
});

test('a question that the browser refuses to ask is a no', async () => {
  permissions(() => Promise.reject(new Error('must be called during a user gesture')));

  expect(await askToReach(['http://10.0.0.9/eSCL'])).toBe(false);
});

test('what is no address is neither asked for nor allowed', async () => {
  const asked = permissions(() => Promise.resolve(true));

  expect([await askToReach(['x']), await mayReach('x')]).toEqual([false, false]);
  expect(asked).toEqual([]);
});

test('a host that was never granted is given back in silence', async () => {
  permissions(() => Promise.reject(new Error('not granted')));

  await expect(giveBack('http://10.0.0.9/eSCL')).resolves.toBeUndefined();
});
