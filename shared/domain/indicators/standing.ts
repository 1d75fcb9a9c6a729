import type { HostFault } from '../observation';
import { sightOf, type Sight } from './earlier-looks';
import { isLater, type ComponentLedger, type DossierLedger, type LoggedFile, type Stamp } from './ledger';
import { isVoiding } from './take-observation';

/** What of a component's files still stands, after all that checks of the host found. */
export interface Standing extends Sight {
  /** Files of the log, with those words that were said after the component was last void. */
  readonly files: readonly LoggedFile[];
  /** The newest moment up to which nothing counts. */
  readonly voidAt: Stamp | undefined;
  /** Whether what the last check saw counts. */
  readonly sound: boolean;
  /** What the last check contradicts of the log, whether or not whoever checked knew the log. */
  readonly against: readonly HostFault[];
}

const NONE: readonly never[] = [];

/**
 * Holds the log and the last check of the host against each other. Which was read first makes no difference, and a
 * second check of a file that was exchanged says the same as the first.
 */
export function standingOf(ledger: DossierLedger, component: ComponentLedger): Standing {
  const { host } = component;
  const sight = sightOf(ledger, component);
  const { seen, faults } = sight;
  const against = contradictions(ledger, component, sight);
  const voidAt =
    against.length > 0 && host && isLater(ledger, host.at, component.voidAt) ? host.at : component.voidAt;
  const sound = against.length === 0 && !faults.some(({ fault }) => isVoiding(fault));
  return { files: after(ledger, component.files, voidAt), voidAt, sound, against, seen, faults };
}

/**
 * Each file that was proven before the check must be among those that it saw. A file of unknown bytes may be any of
 * them, and one that a counter sent without a proof may have taken its place.
 */
function contradictions(
  ledger: DossierLedger,
  { host, files }: ComponentLedger,
  { seen }: Sight,
): readonly HostFault[] {
  if (!host || files.length === 0) return NONE;
  const proven = files.filter(({ proof }) => proof && isLater(ledger, host.at, proof.at));
  const gone = proven.filter(({ sha256 }) => !seen.some((file) => file.sha256 === sha256));
  if (gone.length === 0) return NONE;
  const read = seen.filter(({ sha256 }) => sha256 !== undefined);
  const unread = Math.max(host.files, seen.length) - read.length;
  const foreign = read.filter((file) => !files.some(({ sha256 }) => sha256 === file.sha256)).length;
  const others = read.length - foreign - (proven.length - gone.length);
  const unexplained = gone.length - unread - others;
  if (unexplained <= 0) return NONE;
  if (foreign === 0) return ['removed-later'];
  return unexplained > foreign ? ['removed-later', 'hash-changed'] : ['hash-changed'];
}

function after(
  ledger: DossierLedger,
  files: readonly LoggedFile[],
  voidAt: Stamp | undefined,
): readonly LoggedFile[] {
  if (voidAt === undefined) return files;
  return files.flatMap(({ sha256, proof, sent }) => {
    const left: LoggedFile = { sha256 };
    if (proof && isLater(ledger, proof.at, voidAt)) left.proof = proof;
    if (sent && isLater(ledger, sent.at, voidAt)) left.sent = sent;
    return (left.proof ?? left.sent) ? [left] : [];
  });
}
