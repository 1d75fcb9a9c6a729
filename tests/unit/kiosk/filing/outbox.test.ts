import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import {
  keepSending,
  OUTBOX_MAX_AGE_MS,
  sendOutbox,
  type OutboxMeans,
} from '../../../../kiosk/flow/filing/send-outbox';
import { fail, ok } from '../../../../shared/domain/result';
import { outboxStore, type Outbox } from '../../../../shared/storage/outbox-store';
import { aPackage, AnOutbox } from './an-outbox';

let here: AnOutbox;

beforeEach(() => {
  here = new AnOutbox();
});

test('what was left is there after a power cut, whole', async () => {
  await here.left('a');

  const sealed = await outboxStore(here.name).sealed('a');

  expect(sealed).toMatchObject({ ok: true, value: { header: { id: 'a' }, fileName: 'a.cuaso' } });
  expect(sealed.ok && (await sealed.value.bytes.text())).toBe('sealed a');
});

test('once the server holds it, it is erased, oldest first', async () => {
  await here.left('b', 'a');

  await sendOutbox(here);

  expect(here.sent).toEqual(['sealed b', 'sealed a']);
  expect(await here.kept()).toEqual([]);
  expect(await here.outbox.sealed('a')).toEqual({ ok: false, failure: { code: 'storage/gone' } });
});

test('while nobody answers it stays, with the reason, and the next is not tried', async () => {
  await here.left('a', 'b');
  here.inboxFails = { code: 'inbox/unreachable' };

  await sendOutbox(here);

  expect(await here.kept()).toEqual([
    ['a', 'waiting', 'inbox/unreachable'],
    ['b', 'waiting', undefined],
  ]);
});

test('one that the inbox refuses does not keep back the next', async () => {
  await here.left('a', 'b');
  const choosy: OutboxMeans = here.with({
    inbox: {
      put: ({ header }) => Promise.resolve(header.id === 'a' ? fail({ code: 'inbox/full' }) : ok(undefined)),
    },
  });

  await sendOutbox(choosy);

  expect(await here.kept()).toEqual([['a', 'waiting', 'inbox/full']]);
});

test('what still cannot be sent after a day is kept for the administrator, and not sent behind their back', async () => {
  await here.left('a');
  here.inboxFails = { code: 'inbox/unreachable' };
  here.clock += OUTBOX_MAX_AGE_MS + 1;
  await sendOutbox(here);
  delete here.inboxFails;

  await sendOutbox(here);

  expect(here.sent).toEqual([]);
  expect(await here.kept()).toEqual([['a', 'failed', 'inbox/unreachable']]);
  expect((await here.outbox.sealed('a')).ok).toBe(true);
});

test.each([
  ['forward: the machine was off for days, or began in 1970', 56 * 365 * OUTBOX_MAX_AGE_MS],
  ['back: it was left in what is the future now', -365 * OUTBOX_MAX_AGE_MS],
])('a clock that jumps gives up nothing that can be sent: %s', async (_which, jump) => {
  await here.left('a');
  here.clock += jump;

  await sendOutbox(here);

  expect(here.sent).toEqual(['sealed a']);
  expect(await here.kept()).toEqual([]);
});

test('a connection that hangs is ended, counts as no answer, and does not end all sending', async () => {
  await here.left('a');
  const overdue = vi.spyOn(AbortSignal, 'timeout').mockReturnValueOnce(AbortSignal.abort());
  const hanging: OutboxMeans['inbox'] = {
    put: (_sealed, signal) =>
      signal?.aborted ? Promise.resolve(fail({ code: 'inbox/unreachable' })) : new Promise(() => undefined),
  };

  await sendOutbox(here.with({ inbox: hanging }));
  expect(await here.kept()).toEqual([['a', 'waiting', 'inbox/unreachable']]);
  overdue.mockRestore();
  await sendOutbox(here);

  expect(await here.kept()).toEqual([]);
});

test('one whose bytes the disk no longer gives is kept for the administrator and keeps back no other', async () => {
  await here.left('a', 'b');
  const broken = new Blob(['sealed a']);
  broken.slice = () =>
    ({ arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')) }) as Blob;
  const damaged: Outbox = {
    ...here.outbox,
    sealed: (id) =>
      id === 'a' ? Promise.resolve(ok({ ...aPackage('a'), bytes: broken })) : here.outbox.sealed(id),
  };

  await sendOutbox(here.with({ outbox: damaged }));

  expect(here.sent).toEqual(['sealed b']);
  expect(await here.kept()).toEqual([['a', 'failed', 'file/unreadable']]);
});

test('a note about one that is gone brings nothing back', async () => {
  await here.left('a');
  await here.outbox.erase('a');

  await here.outbox.note('a', { state: 'failed' });

  expect(await here.kept()).toEqual([]);
});

test('it is tried at the start, when the network is back, and one pass at a time', async () => {
  const target = new EventTarget();
  await here.left('a');
  let passes = 0;
  const counted = { ...here.outbox, list: () => ((passes += 1), here.outbox.list()) };

  keepSending(here.with({ outbox: counted }), target);
  target.dispatchEvent(new Event('online'));
  await vi.waitFor(() => expect(here.sent).toEqual(['sealed a']));
  expect(passes).toBe(1);

  await vi.waitFor(async () => {
    target.dispatchEvent(new Event('online'));
    await Promise.resolve();
    expect(passes).toBeGreaterThan(1);
  });
});
