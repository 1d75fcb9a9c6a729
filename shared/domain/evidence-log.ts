import type { EvidenceFacts, EvidenceLine } from './evidence';
import { parseEvidenceFacts } from './evidence-facts';
import { sha256Hex } from './sha256';

export { parseEvidenceFacts } from './evidence-facts';

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

/** What a check of the chain found. `line` counts from 1 in the order given; `last` is the hash of the last line. */
export type ChainCheck =
  | { readonly ok: true; readonly lines: number; readonly last: string }
  | { readonly ok: false; readonly line: number; readonly reason: ChainFault };

/**
 * Makes the line that follows `previous` (undefined for the first). The caller appends it to the log in one
 * transaction with reading `previous`. Throws when the facts hold anything that `parseEvidenceFacts` refuses:
 * that is a fault of the program, and the message names the field, never its content.
 */
export async function appendLine(
  previous: EvidenceLine | undefined,
  facts: EvidenceFacts,
): Promise<EvidenceLine> {
  const parsed = parseEvidenceFacts(facts);
  if (!parsed.ok) throw new Error(`evidence: field '${fieldOf(parsed.failure)}' is not allowed as it is`);
  const body = { ...parsed.value, seq: (previous?.seq ?? 0) + 1, previous: previous?.hash ?? GENESIS };
  return { ...body, hash: await lineHash(body) };
}

/**
 * Checks a log from its first line on, with nothing but the log. Lines cut off at the end leave a shorter chain that
 * is sound in itself: only a last hash that was kept elsewhere (`expectedLast`) can show that.
 */
export async function verifyChain(lines: readonly unknown[], expectedLast?: string): Promise<ChainCheck> {
  let last = GENESIS;
  for (const [index, input] of lines.entries()) {
    const fault = await lineFault(input, index + 1, last);
    if (fault) return { ok: false, line: index + 1, reason: fault };
    last = (input as EvidenceLine).hash;
  }
  if (expectedLast !== undefined && expectedLast !== last)
    return { ok: false, line: lines.length, reason: 'end' };
  return { ok: true, lines: lines.length, last };
}

/** A line as it stands in a file of lines (JSONL): keys in order, no blanks, no line break. */
export function serialiseLine(line: EvidenceLine): string {
  return canonical({ ...line });
}

async function lineFault(input: unknown, seq: number, previous: string): Promise<ChainFault | undefined> {
  if (typeof input !== 'object' || input === null) return 'malformed';
  const { seq: ownSeq, previous: ownPrevious, hash, ...facts } = input as Record<string, unknown>;
  const parsed = parseEvidenceFacts(facts);
  if (!parsed.ok || typeof ownPrevious !== 'string' || typeof ownSeq !== 'number') return 'malformed';
  const content = await lineHash({ ...parsed.value, seq: ownSeq, previous: ownPrevious });
  if (content !== hash) return 'hash';
  if (ownSeq !== seq) return 'sequence';
  return ownPrevious === previous ? undefined : 'previous';
}

function lineHash(body: Omit<EvidenceLine, 'hash'>): Promise<string> {
  return sha256Hex(new TextEncoder().encode(canonical({ ...body })));
}

/** The same facts always give the same text: keys sorted, absent fields left out. Values are flat. */
function canonical(body: Readonly<Record<string, unknown>>): string {
  const keys = Object.keys(body).filter((key) => body[key] !== undefined);
  return `{${keys
    .sort()
    .map((key) => `${JSON.stringify(key)}:${JSON.stringify(body[key])}`)
    .join(',')}}`;
}

function fieldOf(failure: { readonly code: string; readonly field?: unknown }): string {
  return typeof failure.field === 'string' ? failure.field : failure.code;
}
