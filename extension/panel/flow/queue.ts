import { verdictOf } from '../../../shared/domain/page-quality';
import { isUnfinished } from '../../../shared/storage/attempt-store';
import { findingsOf } from '../../../shared/storage/facts-of-page';
import type { KeptDossier } from '../../../shared/storage/kept-dossiers';
import type { StoredAttempt, StoredComponent, StoredItem } from '../../../shared/storage/records';
import { isInPile } from '../../../shared/storage/sheet-facts';
import { isAsked, stateOf, type ComponentView } from './state';

/**
 * How a component of a dossier on the table stands, by what this device keeps of it, gravest first. 'waiting': the page
 * keeps the file until a person saves or picks it there. 'unproven': it was sent, or may have been, and nobody has seen
 * it on the host yet. 'no-scan': an officer said why it needs no file.
 */
export const PART_STATES = [
  ...(['faulty', 'waiting', 'unproven', 'unsent'] as const),
  ...(['missing', 'no-scan', 'verified'] as const),
] as const;
export type PartState = (typeof PART_STATES)[number];

/** A dossier that this device keeps, for the list of them all. */
export interface QueuedDossier {
  readonly code: string;
  readonly procedure?: string;
  /** The host's page. */
  readonly url: string;
  /** When this device saw it first, in milliseconds since 1970. */
  readonly since: number;
  /** How many of its components stand so. */
  readonly parts: Readonly<Record<PartState, number>>;
  readonly of: number;
  /** Pages of a pile that were not put into a component yet. */
  readonly pile: number;
}

/**
 * The dossiers on the table: those in which something lies, went or came, and the one that the tab shows. Faulty and
 * waiting ones first, those with nothing left to do last, the oldest first among equals. One that was put away is not
 * among them until something lies in it again.
 * @param shown code of the dossier that the tab shows
 */
export function queueOf(kept: readonly KeptDossier[], shown?: string): readonly QueuedDossier[] {
  return kept
    .filter(({ dossier, items, attempts }) => {
      if (dossier.code === shown || items.length > 0 || attempts.some(isUnfinished)) return true;
      if (dossier.putAwayAt !== undefined) return false;
      return attempts.length > 0 || dossier.components.some(({ state }) => isSettled(state));
    })
    .map(queued)
    .sort((one, other) => rankOf(one) - rankOf(other) || one.since - other.since);
}

/** Whether every component that the dossier needs is proven to be on the host, or needs no file. */
export function isProven({ parts, of, pile }: QueuedDossier): boolean {
  return of > 0 && parts.verified + parts['no-scan'] === of && pile === 0;
}

/** Whether something of it lies here that is not proven to be on the host. */
export function hasWork({ parts, pile }: QueuedDossier): boolean {
  return parts.faulty + parts.waiting + parts.unproven + parts.unsent + pile > 0;
}

/** What is kept of the components that the panel shows, once nobody looks at them any more. */
export function componentsToKeep(
  components: readonly ComponentView[],
  known: readonly StoredComponent[],
  at: string,
): readonly StoredComponent[] {
  return components.map((view) => {
    const state = stateOf(view);
    const failed = state === 'prepared' ? view.failure?.code : undefined;
    const now: StoredComponent = {
      ...{ key: view.host.key, state, asked: isAsked(view.host), updatedAt: at },
      ...(failed === undefined ? {} : { failure: failed }),
      ...(view.citizenPdf === undefined ? {} : { exemption: view.citizenPdf }),
    };
    const before = known.find(({ key }) => key === now.key);
    return before?.state === state ? { ...now, updatedAt: before.updatedAt } : now;
  });
}

function queued({ dossier, items: kept, attempts }: KeptDossier): QueuedDossier {
  const items = kept.filter((item) => !isInPile(item));
  const { code, procedure, url, components, since, updatedAt } = dossier;
  const keys = new Set([...components, ...items, ...attempts].map(keyOf));
  const states = [...keys].flatMap((key) => {
    const isIts = (row: StoredComponent | StoredItem | StoredAttempt): boolean => keyOf(row) === key;
    return partOf(components.find(isIts), items.filter(isIts), attempts.filter(isIts)) ?? [];
  });
  const parts = { faulty: 0, waiting: 0, unproven: 0, unsent: 0, missing: 0, 'no-scan': 0, verified: 0 };
  for (const state of states) parts[state] += 1;
  return {
    ...{ code, url, since: Date.parse(since ?? updatedAt), parts, of: states.length },
    pile: kept.length - items.length,
    ...(procedure === '' ? {} : { procedure }),
  };
}

function keyOf(row: StoredComponent | StoredItem | StoredAttempt): string {
  return 'component' in row ? row.component : row.key;
}

/** Undefined: nothing of it is here, and nobody asks for it. */
function partOf(
  kept: StoredComponent | undefined,
  items: readonly StoredItem[],
  attempts: readonly StoredAttempt[],
): PartState | undefined {
  const open = attempts.filter(isUnfinished);
  if (open.some(({ waits }) => waits)) return 'waiting';
  if (open.some(({ refused }) => refused !== true)) return 'unproven';
  if (items.length > 0) return open.length > 0 || kept?.failure || items.some(fails) ? 'faulty' : 'unsent';
  if (kept?.state === 'verified') return 'verified';
  // The power may have been cut between the proof and the component's own line.
  const proven = attempts.filter((attempt) => !isUnfinished(attempt));
  if (proven.some(({ at }) => at > (kept?.updatedAt ?? ''))) return 'verified';
  if (kept && isSettled(kept.state)) return 'no-scan';
  return kept?.asked ? 'missing' : undefined;
}

function isSettled(state: StoredComponent['state']): boolean {
  return state === 'verified' || state === 'exempt' || state === 'presented' || state === 'reused';
}

function fails({ facts }: StoredItem): boolean {
  return facts.kind === 'page' && !facts.override && verdictOf(findingsOf(facts)) === 'fail';
}

function rankOf(dossier: QueuedDossier): number {
  const { faulty, waiting, unproven } = dossier.parts;
  if (faulty + waiting + unproven > 0) return 0;
  return isProven(dossier) ? 2 : 1;
}
