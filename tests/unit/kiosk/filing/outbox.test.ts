import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import {
  keepSending,
  OUTBOX_MAX_AGE_MS,
  sendOutbox,
  type OutboxMeans,
} from '../../../../kiosk/flow/filing/send-outbox';
import type { SealedPackage } from '../../../../shared/contracts/handover';
import type { Failure } from '../../../../shared/domain/failure';
import { fail, ok } from '../../../../shared/domain/result';
import { outboxStore, type Outbox } from '../../../../shared/storage/outbox-store';

const START = Date.parse('2026-11-22T01:00:00.000Z');
const aPackage = (id: string): SealedPackage => ({
  header: { form: 1, id, slip: '2026-11-22/007', kiosk: 'kiosk-1', madeAt: '', keyId: 'key' },
  ...{ fileName: `${id}.cuaso`, bytes: new Blob([`sealed ${id}`]) },
});

let name: string;
let outbox: Outbox;
let put: string[];
let inboxFails: Failure | undefined;
let clock: number;
let means: OutboxMeans;

beforeEach(() => {
  name = crypto.randomUUID();
  outbox = outboxStore(name);
  put = [];
  inboxFails = undefined;
  clock = START;
  means = {
    outbox,
    inbox: {
      put: async ({ bytes }) => {
        if (inboxFails) return fail(inboxFails);
        put.push(await bytes.text());
        return ok(undefined);
      },
    },
    now: () => new Date(clock),
  };
});

const left = (id: string) => outbox.add(aPackage(id), new Date(clock).toISOString());
const kept = async () => {
  const entries = await outbox.list();
  return entries.ok
    ? entries.value.map(({ header, state, problem }) => [header.id, state, problem])
    : entries;
};

test('what was left is there after a power cut, whole', async () => {
  await left('a');

  const sealed = await outboxStore(name).sealed('a');

  expect(sealed).toMatchObject({ ok: true, value: { header: { id: 'a' }, fileName: 'a.cuaso' } });
  expect(sealed.ok && (await sealed.value.bytes.text())).toBe('sealed a');
});

test('once the server holds it, it is erased, oldest first', async () => {
  await left('b');
  clock += 1_000;
  await left('a');

  await sendOutbox(means);

  expect(put).toEqual(['sealed b', 'sealed a']);
  expect(await kept()).toEqual([]);
  expect(await outbox.sealed('a')).toEqual({ ok: false, failure: { code: 'storage/gone' } });
});

test('while nobody answers it stays, with the reason, and the next is not tried', async () => {
  await left('a');
  clock += 1;
  await left('b');
  inboxFails = { code: 'inbox/unreachable' };

  await sendOutbox(means);

  expect(await kept()).toEqual([
    ['a', 'waiting', 'inbox/unreachable'],
    ['b', 'waiting', undefined],
  ]);
});

test('one that the inbox refuses does not keep back the next', async () => {
  await left('a');
  clock += 1;
  await left('b');
  means = {
    ...means,
    inbox: {
      put: ({ header }) => Promise.resolve(header.id === 'a' ? fail({ code: 'inbox/full' }) : ok(undefined)),
    },
  };

  await sendOutbox(means);

  expect(await kept()).toEqual([['a', 'waiting', 'inbox/full']]);
});

test('after a day it is kept for the administrator, never dropped and never sent behind their back', async () => {
  await left('a');
  inboxFails = { code: 'inbox/unreachable' };
  await sendOutbox(means);
  inboxFails = undefined;
  clock += OUTBOX_MAX_AGE_MS + 1;

  await sendOutbox(means);
  await sendOutbox(means);

  expect(put).toEqual([]);
  expect(await kept()).toEqual([['a', 'failed', 'inbox/unreachable']]);
  expect((await outbox.sealed('a')).ok).toBe(true);
});

describe('a crash', () => {
  test('between the server’s answer and the erasing sends it once more, under the same name', async () => {
    await left('a');
    void sendOutbox({ ...means, outbox: { ...outbox, erase: () => new Promise(() => undefined) } });
    await vi.waitFor(() => expect(put).toEqual(['sealed a']));
    put.length = 0;

    await sendOutbox({ ...means, outbox: outboxStore(name) });

    expect(put).toEqual(['sealed a']);
    expect(await kept()).toEqual([]);
  });

  test('before the server answers loses nothing', async () => {
    await left('a');
    void sendOutbox({ ...means, inbox: { put: () => new Promise(() => undefined) } });
    await new Promise((resolve) => setTimeout(resolve, 20));

    expect(await kept()).toEqual([['a', 'waiting', undefined]]);
  });
});

test('a note about one that is gone brings nothing back', async () => {
  await left('a');
  await outbox.erase('a');

  await outbox.note('a', { state: 'failed' });

  expect(await kept()).toEqual([]);
});

test('it is tried at the start, when the network is back, and one pass at a time', async () => {
  const target = new EventTarget();
  await left('a');
  let passes = 0;
  const counted = { ...outbox, list: () => ((passes += 1), outbox.list()) };

  keepSending({ ...means, outbox: counted }, target);
  target.dispatchEvent(new Event('online'));
  await vi.waitFor(() => expect(put).toEqual(['sealed a']));
  expect(passes).toBe(1);

  await vi.waitFor(async () => {
    target.dispatchEvent(new Event('online'));
    await Promise.resolve();
    expect(passes).toBeGreaterThan(1);
  });
});
