import { beforeEach, expect, test } from 'vitest';
import { pinDesk, PIN, type PinDesk } from '../../../../kiosk/admin/pin';
import { SHUT_MS } from '../../../../kiosk/flow/tries';
import { FakeRows } from './a-machine';

const ROUNDS = 10;
let rows: FakeRows;
let clock: number;
let desk: PinDesk;
const again = (): PinDesk => pinDesk(rows, () => clock, ROUNDS);

beforeEach(async () => {
  rows = new FakeRows();
  clock = Date.UTC(2026, 10, 22, 8);
  desk = again();
  await desk.set('135790');
});

test.each([
  ['135790', true],
  ['123456789012', true],
  ['12345', false],
  ['1234567890123', false],
  ['12345a', false],
  ['١٢٣٤٥٦', false],
])('the shape of the PIN %s', (pin, sound) => {
  expect(PIN.test(pin)).toBe(sound);
});

test('a fresh machine has no PIN, and no PIN opens it', async () => {
  const fresh = pinDesk(new FakeRows(), () => clock, ROUNDS);

  expect([await fresh.isSet(), (await fresh.check('')).is]).toEqual([false, 'wrong']);
});

test('the PIN opens; of it only a hash is kept', async () => {
  const kept = rows.rows.get('pin') as { hash: Uint8Array };

  expect([await desk.isSet(), await desk.check('135790')]).toEqual([true, { is: 'right' }]);
  expect(Buffer.from(kept.hash).toString('latin1')).not.toContain('135790');
  expect(kept.hash).toHaveLength(32);
});

test('after five wrong PINs the door stays shut for ten minutes, also for the right one', async () => {
  const left: unknown[] = [];
  for (let turn = 0; turn < 5; turn++) left.push(await desk.check('000000'));
  const soon = await desk.check('135790');
  clock += SHUT_MS;

  expect(left.slice(0, 4)).toEqual([4, 3, 2, 1].map((count) => ({ is: 'wrong', left: count })));
  expect([left[4], soon]).toEqual(Array(2).fill({ is: 'shut', until: clock }));
  expect(await desk.check('135790')).toEqual({ is: 'right' });
});

test('a new start gives no try for free', async () => {
  await Promise.all(['1', '2', '3'].map((pin) => desk.check(pin)));
  const reloaded = again();

  expect(await reloaded.check('4')).toEqual({ is: 'wrong', left: 1 });
  expect((await again().check('5')).is).toBe('shut');
  expect((await again().check('135790')).is).toBe('shut');
});

test('ten tries at once are ten tries', async () => {
  const answers = await Promise.all(Array.from({ length: 10 }, () => desk.check('000000')));

  expect(answers.filter(({ is }) => is === 'wrong')).toHaveLength(4);
});

test('the right PIN takes the wrong tries away', async () => {
  await desk.check('000000');
  await desk.check('135790');

  expect(await desk.check('000000')).toEqual({ is: 'wrong', left: 4 });
});

test('a clock that is set back shuts the door for ten minutes at most', async () => {
  for (let turn = 0; turn < 5; turn++) await desk.check('000000');
  clock -= 365 * 24 * 3_600_000;
  const shut = await desk.check('135790');

  expect(shut).toEqual({ is: 'shut', until: clock + SHUT_MS });
});

test('a row that is damaged is the same as no PIN; without storage tries count in memory', async () => {
  rows.rows.set('pin', { salt: 'x' });
  expect(await again().isSet()).toBe(false);

  rows.broken = true;
  const memory = again();
  rows.rows.clear();
  await memory.set('246810');
  for (let turn = 0; turn < 5; turn++) await memory.check('000000');
  expect((await memory.check('246810')).is).toBe('shut');
});
