import { fail, ok, type Result } from '../../../shared/domain/result';
import { algorithmOf } from '../verify/algorithms';
import { childrenIf, childrenOf, context, readNode, TAG, type Bytes, type Node } from '../verify/der';
import { joined, octetsOf, oidOf, sameBytes } from '../verify/der-values';
import { decrypt } from './decrypt';
import { macOf, saltedOf } from './derive';

const DATA = '1.2.840.113549.1.7.1';
const ENCRYPTED_DATA = '1.2.840.113549.1.7.6';
const X509 = '1.2.840.113549.1.9.22.1';
const BAG = {
  key: '1.2.840.113549.1.12.10.1.1',
  lockedKey: '1.2.840.113549.1.12.10.1.2',
  certificate: '1.2.840.113549.1.12.10.1.3',
  nested: '1.2.840.113549.1.12.10.1.6',
} as const;
const MAX_NESTED = 8;

/** What stands in a key file, in DER. */
export interface P12Contents {
  /** PKCS #8. */
  readonly keys: readonly Bytes[];
  readonly certificates: readonly Bytes[];
}

const UNREADABLE = { code: 'sign/key-file-unreadable' } as const;
const WRONG = { code: 'sign/password-wrong' } as const;

/**
 * Opens a PKCS #12 file (RFC 7292), of today (PBES2, PBMAC1) or old (RC2, 3DES). Fails with
 * 'sign/key-file-unreadable' or 'sign/password-wrong'. Never throws.
 */
export async function readP12(file: Bytes, password: string): Promise<Result<P12Contents>> {
  const [, safe, mac] = childrenIf(readNode(file), TAG.sequence) ?? [];
  const content = contentOf(safe, DATA);
  const safes = content && childrenIf(readNode(content), TAG.sequence);
  if (!safes) return fail(UNREADABLE);
  const fault = mac && (await faultOfMac(mac, content, password));
  if (fault) return fail(fault);
  const found = { keys: [] as Bytes[], certificates: [] as Bytes[] };
  for (const item of safes) {
    const bags = await bagsOf(item, password);
    if (!bags.ok) return bags;
    const failed = await takeBags(bags.value, password, found);
    if (failed) return failed;
  }
  return ok(found);
}

async function faultOfMac(mac: Node, content: Bytes, password: string) {
  const [info, salt, rounds] = childrenIf(mac, TAG.sequence) ?? [];
  const [algorithm, digest] = childrenIf(info, TAG.sequence) ?? [];
  const expected = octetsOf(digest);
  const salted = saltedOf(salt, rounds);
  if (!expected || !salted) return UNREADABLE;
  const found = await macOf(content, password, algorithmOf(algorithm), salted);
  if (!found) return UNREADABLE;
  return sameBytes(found, expected) ? undefined : WRONG;
}

/** The bags of one part, which may be locked as a whole. */
async function bagsOf(item: Node, password: string): Promise<Result<readonly Node[]>> {
  const plain = contentOf(item, DATA);
  const bytes = plain ? ok(plain) : await unlocked(contentNode(item, ENCRYPTED_DATA), password);
  if (!bytes.ok) return bytes;
  const bags = childrenIf(readNode(bytes.value), TAG.sequence);
  return bags ? ok(bags) : fail(plain ? UNREADABLE : WRONG);
}

async function unlocked(data: Node | undefined, password: string): Promise<Result<Bytes>> {
  const [, info] = childrenIf(data, TAG.sequence) ?? [];
  const [, algorithm, locked] = childrenIf(info, TAG.sequence) ?? [];
  const bytes = implicitOctets(locked);
  return bytes ? opened(algorithm, bytes, password) : fail(UNREADABLE);
}

async function opened(algorithm: Node | undefined, locked: Bytes, password: string): Promise<Result<Bytes>> {
  const bytes = await decrypt(algorithmOf(algorithm), locked, password);
  if (bytes === 'unknown') return fail(UNREADABLE);
  return bytes === 'wrong' ? fail(WRONG) : ok(bytes);
}

async function takeBags(
  bags: readonly Node[],
  password: string,
  found: { readonly keys: Bytes[]; readonly certificates: Bytes[] },
  depth = 0,
): Promise<ReturnType<typeof fail> | undefined> {
  for (const bag of bags) {
    const [type, wrapped] = childrenIf(bag, TAG.sequence) ?? [];
    const value = childrenOf(wrapped)?.[0];
    const kind = oidOf(type);
    if (kind === BAG.key && value) found.keys.push(value.whole);
    if (kind === BAG.certificate) found.certificates.push(...certificateIn(value));
    if (kind === BAG.lockedKey) {
      const [algorithm, locked] = childrenIf(value, TAG.sequence) ?? [];
      const key = await opened(algorithm, octetsOf(locked) ?? new Uint8Array(), password);
      if (!key.ok) return key;
      found.keys.push(key.value);
    }
    if (kind === BAG.nested && depth < MAX_NESTED) {
      const failed = await takeBags(childrenOf(value) ?? [], password, found, depth + 1);
      if (failed) return failed;
    }
  }
  return undefined;
}

function certificateIn(value: Node | undefined): readonly Bytes[] {
  const [type, wrapped] = childrenIf(value, TAG.sequence) ?? [];
  const bytes = oidOf(type) === X509 ? octetsOf(childrenOf(wrapped)?.[0]) : undefined;
  return bytes ? [bytes] : [];
}

function contentOf(info: Node | undefined, type: string): Bytes | undefined {
  return octetsOf(contentNode(info, type));
}

function contentNode(info: Node | undefined, type: string): Node | undefined {
  const [typeNode, wrapped] = childrenIf(info, TAG.sequence) ?? [];
  return oidOf(typeNode) === type ? childrenOf(wrapped)?.[0] : undefined;
}

/** Octets under a tag of their context, in one piece or in several. */
function implicitOctets(node: Node | undefined): Bytes | undefined {
  if (node?.tag === context(0, 'primitive')) return node.content;
  if (node?.tag !== context(0, 'constructed')) return undefined;
  const pieces = childrenOf(node)?.map((piece) => octetsOf(piece));
  return pieces?.every((piece) => piece !== undefined) ? joined(pieces) : undefined;
}
