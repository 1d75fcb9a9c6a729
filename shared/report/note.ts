import { findDossierCodes } from '../domain/codes';

/** Longest text that a supervisor may write into a report. */
export const MAX_NOTE = 2_000;

/** What is wrong with a note. 'personal': a number in it is like an identity number or a phone number. */
export type NoteFault = 'too-long' | 'personal';

/** Identity numbers, of citizens with dots or dashes too (they begin with 0, amounts do not); phone numbers. */
const PERSONAL = [
  /(?<!\d)(?:\d{9}|\d{12}|\d{3}(?: \d{3}){3})(?!\d)/,
  /(?<![\d.])0\d{2}(?:[.-]\d{3}){3}(?!\d)/,
  /(?<!\d)(?:0|\+84 ?)[1-9](?:[ .-]?\d){8}(?!\d)/,
];

/**
 * Why a note may not go into a report; undefined where it may. Codes of dossiers are allowed. What is judged is what
 * would stand in the file, with digits of any script as plain ones.
 */
export function noteFault(note: string): NoteFault | undefined {
  if (note.length > MAX_NOTE) return 'too-long';
  const plain = plainNote(note).normalize('NFKC');
  const rest = findDossierCodes(plain).reduce((text, { code }) => text.replaceAll(code, ' '), plain);
  return PERSONAL.some((pattern) => pattern.test(rest)) ? 'personal' : undefined;
}

/** The note as it goes into a file: composed letters, plain line breaks, nothing that cannot be seen. */
export function plainNote(note: string): string {
  return note
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{C}\n]/gu, '')
    .trim();
}
