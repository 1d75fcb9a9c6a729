import { algorithmOf, digest, hashOf } from './algorithms';
import type { Certificate } from './certificate';
import { doubtOfChain } from './chain';
import { broken, checkMessage, unchecked, type CheckedMessage, type Doubt } from './check-message';
import type { SignedMessage } from './cms';
import { childrenIf, readOnly, TAG, type Bytes, type Node } from './der';
import { countOf, hexIntegerOf, octetsOf, oidOf, sameBytes, timeOf } from './der-values';
import type { Trust } from './trust';

/** By how much this device's clock may be behind, in milliseconds. */
const CLOCKS_DIFFER_MS = 300_000;
const TST_INFO = '1.2.840.113549.1.9.16.1.4';

/** What a time stamp says (RFC 3161, 2.4.2). */
export interface TimeStampInfo {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Hexadecimal. */
  readonly nonce: string | undefined;
}

/** A time stamp held against what it stamps, whoever issued it. */
export interface CheckedTimeStamp extends CheckedMessage {
  readonly info: TimeStampInfo | undefined;
}

/** Whether a time stamp belongs to these bytes, and its own signature is good. Its chain is another question. */
export async function checkTimeStamp(message: SignedMessage, stamped: Bytes): Promise<CheckedTimeStamp> {
  const checked = await checkMessage(message, message.content, true);
  const info = message.contentType === TST_INFO ? readInfo(message.content) : undefined;
  if (!info) return { ...checked, doubt: broken('damaged'), info: undefined };
  const imprint = await faultOfImprint(info.imprint, stamped);
  return { ...checked, doubt: worse(imprint, checked.doubt), info };
}

/** What keeps a checked time stamp from proving its time; undefined where nothing does. */
export async function doubtOfTime(
  { signer, certificates, doubt, info }: CheckedTimeStamp,
  trust: Trust,
  now: number,
): Promise<Doubt | undefined> {
  if (doubt) return doubt;
  if (!signer || !info) return broken('damaged');
  if (info.at > now + CLOCKS_DIFFER_MS || !wasValid(signer, info.at)) return unchecked('not-yet-valid');
  // Nothing proves when the time stamp itself was made, so its certificate has to hold today.
  return doubtOfChain(signer, certificates, trust, { purpose: 'time-stamp', now, proven: undefined });
}

interface ReadInfo extends TimeStampInfo {
  readonly imprint: Node;
}

function readInfo(content: Bytes): ReadInfo | undefined {
  const [version, policy, imprint, , timeNode, ...more] =
    childrenIf(readOnly(content, TAG.sequence), TAG.sequence) ?? [];
  const at = timeOf(timeNode);
  if (countOf(version) !== 1 || oidOf(policy) === '' || !imprint || at === undefined) return undefined;
  return { at, imprint, nonce: hexIntegerOf(more.find(({ tag }) => tag === TAG.integer)) };
}

async function faultOfImprint(imprint: Node, stamped: Bytes): Promise<Doubt | undefined> {
  const [algorithmNode, hashNode] = childrenIf(imprint, TAG.sequence) ?? [];
  const hash = hashOf(algorithmOf(algorithmNode));
  const value = octetsOf(hashNode);
  if (!value) return broken('damaged');
  if (!hash) return unchecked('algorithm');
  if (!sameBytes(value, await digest(hash, stamped))) return broken('digest');
  return hash === 'SHA-1' ? unchecked('weak') : undefined;
}

function wasValid({ from, until }: Certificate, at: number): boolean {
  return from <= at && at <= until;
}

/** The one of two doubts that says more: broken before unchecked. */
function worse(one: Doubt | undefined, other: Doubt | undefined): Doubt | undefined {
  if (!one || !other) return one ?? other;
  return other.verdict === 'broken' ? other : one;
}
