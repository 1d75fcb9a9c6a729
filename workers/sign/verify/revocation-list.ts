import { algorithmOf, type Algorithm } from './algorithms';
import { readExtensions, type Extension } from './certificate';
import { childrenIf, childrenOf, context, readNode, readOnly, TAG, type Bytes, type Node } from './der';
import { bitsOf, countOf, hexIntegerOf, sameBytes, timeOf } from './der-values';
import { nameFrom, type Name } from './names';

const REASON = '2.5.29.21';
const DELTA = '2.5.29.27';
const SCOPE = '2.5.29.28';
const KNOWN: ReadonlySet<string> = new Set(['2.5.29.20', '2.5.29.35', DELTA, SCOPE]);
/** Reasons of RFC 5280, 5.3.1 that are not for good. */
const REASONS: ReadonlyMap<number, 'held' | 'released'> = new Map([
  [6, 'held'],
  [8, 'released'],
]);

/** What a revocation list says of one certificate. */
interface Entry {
  /** Milliseconds since 1970. */
  readonly since: number;
  readonly state: 'revoked' | 'held' | 'released';
}

/** A revocation list (RFC 5280, 5). */
export interface RevocationList {
  readonly issuer: Name;
  /** What its issuer signed. */
  readonly signed: Bytes;
  readonly algorithm: Algorithm;
  readonly signature: Bytes;
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly until: number | undefined;
  /** It tells only what has changed since a full list. */
  readonly isDelta: boolean;
  /** It speaks of some certificates or reasons only: who is not in it may still be revoked. */
  readonly isPartial: boolean;
  readonly entries: Node | undefined;
}

/** Reads a revocation list; undefined where it is none, or speaks for another issuer. Never throws. */
export function readRevocationList(der: Bytes): RevocationList | undefined {
  const [body, algorithmNode, signatureNode] = childrenIf(readOnly(der, TAG.sequence), TAG.sequence) ?? [];
  const parts = childrenIf(body, TAG.sequence);
  const algorithm = algorithmOf(algorithmNode);
  const signature = bitsOf(signatureNode);
  if (!body || !parts || !algorithm || !signature) return undefined;
  const [inner, issuerNode, fromNode, ...more] = parts[0]?.tag === TAG.integer ? parts.slice(1) : parts;
  const issuer = nameFrom(issuerNode);
  const from = timeOf(fromNode);
  if (!inner || !algorithmNode || !sameBytes(inner.whole, algorithmNode.whole)) return undefined;
  const extensions = extensionsOf(more);
  const scope = extensions && scopeOf(extensions.get(SCOPE));
  if (!issuer || from === undefined || !scope || scope === 'others') return undefined;
  const isStrange = [...extensions].some(([oid, { critical }]) => critical && !KNOWN.has(oid));
  return {
    issuer,
    signed: body.whole,
    algorithm,
    signature,
    from,
    until: timeOf(more[0]),
    isDelta: extensions.has(DELTA),
    isPartial: scope === 'some' || isStrange,
    entries: more.find(({ tag }) => tag === TAG.sequence),
  };
}

/** What a list says of a serial number; undefined where it does not name it. Goes through the list without copying it. */
export function entryFor(list: RevocationList, serial: string): Entry | undefined {
  const { entries } = list;
  if (!entries) return undefined;
  for (let at = 0; at < entries.content.length;) {
    const item = readNode(entries.content, at);
    if (!item) return undefined;
    at += item.whole.length;
    if (hexIntegerOf(readNode(item.content)) === serial) return entryOf(item);
  }
  return undefined;
}

/** An entry that can be read only in part still revokes. */
function entryOf(item: Node): Entry {
  const [, sinceNode, extensionsNode] = childrenOf(item) ?? [];
  const reason = readExtensions(extensionsNode)?.get(REASON);
  const node = reason && readNode(reason.value);
  const code = node?.tag === TAG.enumerated ? countOf({ ...node, tag: TAG.integer }) : undefined;
  return { since: timeOf(sinceNode) ?? 0, state: REASONS.get(code ?? -1) ?? 'revoked' };
}

function extensionsOf(more: readonly Node[]): ReadonlyMap<string, Extension> | undefined {
  const wrapped = more.find(({ tag }) => tag === context(0, 'constructed'));
  return wrapped ? readExtensions(childrenOf(wrapped)?.[0]) : new Map();
}

/** issuingDistributionPoint, RFC 5280, 5.2.5: of which certificates and reasons a list speaks. */
function scopeOf(extension: Extension | undefined): 'all' | 'some' | 'others' | undefined {
  if (!extension) return 'all';
  const parts = childrenIf(readNode(extension.value), TAG.sequence);
  if (!parts) return undefined;
  const says = (number: number): boolean =>
    parts.some(({ tag, content }) => tag === context(number, 'primitive') && content[0] !== 0);
  if (says(4)) return 'others';
  return [1, 2, 3, 5].some(says) ? 'some' : 'all';
}
