import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { isSha256 } from './log-fields';
import type { Result } from './result';

/** What stands before the first line. */
export const GENESIS = '0'.repeat(64);

/** Why a chain does not hold at a line. */
export type ChainFault =
  /** Not a line of this log, or it holds something that must not stand there. */
  | 'malformed'
  /** Its number does not follow: lines were removed, added or moved. */
  | 'sequence'
  /** It does not name the hash of the line before: that line was exchanged. */
  | 'previous'
  /** Its content does not fit its hash: it was changed. */
  | 'hash'
  /** The last line is not the one that was known: lines are missing at the end. */
  | 'end';

/** What every line of a chain has. `hash` is SHA-256 over the line without `hash`, so over `previous` too. */
export interface ChainLink {
  readonly seq: number;
  /** Hash of the line before; 64 zeros before the first. */
  readonly previous: string;
  readonly hash: string;
}

/** What lets facts into a log, and nothing else. */
export type FactsParser<Facts> = (input: unknown) => Result<Facts>;

/** A line of its own is sound, or why not. Where it stands in its chain is not looked at. */
export type LinkReading<Facts> =
  | { readonly ok: true; readonly line: Facts & ChainLink }
  | { readonly ok: false; readonly reason: 'malformed' | 'hash' };

/**
 * Makes the line that follows `previous` (undefined for the first). Throws when the facts hold anything that `parse`
 * refuses: that is a fault of the program, and the message names the field, never its content.
 */
export function linkAfter<Facts extends object>(
  previous: ChainLink | undefined,
  facts: Facts,
  parse: FactsParser<Facts>,
): Facts & ChainLink {
  const parsed = parse(facts);
  if (!parsed.ok) throw new Error(`evidence: field '${fieldOf(parsed.failure)}' is not allowed as it is`);
  const body = { ...parsed.value, seq: (previous?.seq ?? 0) + 1, previous: previous?.hash ?? GENESIS };
  return { ...body, hash: hashOf(canonical(body)) };
}

/**
 * Reads one line: its shape and its hash. `text`: the line as `isCanonical` knows it, which spares writing it once more.
 */
export function readLink<Facts extends object>(
  input: unknown,
  parse: FactsParser<Facts>,
  text?: string,
): LinkReading<Facts> {
  if (typeof input !== 'object' || input === null) return { ok: false, reason: 'malformed' };
  const { seq, previous, hash, ...facts } = input as Record<string, unknown>;
  const parsed = parse(facts);
  if (!parsed.ok || !isNumber(seq) || !isHash(previous) || typeof hash !== 'string')
    return { ok: false, reason: 'malformed' };
  const line = { ...parsed.value, seq, previous, hash };
  if (hashOf(withoutHash(text ?? canonical(line), hash)) !== hash) return { ok: false, reason: 'hash' };
  return { ok: true, line };
}

/** What is wrong with a line that should have this number and stand on this hash. */
export function placeFault(link: ChainLink, seq: number, previous: string): ChainFault | undefined {
  if (link.seq !== seq) return 'sequence';
  return link.previous === previous ? undefined : 'previous';
}

/** The same facts always give the same text: keys sorted, absent fields left out. Values are flat. */
export function canonical(body: object): string {
  const given: Readonly<Record<string, unknown>> = { ...body };
  const sorted: Record<string, unknown> = {};
  for (const key of Object.keys(given).sort()) sorted[key] = given[key];
  return JSON.stringify(sorted);
}

/** Whether a text is the canonical form of the value that it was parsed to: of two that differ only one is a line. */
export function isCanonical(value: object, text: string): boolean {
  const keys = Object.keys(value);
  return (
    keys.every((key, place) => place === 0 || key > (keys[place - 1] ?? '')) && JSON.stringify(value) === text
  );
}

/** A line in its canonical form without its hash, which never stands last: `previous` and `seq` come behind it. */
function withoutHash(text: string, hash: string): string {
  const stated = `"hash":"${hash}",`;
  const at = text.indexOf(stated);
  return text.slice(0, at) + text.slice(at + stated.length);
}

/** SHA-256 of a text as 64 lower-case hexadecimal digits, at once: a log of a million lines is checked line by line. */
export function hashOf(text: string): string {
  return bytesToHex(sha256(encoder.encode(text)));
}

const encoder = new TextEncoder();

function isNumber(seq: unknown): seq is number {
  return Number.isSafeInteger(seq) && (seq as number) > 0;
}

function isHash(value: unknown): value is string {
  return isSha256(value);
}

function fieldOf(failure: { readonly code: string; readonly field?: unknown }): string {
  return typeof failure.field === 'string' ? failure.field : failure.code;
}
