import type { OutboxMeans } from '../../../../kiosk/flow/filing/send-outbox';
import type { SealedPackage } from '../../../../shared/contracts/handover';
import type { Failure } from '../../../../shared/domain/failure';
import { fail, ok } from '../../../../shared/domain/result';
import { outboxStore } from '../../../../shared/storage/outbox-store';

/** A package whose sealed bytes say its id. */
export const aPackage = (id: string): SealedPackage => ({
  header: { form: 1, id, slip: '2026-11-22/007', kiosk: 'kiosk-1', madeAt: '', keyId: 'key' },
  ...{ fileName: `${id}.cuaso`, bytes: new Blob([`sealed ${id}`]) },
});

/** A real outbox on a database of its own, an inbox that keeps what it is given, and a clock that a test moves. */
export class AnOutbox implements OutboxMeans {
  readonly name = crypto.randomUUID();
  readonly outbox = outboxStore(this.name);
  /** Bytes that the inbox has taken, in order. */
  readonly sent: string[] = [];
  /** What the inbox answers instead of taking anything. */
  inboxFails?: Failure;
  clock = Date.parse('2026-11-22T01:00:00.000Z');

  readonly inbox: OutboxMeans['inbox'] = {
    put: async ({ bytes }) => {
      if (this.inboxFails) return fail(this.inboxFails);
      this.sent.push(await bytes.text());
      return ok(undefined);
    },
  };
  readonly now = (): Date => new Date(this.clock);

  /** The same with other parts. */
  with(changes: Partial<OutboxMeans>): OutboxMeans {
    const { outbox, inbox, now } = this;
    return { outbox, inbox, now, ...changes };
  }

  /** Leaves packages here, each a moment after the one before. */
  async left(...ids: string[]): Promise<void> {
    for (const id of ids) {
      this.clock += 1;
      const added = await this.outbox.add(aPackage(id), this.now().toISOString());
      if (!added.ok) throw new Error(added.failure.code);
    }
  }

  /** What lies here: id, state, problem. */
  async kept(): Promise<unknown> {
    const entries = await this.outbox.list();
    if (!entries.ok) return entries;
    return entries.value.map(({ header, state, problem }) => [header.id, state, problem]);
  }
}
