import { expect, test, vi } from 'vitest';
import { watchHeld, type Doors } from '../../../../kiosk/flow/wipe/held';
import { watchHidden } from '../../../../kiosk/flow/wipe/hidden';
import { lookAround, type Places } from '../../../../kiosk/flow/wipe/look-around';
import { eraseAndCheck } from '../../../../kiosk/flow/wipe/wipe';
import { fail, ok } from '../../../../shared/domain/result';
import type { Trace } from '../../../../shared/domain/trace';
import { FakeMeans } from '../../../fixtures/kiosk-means';

const ROOT = 'http://127.0.0.1:8791/';
const nothing = (): undefined => undefined;
const CLEAN = {
  endWork: nothing,
  letGo: nothing,
  erase: () => Promise.resolve(ok(undefined)),
  look: () => Promise.resolve([]),
};
const KEPT = `${ROOT}assets/index.js`;

/** A browser after a clean wipe: the kiosk's own copy, the machine's own rows, the outbox. */
function places(changes: Partial<Places> = {}, cached: Record<string, readonly string[]> = {}): Places {
  const caches: Record<string, readonly string[]> = { [`workbox-precache-v2-${ROOT}`]: [KEPT], ...cached };
  return {
    databases: () => Promise.resolve([{ name: 'cua-so-device' }, { name: 'cua-so-outbox' }]),
    caches: {
      keys: () => Promise.resolve(Object.keys(caches)),
      open: (name) =>
        Promise.resolve({
          keys: () => Promise.resolve((caches[name] ?? []).map((url) => ({ url }))),
        } as unknown as Cache),
    },
    keptIsSound: () => Promise.resolve(true),
    webStorage: [{ length: 0 }, { length: 0 }],
    held: { addresses: () => 0, cameras: () => 0 },
    historyLength: () => 2,
    root: ROOT,
    ...changes,
  };
}

test.each<[string, Places, readonly Trace[]]>([
  ['nothing', places(), []],
  ['a database', places({ databases: () => Promise.resolve([{ name: 'cua-so-kiosk' }]) }), ['databases']],
  ['a kept visit that is none', places({ keptIsSound: () => Promise.resolve(false) }), ['databases']],
  [
    'a browser that does not tell',
    places({ databases: () => Promise.reject(new Error('no')) }),
    ['databases'],
  ],
  ['an answer in another cache', places({}, { pages: [] }), ['caches']],
  ['an answer of elsewhere', places({}, { 'workbox-precache-x': ['https://portal.example/a'] }), ['caches']],
  ['a row in web storage', places({ webStorage: [{ length: 0 }, { length: 1 }] }), ['web-storage']],
  ['a camera that runs', places({ held: { addresses: () => 0, cameras: () => 1 } }), ['cameras']],
  ['a picture that can be opened', places({ held: { addresses: () => 2, cameras: () => 0 } }), ['addresses']],
])('looking around after a wipe finds %s', async (_what, found, traces) => {
  expect(await lookAround(found)()).toEqual(traces);
});

test('an entry more to go back to is a trace', async () => {
  let length = 2;
  const look = lookAround(places({ historyLength: () => length }));
  length = 3;

  expect(await look()).toEqual(['history']);
});

test('every address and every camera is known, whoever opened it, and let go', async () => {
  const revoked: string[] = [];
  const stopped: string[] = [];
  const track = {
    readyState: 'live',
    stop() {
      this.readyState = 'ended';
      stopped.push('track');
    },
  };
  let made = 0;
  const doors: Doors = {
    addresses: {
      createObjectURL: () => `blob:${String(made++)}`,
      revokeObjectURL: (address) => void revoked.push(address),
    },
    media: { getUserMedia: () => Promise.resolve({ getTracks: () => [track] } as unknown as MediaStream) },
  };
  const held = watchHeld(doors);
  const kept = [1, 2, 3].map(() => doors.addresses.createObjectURL(new Blob()));
  doors.addresses.revokeObjectURL(kept[0]!);
  await doors.media?.getUserMedia({ video: true });
  const before = [held.addresses(), held.cameras()];
  held.letGo();

  expect([before, held.addresses(), held.cameras(), stopped]).toEqual([[2, 1], 0, 0, ['track']]);
  expect(revoked).toEqual(['blob:0', 'blob:1', 'blob:2']);
});

test('a camera that is granted after the visit is over is stopped at once', async () => {
  let grant: (stream: MediaStream) => void = nothing;
  const granted = new Promise<MediaStream>((resolve) => (grant = resolve));
  const track = {
    readyState: 'live',
    stop() {
      this.readyState = 'ended';
    },
  };
  const doors: Doors = {
    addresses: { createObjectURL: () => '', revokeObjectURL: nothing },
    media: { getUserMedia: () => granted },
  };
  const held = watchHeld(doors);
  const asked = doors.media?.getUserMedia({ video: true });
  held.letGo();
  grant({ getTracks: () => [track] } as unknown as MediaStream);
  await asked;

  expect([track.readyState, held.cameras()]).toEqual(['ended', 0]);
});

test('workers end first, then cameras and addresses, then the disk; then it is looked for', async () => {
  const order: string[] = [];
  const step = <T>(name: string, answer: T): T => {
    order.push(name);
    return answer;
  };
  const traces = await eraseAndCheck({
    endWork: () => step('workers', undefined),
    letGo: () => step('held', undefined),
    erase: () => Promise.resolve(step('disk', ok(undefined))),
    look: () => Promise.resolve(step('look', [])),
  });

  expect([traces, order]).toEqual([[], ['workers', 'held', 'disk', 'look']]);
});

test('what goes a moment later is no trace; what stays is said', async () => {
  const means = new FakeMeans();
  const answers: readonly Trace[][] = [['databases'], ['databases'], []];
  let looks = 0;
  const soon = await eraseAndCheck({ ...CLEAN, look: () => Promise.resolve(answers[looks++] ?? []) }, () =>
    Promise.resolve(),
  );
  means.traces = ['cameras'];
  const stays = await eraseAndCheck(means, () => Promise.resolve());
  const refused = await eraseAndCheck(
    {
      ...CLEAN,
      erase: () => Promise.resolve(fail({ code: 'storage/unavailable' })),
    },
    () => Promise.resolve(),
  );

  expect([soon, looks, stays, refused]).toEqual([[], 3, ['cameras'], ['databases']]);
});

test('a page that nobody sees for half a minute is over, but not beside the portal', () => {
  vi.useFakeTimers();
  const told: string[] = [];
  const page = Object.assign(new EventTarget(), { hidden: false }) as unknown as Document & {
    hidden: boolean;
  };
  let at = 'paper';
  watchHidden(page, { applies: () => at !== 'portal', onOver: () => told.push('over') });
  const turn = (hidden: boolean, ms: number): void => {
    page.hidden = hidden;
    page.dispatchEvent(new Event('visibilitychange'));
    vi.advanceTimersByTime(ms);
  };
  turn(true, 29_000);
  turn(false, 60_000);
  expect(told).toEqual([]);
  at = 'portal';
  turn(true, 60_000);
  expect(told).toEqual([]);
  at = 'paper';
  turn(true, 30_000);
  expect(told).toEqual(['over']);
  vi.useRealTimers();
});
