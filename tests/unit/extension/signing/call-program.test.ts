import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { callProgram } from '../../../../extension/signing/vgca/call-program';
import { signingProgram } from '../../../../extension/signing/vgca/program';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A socket to nobody: what happens to it is told by the test. */
class FakeSocket extends EventTarget {
  readonly sent: string[] = [];
  closed = false;
  send(text: string): void {
    this.sent.push(text);
  }
  close(): void {
    this.closed = true;
  }
}

function aCall(limitMs = 180_000) {
  const socket = new FakeSocket();
  const addresses: string[] = [];
  const call = { command: 'SignMsg', text: 'hash', limitMs } as const;
  const answer = callProgram('wss://here', call, (address) => {
    addresses.push(address);
    return socket as unknown as WebSocket;
  });
  return { socket, addresses, answer };
}

test('one socket a command: it is opened at its path, gets the text once it is open, and is closed after one answer', async () => {
  const { socket, addresses, answer } = aCall();
  expect(socket.sent).toEqual([]);

  socket.dispatchEvent(new Event('open'));
  socket.dispatchEvent(new MessageEvent('message', { data: 'first' }));
  socket.dispatchEvent(new MessageEvent('message', { data: 'second' }));

  expect(await answer).toEqual({ ok: true, value: 'first' });
  expect(addresses).toEqual(['wss://here/SignMsg']);
  expect(socket).toMatchObject({ sent: ['hash'], closed: true });
});

test('a program that takes no call within three seconds is not there', async () => {
  const { socket, answer } = aCall();

  await vi.advanceTimersByTimeAsync(3_000);

  expect(await answer).toEqual({ ok: false, failure: { code: 'sign/service-missing' } });
  expect(socket.closed).toBe(true);
});

test('a person has all of the time that was given, and no more', async () => {
  const { socket, answer } = aCall(180_000);
  let ended = false;
  void answer.then(() => (ended = true));
  socket.dispatchEvent(new Event('open'));

  await vi.advanceTimersByTimeAsync(179_999);
  expect(ended).toBe(false);
  await vi.advanceTimersByTimeAsync(1);

  expect(await answer).toEqual({ ok: false, failure: { code: 'sign/service-timeout', limitMs: 180_000 } });
  expect(socket.closed).toBe(true);
});

test('a PIN may take at least three minutes', async () => {
  const socket = new FakeSocket();
  let ended = false;
  const program = signingProgram('wss://here', () => socket as unknown as WebSocket);
  void program.sign(new Uint8Array(32)).then(() => (ended = true));
  socket.dispatchEvent(new Event('open'));

  await vi.advanceTimersByTimeAsync(180_000);

  expect(ended).toBe(false);
});
