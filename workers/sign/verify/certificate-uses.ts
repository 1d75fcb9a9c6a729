import { childrenIf, context, readNode, readOnly, TAG, type Bytes, type Node } from './der';
import { countOf, hexOf, octetsOf, oidOf } from './der-values';
import type { Extension } from './certificate';

/** Bits of keyUsage (RFC 5280, 4.2.1.3). */
export const KEY_USAGE = {
  digitalSignature: 0,
  nonRepudiation: 1,
  certificates: 5,
  revocationLists: 6,
} as const;

const KEY_ID = '2.5.29.14';
const USAGE = '2.5.29.15';
const CONSTRAINTS = '2.5.29.19';
const ISSUER_KEY_ID = '2.5.29.35';
const PURPOSES = '2.5.29.37';
/** Critical ones that change nothing here: policies, alternative names, where lists are. */
const HARMLESS: ReadonlySet<string> = new Set(['2.5.29.17', '2.5.29.18', '2.5.29.31', '2.5.29.32']);
const KNOWN: ReadonlySet<string> = new Set([
  KEY_ID,
  USAGE,
  CONSTRAINTS,
  ISSUER_KEY_ID,
  PURPOSES,
  ...HARMLESS,
]);

/** What a certificate may be used for, out of its extensions. */
export interface Uses {
  /** Undefined where the certificate does not say. */
  readonly keyUsage: ReadonlySet<number> | undefined;
  readonly purposes: readonly string[] | undefined;
  /** Whether it may issue others: 'unsaid' only for those of before there were extensions. */
  readonly authority: 'yes' | 'no' | 'unsaid';
  /** How many authorities may stand below it. */
  readonly pathLength: number | undefined;
  /** Hexadecimal. */
  readonly keyId: string | undefined;
  readonly issuerKeyId: string | undefined;
  /** It demands something that this product does not know. */
  readonly demandsMore: boolean;
}

/** Undefined where an extension that counts cannot be read. */
export function readUses(extensions: ReadonlyMap<string, Extension>): Uses | undefined {
  const usage = readIf(extensions.get(USAGE), usageOf);
  const purposes = readIf(extensions.get(PURPOSES), purposesOf);
  const constraints = readIf(extensions.get(CONSTRAINTS), constraintsOf);
  if (usage === 'unreadable' || purposes === 'unreadable' || constraints === 'unreadable') return undefined;
  return {
    keyUsage: usage,
    purposes,
    authority: extensions.size === 0 ? 'unsaid' : constraints?.authority ? 'yes' : 'no',
    pathLength: constraints?.pathLength,
    keyId: hexIf(octetsOf(valueOf(extensions.get(KEY_ID)))),
    issuerKeyId: hexIf(issuerKeyOf(valueOf(extensions.get(ISSUER_KEY_ID)))),
    demandsMore: [...extensions].some(([oid, { critical }]) => critical && !KNOWN.has(oid)),
  };
}

function readIf<T>(
  extension: Extension | undefined,
  read: (node: Node) => T | undefined,
): T | undefined | 'unreadable' {
  if (!extension) return undefined;
  const node = valueOf(extension);
  return (node && read(node)) ?? 'unreadable';
}

function valueOf(extension: Extension | undefined): Node | undefined {
  return extension && readNode(extension.value);
}

function usageOf({ tag, content }: Node): ReadonlySet<number> | undefined {
  if (tag !== TAG.bitString || content.length < 2 || content.length > 3) return undefined;
  const bits = content.subarray(1);
  const isSet = (bit: number): boolean => ((bits[bit >> 3] ?? 0) & (0x80 >> (bit & 7))) !== 0;
  return new Set(Array.from({ length: bits.length * 8 }, (_, bit) => bit).filter(isSet));
}

function purposesOf(node: Node): readonly string[] | undefined {
  return childrenIf(node, TAG.sequence)?.map(oidOf);
}

function constraintsOf(
  node: Node,
): { readonly authority: boolean; readonly pathLength?: number } | undefined {
  const parts = childrenIf(readOnly(node.whole, TAG.sequence), TAG.sequence);
  if (!parts) return undefined;
  const authority = parts[0]?.tag === TAG.boolean && parts[0].content[0] !== 0;
  const limit = parts.find(({ tag }) => tag === TAG.integer);
  if (!limit) return { authority };
  const pathLength = countOf(limit);
  return pathLength === undefined ? undefined : { authority, pathLength };
}

function issuerKeyOf(node: Node | undefined): Bytes | undefined {
  const parts = childrenIf(node, TAG.sequence);
  return parts?.find(({ tag }) => tag === context(0, 'primitive'))?.content;
}

function hexIf(bytes: Bytes | undefined): string | undefined {
  return bytes && hexOf(bytes);
}
