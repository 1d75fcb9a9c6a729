import { sha256Hex } from '../sha256';
import type { BacklogEntry } from './entry';

/**
 * What tells one result from another: number, day, issuer and dossier, however they are spaced and capitalised. No name
 * and no identity number is in it, so that neither can be tried out on its hash.
 */
export function identityOf({ number, issuedOn, issuer, dossier }: BacklogEntry): string {
  return [number, issuedOn, issuer, dossier].map((text) => bare(text ?? '')).join('\n');
}

/** Whether two rows of one identity are the same row twice. Two papers may bear one number: then they differ here. */
export function isSameRow(one: BacklogEntry, other: BacklogEntry): boolean {
  const facts = ({ holder, personalNumber, title }: BacklogEntry): string =>
    [holder, personalNumber, title].map((text) => bare(text ?? '')).join('\n');
  return facts(one) === facts(other);
}

/** Names a row on every machine that reads the same list. `nth`: among rows of the same identity, from 0. */
export async function rowKeyOf(identity: string, nth: number): Promise<string> {
  return (await sha256Hex(new TextEncoder().encode(`${identity}\n${String(nth)}`))).slice(0, 32);
}

/** Names a whole list, whatever the order of its rows. */
export async function sourceOf(keys: readonly string[]): Promise<string> {
  return (await sha256Hex(new TextEncoder().encode([...keys].sort().join('\n')))).slice(0, 32);
}

/** Which of so many parts a row falls to, from 1: the same on every machine. */
export function partOfRow(key: string, parts: number): number {
  return (Number.parseInt(key.slice(0, 8), 16) % parts) + 1;
}

function bare(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, '');
}
