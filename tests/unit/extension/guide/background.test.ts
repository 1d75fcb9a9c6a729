import { afterEach, expect, test, vi } from 'vitest';
import { answerGuide } from '../../../../extension/background/guide';
import { GUIDE_TABS } from '../../../../extension/guide/leave-portal';
import { without } from '../../../../shared/domain/without';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const SET = { kiosk: 'http://127.0.0.1:8791', portal: 'https://cong.example/' };
const SENDER = {
  ...{ id: 'cua-so', origin: SET.kiosk, frameId: 0, documentId: 'D' },
  tab: { id: 7, windowId: 1 },
} as chrome.runtime.MessageSender;

/** The browser as the service worker sees it. `session`: what is kept there; a test may change it. */
function aBrowser(guide: typeof SET | undefined, session: Record<string, unknown> = {}) {
  const create = vi.fn(() => Promise.resolve({}));
  vi.stubGlobal('chrome', {
    runtime: { id: 'cua-so', getURL: (path: string) => `chrome-extension://cua-so/${path}` },
    permissions: { contains: () => Promise.resolve(true) },
    storage: {
      managed: { get: () => Promise.resolve({}) },
      local: { get: () => Promise.resolve({ guide }) },
      session: { get: () => Promise.resolve(session) },
    },
    windows: { get: () => Promise.resolve({}), create },
  });
  return create;
}

test.each<readonly [string, typeof SET | undefined, Partial<chrome.runtime.MessageSender>, boolean]>([
  ['the kiosk', SET, {}, true],
  ['another origin', SET, { origin: 'https://evil.example' }, false],
  ['a frame inside', SET, { frameId: 3 }, false],
  ['another extension', SET, { id: 'other' }, false],
  ['the kiosk while the guide is off', undefined, {}, false],
])('%s is answered as it should be', async (_who, set, change, answer) => {
  aBrowser(set);

  expect(await answerGuide({ ask: 'guide/ready' }, { ...SENDER, ...change })).toBe(answer);
});

test('a sender without an origin is nobody’s kiosk, also where no kiosk is set', async () => {
  aBrowser(undefined);

  expect(await answerGuide({ ask: 'guide/ready' }, without(SENDER, 'origin'))).toBe(false);
});

test('a new guide opens after the one before has left the portal: its end closes every window of the portal', async () => {
  vi.useFakeTimers();
  const session: Record<string, unknown> = { [GUIDE_TABS]: {} };
  const create = aBrowser(SET, session);
  const opened = answerGuide({ ask: 'guide/open' }, SENDER);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(create).not.toHaveBeenCalled();

  Reflect.deleteProperty(session, GUIDE_TABS);
  await vi.advanceTimersByTimeAsync(200);

  expect(await opened).toBe(true);
  expect(create).toHaveBeenCalledOnce();
});
