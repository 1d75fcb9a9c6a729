import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { OUTBOX_MAX_AGE_MS, sendOutbox, type OutboxMeans } from '../../../../kiosk/flow/filing/send-outbox';
import { fail } from '../../../../shared/domain/result';
import { outboxStore, type Outbox } from '../../../../shared/storage/outbox-store';
import { aPackage, AnOutbox } from './an-outbox';

let here: AnOutbox;

beforeEach(() => {
  here = new AnOutbox();
});

describe('at every point where it may be killed', () => {
  /** A step after which nothing runs any more, and whether it was reached. */
  const killed = () => {
    let reach: () => void = () => undefined;
    const reached = new Promise<void>((resolve) => (reach = resolve));
    return { reached, never: (): Promise<never> => (reach(), new Promise(() => undefined)) };
  };
  /** The machine starts again: what lies on the disk is sent once more. */
  const again = () => sendOutbox(here.with({ outbox: outboxStore(here.name) }));

  test('before the server answers: it is still there, whole, and is sent', async () => {
    await here.left('a');
    const { reached, never } = killed();
    void sendOutbox(here.with({ inbox: { put: never } }));
    await reached;

    expect(await here.kept()).toEqual([['a', 'waiting', undefined]]);
    await again();

    expect([here.sent, await here.kept()]).toEqual([['sealed a'], []]);
  });

  test('between the server’s answer and the erasing: it is sent once more, under the same name', async () => {
    await here.left('a');
    const { reached, never } = killed();
    void sendOutbox(here.with({ outbox: { ...here.outbox, erase: never } }));
    await reached;

    expect(here.sent).toEqual(['sealed a']);
    await again();

    expect([here.sent, await here.kept()]).toEqual([['sealed a', 'sealed a'], []]);
  });

  test('while it is left here: that is a failure, and nothing half lies here', async () => {
    // As by a full disk: both were written, and the transaction is ended in the end.
    let writes = 0;
    const write = Reflect.get(IDBObjectStore.prototype, 'put') as (
      ...row: unknown[]
    ) => IDBRequest<IDBValidKey>;
    const writing = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...row: unknown[]
    ) {
      const request = write.apply(this, row);
      writes += 1;
      if (writes === 2) this.transaction.abort();
      return request;
    });

    const added = await here.outbox.add(aPackage('a'), here.now().toISOString());
    writing.mockRestore();

    expect([added.ok, writes, await here.kept()]).toEqual([false, 2, []]);
    expect(await here.outbox.sealed('a')).toEqual({ ok: false, failure: { code: 'storage/gone' } });
  });
});

test('one that cannot be erased keeps back no other, and goes with a later pass however old it is by then', async () => {
  await here.left('a', 'b');
  let stuck = true;
  const unwilling: Outbox = {
    ...here.outbox,
    erase: (id) =>
      stuck && id === 'a' ? Promise.resolve(fail({ code: 'storage/full' })) : here.outbox.erase(id),
  };

  await sendOutbox(here.with({ outbox: unwilling }));
  expect([here.sent, await here.kept()]).toEqual([['sealed a', 'sealed b'], [['a', 'waiting', undefined]]]);
  stuck = false;
  here.clock += OUTBOX_MAX_AGE_MS + 1;
  await sendOutbox(here.with({ outbox: unwilling }));

  expect([here.sent.at(-1), await here.kept()]).toEqual(['sealed a', []]);
});

test('of two sends at once each puts the same package, and the slower brings nothing back', async () => {
  await here.left('a');
  const slower: OutboxMeans = here.with({
    inbox: {
      put: async ({ bytes }) => {
        here.sent.push(await bytes.text());
        // The other begins and ends while this one waits for its answer.
        await sendOutbox(here);
        return fail({ code: 'inbox/unreachable' });
      },
    },
  });

  await sendOutbox(slower);

  expect([here.sent, await here.kept()]).toEqual([['sealed a', 'sealed a'], []]);
});
