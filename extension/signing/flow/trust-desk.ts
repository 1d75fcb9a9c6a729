import type { ReadonlySignal } from '@preact/signals';
import type { TrustEntry } from '../../../shared/contracts/sign-worker';
import type { Failure } from '../../../shared/domain/failure';
import { without } from '../../../shared/domain/without';
import type { StoredTrust } from '../../../shared/storage/trust-rows';
import type { SigningPorts } from './ports';
import type { Change, SigningState, TrustView } from './state';

/** What signatures are judged by: the list, and how it changes. */
export interface TrustDesk {
  readTrust(): Promise<void>;
  /** Reads a file. Nothing of it counts before `takeOffered`. */
  offerFile(file: Blob): Promise<void>;
  takeOffered(): Promise<void>;
  leaveOffered(): void;
  removeTrust(id: string): Promise<void>;
  /** Puts back what was removed last. */
  undoRemove(): Promise<void>;
}

/** Larger files are no list that an office installs by hand. */
const MAX_TRUST_FILE_BYTES = 20_000_000;

type TrustPorts = Pick<SigningPorts, 'shelf' | 'readTrustFile' | 'policyTrust' | 'now'>;

/** The part of the page's desk that is about trust. */
export function trustDesk(ports: TrustPorts, state: ReadonlySignal<SigningState>, change: Change): TrustDesk {
  let stored: readonly StoredTrust[] = [];

  /** A new act begins: what the last one ended with is no longer said. */
  async function act(work: () => Promise<Failure | undefined>): Promise<void> {
    change((shown) => without(shown, 'trustFailure', 'added', 'removed', 'offered'));
    const failure = await work();
    if (failure) change((shown) => ({ ...shown, trustFailure: failure }));
  }

  async function read(): Promise<Failure | undefined> {
    const [installed, policy] = await Promise.all([ports.shelf.list(), ports.policyTrust()]);
    if (!installed.ok) return installed.failure;
    stored = installed.value;
    const now = ports.now().getTime();
    const views = [
      ...stored.map((entry) => viewOf(entry, false, now)),
      ...policy.map((entry) => viewOf(entry, true, now)),
    ];
    // What both bring is shown once, as the policy's.
    change((shown) => ({ ...shown, trust: [...new Map(views.map((view) => [view.id, view])).values()] }));
    return undefined;
  }

  return {
    readTrust: () => act(read),
    offerFile: (file) =>
      act(async () => {
        if (file.size > MAX_TRUST_FILE_BYTES) return { code: 'sign/trust-unreadable' };
        const entries = await ports.readTrustFile(file);
        if (!entries.ok) return entries.failure;
        change((shown) => ({ ...shown, offered: entries.value }));
        return undefined;
      }),
    takeOffered: () => {
      const entries = state.peek().offered ?? [];
      return act(async () => {
        const at = ports.now().toISOString();
        const kept = await ports.shelf.add(entries.map((entry) => ({ ...entry, at })));
        if (!kept.ok) return kept.failure;
        change((shown) => ({ ...shown, added: entries.length }));
        return read();
      });
    },
    leaveOffered: () => change((shown) => without(shown, 'offered')),
    removeTrust: (id) =>
      act(async () => {
        const entry = stored.find((each) => each.id === id);
        const gone = await ports.shelf.remove(id);
        if (!gone.ok) return gone.failure;
        if (entry) change((shown) => ({ ...shown, removed: entry }));
        return read();
      }),
    undoRemove: () => {
      const { removed } = state.peek();
      return act(async () => {
        const kept = await ports.shelf.add(removed ? [removed] : []);
        return kept.ok ? read() : kept.failure;
      });
    },
  };
}

/** `now`: milliseconds. */
function viewOf({ id, kind, name, until }: TrustEntry, byOffice: boolean, now: number): TrustView {
  const past = until !== undefined && Date.parse(until) < now;
  return { id, kind, name, byOffice, past, ...(until !== undefined && { until }) };
}
