import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { guideDesk, type GuideDesk } from '../../../../extension/guide/flow/desk';
import { openKioskLine } from '../../../../extension/guide/kiosk-line';
import { GUIDE_BEAT, type GuideProgress, type GuideSays } from '../../../../shared/contracts/guide';
import { sha256Hex } from '../../../../shared/domain/sha256';
import { aBrief } from './a-brief';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A port of which the test holds the other end. */
function aPort() {
  const said: GuideSays[] = [];
  const hear: ((message: unknown) => void)[] = [];
  const port = {
    postMessage: (message: GuideSays) => said.push(message),
    disconnect: vi.fn(),
    onMessage: { addListener: (listener: (message: unknown) => void) => hear.push(listener) },
    onDisconnect: { addListener: () => undefined },
  };
  // The line uses these members of a port, and no others.
  const whole = port as unknown as chrome.runtime.Port;
  return { said, whole, port, say: (message: unknown) => hear.forEach((listener) => listener(message)) };
}

function aLine() {
  const end = aPort();
  const onGone = vi.fn();
  const onBrief = vi.fn();
  const line = openKioskLine(end.whole, { onBrief, onPiece: () => Promise.resolve(), onGone });
  return { ...end, line, onGone, onBrief };
}

test('a kiosk that answers is kept, however long; one that is silent for five seconds is gone', () => {
  const { say, onGone, said } = aLine();
  for (let beat = 0; beat < 10; beat += 1) {
    vi.advanceTimersByTime(GUIDE_BEAT.everyMs);
    say({ say: 'alive' });
  }
  expect(onGone).not.toHaveBeenCalled();
  expect(said.filter((message) => message.say === 'ping').length).toBe(10);

  vi.advanceTimersByTime(GUIDE_BEAT.lostMs + 2 * GUIDE_BEAT.everyMs);
  expect(onGone).toHaveBeenCalledOnce();
});

test.each([[{ say: 'end' }], [{ say: 'begin', brief: { portal: 'x' } }], ['hello'], [undefined]])(
  '%j ends the line, and nothing is heard after it',
  (message) => {
    const { say, onGone, onBrief, port } = aLine();

    say(message);
    say(message);

    expect(onGone).toHaveBeenCalledOnce();
    expect(port.disconnect).toHaveBeenCalledOnce();
    expect(onBrief).not.toHaveBeenCalled();
  },
);

async function aDesk(): Promise<{ desk: GuideDesk; told: GuideProgress[] }> {
  const told: GuideProgress[] = [];
  const desk = guideDesk({
    openPortal: () => new Promise(() => undefined),
    type: () => Promise.resolve(true),
    file: () => undefined,
    dropFiles: () => undefined,
    tell: (progress) => told.push(progress),
    close: () => undefined,
    sha256Hex,
    clock: { now: () => Date.now(), wait: () => Promise.resolve() },
  });
  desk.send({ is: 'briefed', brief: await aBrief() });
  return { desk, told };
}

test('the kiosk hears of life while somebody is at work, and of nothing while nobody is', async () => {
  const { desk, told } = await aDesk();
  for (let second = 0; second < 30; second += 1) {
    vi.advanceTimersByTime(1_000);
    desk.send({ is: 'life' });
  }
  const lively = told.length;
  vi.advanceTimersByTime(39_000);
  const before = desk.state.value.quiet;
  vi.advanceTimersByTime(3_000);

  expect(lively).toBeGreaterThanOrEqual(5);
  expect(lively).toBeLessThanOrEqual(8);
  expect(told.length - lively).toBeLessThanOrEqual(1);
  expect([before, desk.state.value.quiet]).toEqual([false, true]);
  desk.send({ is: 'life' });
  expect(desk.state.value.quiet).toBe(false);
  desk.end();
});

test('an ended guide knows nothing of what it was about', async () => {
  const { desk, told } = await aDesk();
  desk.end();
  const count = told.length;
  desk.send({ is: 'life' });
  vi.advanceTimersByTime(60_000);

  expect(desk.state.value.brief).toBeUndefined();
  expect(told.length).toBe(count);
});
