import { handoverPageEn } from './en/handover-page';
import type { Language, Sentence } from './sentence';
import { handoverPageVi } from './vi/handover-page';

/** Sentences of the page of the office's keys and the inbox. */
export interface HandoverPageText {
  readonly product: string;
  readonly switchLanguage: string;
  readonly cancel: string;
  readonly title: string;
  readonly intro: string;
  readonly key: {
    readonly title: string;
    readonly what: string;
    readonly reading: string;
    readonly noVault: Sentence;
    readonly passphrase: string;
    readonly passphraseHint: string;
    readonly unlock: string;
    readonly make: string;
    readonly makeAnother: string;
    readonly import: string;
    readonly export: string;
    readonly id: (id: string) => string;
    readonly publicWhat: string;
    readonly publicLabel: string;
    readonly codeLabel: string;
    readonly copy: string;
    readonly older: (ids: readonly string[]) => string;
    readonly anotherTitle: string;
    readonly anotherWhat: string;
    readonly anotherYes: string;
    readonly exportTitle: string;
    readonly exportWhat: string;
    readonly exportYes: string;
    readonly importTitle: string;
    readonly importWhat: string;
    readonly importYes: string;
    readonly chooseFile: string;
    readonly carried: string;
    readonly carriedAgain: string;
    readonly tooShort: string;
    readonly notSame: string;
    readonly done: Readonly<Record<'made' | 'imported' | 'exported' | 'copied' | 'not-copied', Sentence>>;
  };
  readonly inbox: {
    readonly title: string;
    readonly what: string;
    readonly byOffice: (origin: string) => string;
    readonly address: string;
    readonly addressHint: string;
    readonly badAddress: string;
    readonly save: string;
    readonly notAllowed: (origin: string) => Sentence;
    readonly allow: string;
    readonly again: string;
    readonly reached: (origin: string, packages: number) => string;
    readonly after: string;
    readonly afterChoices: Readonly<Record<'remove' | 'keep', string>>;
    readonly afterUnset: string;
  };
}

const TEXTS: Readonly<Record<Language, HandoverPageText>> = { vi: handoverPageVi, en: handoverPageEn };

/** The sentences of the page in a language. */
export function handoverPageText(language: Language): HandoverPageText {
  return TEXTS[language];
}
