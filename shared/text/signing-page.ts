import type { TrustEntry } from '../contracts/sign-worker';
import type { SignDemand, SignerKind, SignSettings } from '../contracts/signer';
import { signingPageEn } from './en/signing-page';
import type { Language, Sentence } from './sentence';
import { signingPageVi } from './vi/signing-page';

/** Sentences of the page on which signing is set up. */
export interface SigningPageText {
  readonly product: string;
  readonly switchLanguage: string;
  readonly title: string;
  readonly intro: string;
  readonly cancel: string;
  readonly choices: {
    readonly title: string;
    readonly demand: string;
    readonly demands: Readonly<Record<SignDemand, string>>;
    readonly signer: string;
    readonly signers: Readonly<Record<SignerKind, string>>;
    readonly mark: string;
    readonly marks: Readonly<Record<SignSettings['mark'], string>>;
    readonly words: string;
    readonly wordsHint: (own: string) => string;
    readonly preview: string;
    /** Stand-ins in the preview. */
    readonly someone: string;
    readonly agency: string;
    readonly timeStamp: string;
    readonly timeStampHint: string;
    readonly timeStampBad: string;
    readonly timeStampNotAllowed: (host: string) => Sentence;
    readonly allow: string;
    readonly asksRevocation: string;
    readonly byOffice: string;
    readonly save: string;
    readonly saved: string;
  };
  readonly program: {
    readonly title: string;
    readonly what: string;
    /** What was never tried against the real program. */
    readonly untried: Sentence;
    readonly look: string;
    readonly looking: string;
    readonly found: (version: string) => string;
    readonly signsAs: (name: string, until: string) => string;
  };
  readonly trust: {
    readonly title: string;
    readonly what: string;
    readonly none: Sentence;
    readonly add: string;
    readonly list: string;
    readonly kinds: Readonly<Record<TrustEntry['kind'], string>>;
    readonly until: (kind: TrustEntry['kind'], day: string) => string;
    readonly past: (kind: TrustEntry['kind'], day: string) => string;
    readonly byOffice: string;
    readonly remove: string;
    readonly removeLabel: (name: string) => string;
    readonly removed: (name: string) => string;
    readonly undo: string;
    readonly added: (count: number) => string;
    readonly addTitle: string;
    readonly addWhat: string;
    readonly fingerprint: string;
    readonly addYes: string;
  };
  readonly sample: {
    readonly title: string;
    readonly what: string;
    readonly byHost: string;
    readonly keyFile: string;
    readonly pick: string;
    readonly pickAnother: string;
    readonly picked: (name: string) => string;
    readonly forget: string;
    readonly password: string;
    readonly passwordHint: string;
    readonly sign: string;
    readonly signing: string;
    readonly waiting: string;
    readonly done: (signer: string) => Sentence;
    readonly stamped: string;
    readonly keep: string;
    /** What stands on the page that is signed. */
    readonly page: readonly string[];
  };
}

const texts: Readonly<Record<Language, SigningPageText>> = { vi: signingPageVi, en: signingPageEn };

/** The sentences in a language. */
export function signingPageText(language: Language): SigningPageText {
  return texts[language];
}
