import { expect, test } from 'vitest';
import { laterDoor } from '../../../kiosk/later-door';
import { ok } from '../../../shared/domain/result';

const module = { ended: 0 };

test('a door is fetched once, with the first work for it', async () => {
  let loads = 0;
  const door = laterDoor('image', () => Promise.resolve({ load: ++loads }));
  const answers = [
    await door.call(({ load }) => Promise.resolve(ok(load))),
    await door.call(({ load }) => Promise.resolve(ok(load))),
  ];

  expect([answers, loads]).toEqual([[ok(1), ok(1)], 1]);
});

test('a paper whose visit ends while its door is fetched never reaches a worker', async () => {
  let arrive: (fetched: typeof module) => void = () => undefined;
  const load = new Promise<typeof module>((resolve) => (arrive = resolve));
  const door = laterDoor('image', () => load);
  const used: string[] = [];
  const call = (name: string) =>
    door.call(() => {
      used.push(name);
      return Promise.resolve(ok(name));
    });
  const before = call('before');
  door.end((fetched) => fetched.ended++);
  arrive(module);

  expect(await before).toEqual({ ok: false, failure: { code: 'cancelled' } });
  expect([(await call('after')).ok, used, module.ended]).toEqual([true, ['after'], 0]);
});

test('a door out of reach is a failure, and is tried again', async () => {
  let reachable = false;
  const door = laterDoor('ocr', () => (reachable ? Promise.resolve(module) : Promise.reject(new Error('x'))));
  const first = await door.call(() => Promise.resolve(ok(1)));
  reachable = true;

  expect([first, await door.call(() => Promise.resolve(ok(1)))]).toEqual([
    { ok: false, failure: { code: 'worker/lost', worker: 'ocr' } },
    ok(1),
  ]);
});
