import { isoDate } from './dates';

/** A dossier code (mã hồ sơ) that was found somewhere, and its parts. */
export interface DossierCode {
  readonly code: string;
  /** `H40.12`, or the long form `000.00.53.H48`. */
  readonly agency: string;
  /** ISO date of receipt; absent where the digits name no day. */
  readonly receivedOn?: string;
  readonly serial: string;
}

/** A procedure code (mã thủ tục) that was found somewhere, and its parts. */
export interface ProcedureCode {
  readonly code: string;
  /** What the national catalogue knows: `1.001193`. */
  readonly national: string;
  /** `02` of `1.001193.02`. */
  readonly variant?: string;
  /** Agency that a host appends. */
  readonly agency?: string;
}

/* Điều 19 TT 01/2018/TT-VPCP, the short agency codes of QĐ 20/2020/QĐ-TTg, and the 8-digit dates seen in 2026. */
const AGENCY = String.raw`(?:\d{3}\.\d{2}\.\d{2}\.)?[A-Z]\d{2}(?:\.\d{1,3}){0,3}`;
const DOSSIER = String.raw`(${AGENCY})-(\d{6}|\d{8})-(\d{4,7})`;
const PROCEDURE = String.raw`(\d\.\d{6})(?:\.(\d{2}))?(?:\.((?:\d{3}\.\d{2}\.\d{2}\.)?[A-Z]\d{2}(?:\.\d{1,3})*))?`;

const WHOLE_AGENCY = new RegExp(`^${AGENCY}$`);
const WHOLE_DOSSIER = new RegExp(`^${DOSSIER}$`);
const WHOLE_PROCEDURE = new RegExp(`^${PROCEDURE}$`);
const DOSSIERS_IN_TEXT = new RegExp(String.raw`(?<![\p{L}\p{N}._-])${DOSSIER}(?![\p{L}\p{N}_-]|\.\d)`, 'gu');

/** Longest text that is searched: a page's text, not a book. */
const MAX_TEXT = 2_000_000;

/** Reads a text that is nothing but a dossier code. Codes are recognised, never made. */
export function recogniseDossierCode(text: string): DossierCode | undefined {
  const found = WHOLE_DOSSIER.exec(bare(text));
  return found ? dossierCode(found) : undefined;
}

/** Whether a text is nothing but the code of an agency: `H40.12`. */
export function isAgencyCode(text: string): boolean {
  return WHOLE_AGENCY.test(text);
}

/** All dossier codes in a running text, each once, in the order in which they first appear. */
export function findDossierCodes(text: string): readonly DossierCode[] {
  const codes = new Map<string, DossierCode>();
  for (const found of text.slice(0, MAX_TEXT).matchAll(DOSSIERS_IN_TEXT)) {
    const code = dossierCode(found);
    if (!codes.has(code.code)) codes.set(code.code, code);
  }
  return [...codes.values()];
}

/** Reads a text that is nothing but a procedure code, with or without the agency that hosts append. */
export function recogniseProcedureCode(text: string): ProcedureCode | undefined {
  const found = WHOLE_PROCEDURE.exec(bare(text));
  if (!found) return undefined;
  const [code, national = '', variant, agency] = found;
  return { code, national, ...(variant && { variant }), ...(agency && { agency }) };
}

function dossierCode(found: RegExpExecArray | RegExpMatchArray): DossierCode {
  const [code = '', agency = '', day = '', serial = ''] = found;
  const receivedOn = receiptDate(day);
  return { code, agency, serial, ...(receivedOn && { receivedOn }) };
}

/** `220921` and `20220921` → `2022-09-21`. */
function receiptDate(digits: string): string | undefined {
  const full = digits.length === 6 ? `20${digits}` : digits;
  return isoDate(Number(full.slice(0, 4)), Number(full.slice(4, 6)), Number(full.slice(6, 8)));
}

/** Without what pages and scanners put around a code: blanks, byte order marks, zero-width characters. */
function bare(text: string): string {
  return text.replace(/[\u200B-\u200D\u2060\uFEFF]/g, '').trim();
}
