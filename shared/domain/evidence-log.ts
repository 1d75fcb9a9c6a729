import type { EvidenceFacts, EvidenceLine } from './evidence';
import { canonical, linkAfter } from './evidence-chain';
import { parseEvidenceFacts } from './evidence-facts';

/**
 * Makes the line that follows `previous` (undefined for the first). The caller appends it to the log in one
 * transaction with reading `previous`. Throws when the facts hold anything that `parseEvidenceFacts` refuses:
 * that is a fault of the program, and the message names the field, never its content.
 */
export function appendLine(previous: EvidenceLine | undefined, facts: EvidenceFacts): EvidenceLine {
  return linkAfter(previous, facts, parseEvidenceFacts);
}

/** A line as it stands in a file of lines (JSONL): keys in order, no blanks, no line break. */
export function serialiseLine(line: EvidenceLine): string {
  return canonical(line);
}
