import type { Certificate } from './certificate';
import { KEY_USAGE } from './certificate-uses';
import type { ChainQuestion } from './chain';
import { checkSignature, isWeakScheme } from './public-key';
import { entryFor, type RevocationList } from './revocation-list';
import type { Trust } from './trust';

/** 'clear': a list that still holds speaks of it and does not name it. 'unknown': there is none. */
export type Revocation = 'revoked' | 'clear' | 'unknown';

/** What the installed lists say of the certificates of a path, the root left out; the worst of them. */
export async function revocationOf(
  path: readonly Certificate[],
  trust: Trust,
  question: ChainQuestion,
): Promise<Revocation> {
  let worst: Revocation = 'clear';
  for (const [index, certificate] of path.slice(0, -1).entries()) {
    const issuer = path[index + 1];
    const lists = issuer ? await listsOf(issuer, trust, question.now) : [];
    const said = saidOf(certificate, lists, question);
    if (said === 'revoked') return 'revoked';
    if (said === 'unknown') worst = 'unknown';
  }
  return worst;
}

/** Lists that this issuer signed, the oldest first. */
async function listsOf(issuer: Certificate, trust: Trust, now: number): Promise<readonly RevocationList[]> {
  if (issuer.keyUsage?.has(KEY_USAGE.revocationLists) === false) return [];
  const good: RevocationList[] = [];
  for (const list of trust.revocation) {
    const { algorithm, signature, signed } = list;
    if (list.issuer.key !== issuer.subject.key || list.from > now || isWeakScheme(algorithm, undefined))
      continue;
    const check = await checkSignature(issuer.publicKey, algorithm, undefined, signature, signed);
    if (check === 'good') good.push(list);
  }
  return good.sort((one, other) => one.from - other.from);
}

function saidOf(
  { serial }: Certificate,
  lists: readonly RevocationList[],
  { now, proven }: ChainQuestion,
): Revocation {
  const since = revokedSince(lists, serial);
  // Without a time that was proven nobody knows that the signature is the older of the two.
  if (since !== undefined && since <= (proven ?? now)) return 'revoked';
  const speaks = lists.some(
    ({ isDelta, isPartial, from, until }) =>
      !isDelta && !isPartial && ((until ?? 0) >= now || (proven !== undefined && from >= proven)),
  );
  return speaks ? 'clear' : 'unknown';
}

/**
 * Since when a certificate is revoked, in milliseconds since 1970, by lists from the oldest to the newest; undefined
 * where it is not. Revoked is for good; held back lasts until a newer list lets it go (RFC 5280, 5.3.1).
 */
export function revokedSince(lists: readonly RevocationList[], serial: string): number | undefined {
  const mentions = lists.map((list) => ({ list, entry: entryFor(list, serial) }));
  const final = mentions.flatMap(({ entry }) => (entry?.state === 'revoked' ? [entry.since] : []));
  if (final.length > 0) return Math.min(...final);
  let held: number | undefined;
  for (const { list, entry } of mentions) {
    if (entry?.state === 'held') held ??= entry.since;
    else if (entry?.state === 'released' || (!list.isDelta && !list.isPartial)) held = undefined;
  }
  return held;
}
