import { childrenIf, TAG, type Node } from './der';
import { oidOf, textOf } from './der-values';

/** Of whom or what a certificate speaks. */
export interface Name {
  /** Equal for names that RFC 5280, 7.1 calls equal: neither case nor spaces nor kinds of strings count. */
  readonly key: string;
  readonly commonName?: string;
  readonly organisation?: string;
}

const COMMON_NAME = '2.5.4.3';
const ORGANISATION = '2.5.4.10';

/** Reads a name; undefined where it is none. */
export function nameFrom(node: Node | undefined): Name | undefined {
  const sets = childrenIf(node, TAG.sequence);
  if (!sets) return undefined;
  const parts: (readonly [oid: string, text: string])[][] = [];
  for (const set of sets) {
    const pairs = childrenIf(set, TAG.set)?.map((pair) => childrenIf(pair, TAG.sequence));
    if (!pairs) return undefined;
    parts.push(pairs.map((pair) => [oidOf(pair?.[0]), pair?.[1] ? textOf(pair[1]).trim() : '']));
  }
  const flat = parts.flat();
  // The last one is the most specific (RFC 4514).
  const last = (oid: string): string | undefined =>
    flat.findLast((part) => part[0] === oid && part[1] !== '')?.[1];
  const [commonName, organisation] = [last(COMMON_NAME), last(ORGANISATION)];
  return {
    key: JSON.stringify(parts.map((set) => set.map(([oid, text]) => `${oid}=${plain(text)}`).sort())),
    ...(commonName !== undefined && { commonName }),
    ...(organisation !== undefined && { organisation }),
  };
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ');
}
