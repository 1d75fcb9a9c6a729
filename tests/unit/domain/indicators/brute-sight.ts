import type { EvidenceFacts } from '../../../../shared/domain/evidence';
import type { HostFault } from '../../../../shared/domain/observation';
import { isProof, newestPerSha, of, told, type EventOf, type Told } from './brute-history';

type Seen = Told<EventOf<'host-file'>>;

/** Everything that was told of a component, and what of it is of the newest check. */
export interface Given {
  readonly own: readonly Told[];
  readonly look: Told | undefined;
  readonly seen: readonly Seen[];
  readonly faults: readonly Told<EventOf<'host-fault'>>[];
  readonly sent: readonly Told<EvidenceFacts>[];
  readonly replaced: number;
}

/** What the newest check listed, each file as it was read last where that check did not read it. */
export function bruteSight({ own, look, seen, faults, sent, replaced }: Given): {
  readonly seen: readonly Seen[];
  readonly faults: readonly { readonly fault: HostFault; readonly sha256?: string }[];
} {
  if (!look) return { seen, faults };
  const reads = told(own, 'host-file').filter(({ sha256, n }) => sha256 !== undefined && n > replaced);
  const newest = reads
    .filter((read) => !reads.some((other) => other.n > read.n && other.sha256 === read.sha256))
    .filter((read) => read.n < look.n && !seen.some(of(read.sha256 ?? '')))
    .toReversed();
  const words = [...newestPerSha(sent.filter(isProof)), ...newestPerSha(sent.filter((one) => !isProof(one)))];
  const stands = new Map<Seen, Seen>();
  const unread = seen.filter(({ sha256 }) => sha256 === undefined);
  const open = new Set(newest);
  for (const file of unread.toSorted(
    (a, b) => Number(a.bytes === undefined) - Number(b.bytes === undefined),
  )) {
    const fits = ({ bytes }: { readonly bytes?: number }) =>
      bytes === undefined || file.bytes === undefined || bytes === file.bytes;
    const read = [...open].find(
      (one) =>
        fits(one) &&
        !words.some((word) => word.sha256 !== one.sha256 && word.n > one.n && word.n < look.n && fits(word)),
    );
    if (!read) continue;
    stands.set(file, read);
    open.delete(read);
  }
  const earlier = told(own, 'host-fault').filter(
    ({ fault, sha256, n, log }) =>
      fault !== 'removed-later' &&
      fault !== 'not-on-host' &&
      [...stands.values()].some((read) => read.sha256 === sha256 && read.log === log && read.n < n),
  );
  return {
    seen: seen.map((file) => stands.get(file) ?? file),
    faults: [...faults, ...earlier],
  };
}

/** What a look did not find of what was proven before it: each gone file needs one that stands for it. */
export function missedBy(
  look: Told<EventOf<'host-component'>>,
  seen: readonly Told<EventOf<'host-file'>>[],
  sent: readonly Told<EvidenceFacts>[],
): readonly HostFault[] {
  const newest = newestPerSha(sent.filter(isProof));
  const proven = newest.filter(({ n }) => n < look.n).map(({ sha256 = '' }) => sha256);
  const hashes = [...new Set(seen.flatMap(({ sha256 }) => sha256 ?? []))];
  const lines = hashes.length + seen.filter(({ sha256 }) => !sha256).length;
  const gone = proven.filter((sha) => !hashes.includes(sha));
  const free = hashes.filter((hash) => !proven.includes(hash));
  const strange = free.filter((hash) => !sent.some(of(hash)));
  const standIns = free.length - strange.length + Math.max(look.files, lines) - hashes.length;
  const lost = gone.slice(0, Math.max(0, gone.length - standIns));
  if (lost.length === 0) return [];
  return [
    ...(lost.length > strange.length ? (['removed-later'] as const) : []),
    ...(strange.length > 0 ? (['hash-changed'] as const) : []),
  ];
}
