import type { BrokenReason, SignatureVerdict, UncheckedReason } from '../domain/signature';
import { signaturesEn } from './en/signatures';
import type { Language } from './sentence';
import { signaturesVi } from './vi/signatures';

/** A reason inside a sentence, and what to do about it. */
export interface Reason {
  readonly why: string;
  readonly next: string;
}

/** Sentences about the signatures of a PDF. Numbers, sizes and times come in written out. */
export interface SignaturesText {
  readonly title: string;
  /** Opens the list. */
  readonly show: string;
  readonly reading: string;
  readonly none: string;
  readonly found: (count: string) => string;
  /** Of a file whose last signature does not cover all of it. */
  readonly bytesAfter: (size: string) => string;
  readonly number: (number: string, of: string) => string;
  readonly timeStamp: string;
  readonly nameless: string;
  readonly verdict: string;
  readonly trusted: string;
  readonly unchecked: (why: string) => string;
  readonly broken: (why: string) => string;
  readonly uncheckedWhy: Readonly<Record<UncheckedReason, Reason>>;
  readonly brokenWhy: Readonly<Record<BrokenReason, Reason>>;
  readonly organisation: string;
  readonly issuer: string;
  readonly serial: string;
  readonly at: string;
  readonly noTime: string;
  readonly atBy: Readonly<Record<'time-stamp' | 'signer', (time: string) => string>>;
  readonly covers: string;
  readonly coversAll: string;
  /** `size`: what came after. */
  readonly coversThenSigned: (size: string) => string;
  readonly coversPart: (size: string) => string;
  readonly coversNothing: string;
}

const TEXTS: Readonly<Record<Language, SignaturesText>> = { vi: signaturesVi, en: signaturesEn };

/** The sentences in a language. */
export function signaturesText(language: Language): SignaturesText {
  return TEXTS[language];
}

/** A verdict in words: one of three, never more. */
export function verdictInWords(verdict: SignatureVerdict, language: Language): string {
  const text = signaturesText(language);
  switch (verdict.verdict) {
    case 'trusted':
      return text.trusted;
    case 'unchecked':
      return text.unchecked(text.uncheckedWhy[verdict.why].why);
    case 'broken':
      return text.broken(text.brokenWhy[verdict.why].why);
  }
}
