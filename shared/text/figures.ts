import type { FigureId } from '../domain/indicators/figure';
import { figuresEn } from './en/figures';
import type { Language } from './sentence';
import { figuresVi } from './vi/figures';

/** What a person reads of a figure. */
export interface FigureWords {
  readonly name: string;
  /** What it says, and what it leaves out: one or two sentences. */
  readonly rule: string;
  /** Numerator over denominator in words. */
  readonly formula: string;
}

/** The words of every figure; one that is forgotten does not compile. */
export type FiguresText = Readonly<Record<FigureId, FigureWords>>;

const TEXTS: Readonly<Record<Language, FiguresText>> = { vi: figuresVi, en: figuresEn };

/** Names, rules and formulas of the audit's figures, in one language. */
export function figuresText(language: Language): FiguresText {
  return TEXTS[language];
}
