import type { HostFault } from '../observation';
import {
  isLater,
  placeOf,
  type ComponentLedger,
  type DossierLedger,
  type EarlierLook,
  type FaultWord,
  type FileWord,
  type SeenFile,
  type Stamp,
} from './ledger';

/** What the newest check says of a component's files, with what earlier ones read of those that it only listed. */
export interface Sight {
  readonly seen: readonly SeenFile[];
  readonly faults: readonly FaultWord[];
}

/** Keeps what the newest check read, before another one takes its place. */
export function keepLooks(ledger: DossierLedger, component: ComponentLedger): void {
  const { seen, faults } = component;
  for (const file of seen) {
    const { sha256 } = file;
    if (sha256 === undefined) continue;
    const wrong = faults.filter((word) => word.sha256 === sha256 && isOfLook(ledger, word, file));
    keepLook(ledger, component, { ...file, sha256, faults: wrong.map(({ fault }) => fault) });
  }
}

/** Keeps a look at a file, unless a newer one of it is known or the files were replaced since. */
export function keepLook(ledger: DossierLedger, component: ComponentLedger, look: EarlierLook): void {
  if (!isLater(ledger, look.at, component.replacedAt)) return;
  const { looks } = component;
  const place = looks.findIndex(({ sha256 }) => sha256 === look.sha256);
  if (place < 0) component.looks = [...looks, look];
  else if (isLater(ledger, look.at, looks[place]?.at)) component.looks = looks.with(place, look);
}

/** A fault belongs to the look that its own source had at the file just before. */
export function takeLooksFault(ledger: DossierLedger, component: ComponentLedger, word: FaultWord): void {
  const place = component.looks.findIndex(({ sha256 }) => sha256 === word.sha256);
  const look = component.looks[place];
  if (!look || !isOfLook(ledger, word, look) || look.faults.includes(word.fault)) return;
  component.looks = component.looks.with(place, { ...look, faults: [...look.faults, word.fault] });
}

/** What was looked at before the files were replaced says nothing of those that are there now. */
export function dropLooks(ledger: DossierLedger, component: ComponentLedger, upTo: Stamp): void {
  component.looks = component.looks.filter(({ at }) => isLater(ledger, at, upTo));
}

/**
 * A file that the newest check only listed stands as it was read last: the newest look at a file of its size, where no
 * counter has told since of another file that it may be. Of a size that is not stated, any.
 */
export function sightOf(ledger: DossierLedger, component: ComponentLedger): Sight {
  const { host, seen, faults, looks } = component;
  if (!host || looks.length === 0 || seen.every(({ sha256 }) => sha256 !== undefined)) return component;
  const read = new Set(seen.map(({ sha256 }) => sha256));
  const free = looks
    .filter(({ sha256, at }) => !read.has(sha256) && isLater(ledger, host.at, at))
    .sort((one, other) => (isLater(ledger, one.at, other.at) ? -1 : 1));
  const known = new Map<SeenFile, EarlierLook>();
  for (const file of sizedFirst(seen)) {
    const place = free.findIndex((look) => mayBe(ledger, component, host.at, file, look));
    const [look] = place < 0 ? [] : free.splice(place, 1);
    if (look) known.set(file, look);
  }
  if (known.size === 0) return component;
  return {
    seen: seen.map((file) => known.get(file) ?? file),
    faults: [...faults, ...[...known.values()].flatMap(faultsOf)],
  };
}

function faultsOf({ at, sha256, faults }: EarlierLook): readonly FaultWord[] {
  // It is there: that is what the newest check says.
  return faults.filter((fault) => fault !== GONE).map((fault) => ({ at, fault, sha256 }));
}

const GONE: HostFault = 'removed-later';

/** Unread files, those first that only few looks can be of. */
function sizedFirst(seen: readonly SeenFile[]): readonly SeenFile[] {
  const unread = seen.filter(({ sha256 }) => sha256 === undefined);
  return [
    ...unread.filter(({ bytes }) => bytes !== undefined),
    ...unread.filter(({ bytes }) => bytes === undefined),
  ];
}

function mayBe(
  ledger: DossierLedger,
  { files }: ComponentLedger,
  checkedAt: Stamp,
  { bytes }: SeenFile,
  look: EarlierLook,
): boolean {
  if (!fits(bytes, look.bytes)) return false;
  const since = (word: FileWord | undefined): boolean =>
    word !== undefined &&
    isLater(ledger, word.at, look.at) &&
    isLater(ledger, checkedAt, word.at) &&
    fits(bytes, word.bytes);
  return !files.some(({ sha256, proof, sent }) => sha256 !== look.sha256 && (since(proof) || since(sent)));
}

function fits(one: number | undefined, other: number | undefined): boolean {
  return one === undefined || other === undefined || one === other;
}

function isOfLook(ledger: DossierLedger, word: FaultWord, look: SeenFile): boolean {
  return placeOf(word.at) === placeOf(look.at) && isLater(ledger, word.at, look.at);
}
