import type { ValueKind } from '../contracts/guide';
import { guideEn } from './en/guide';
import type { Language } from './sentence';
import { guideVi } from './vi/guide';

/** One step on the portal: what it is, and what the citizen does there themselves. */
export interface GuideStepText {
  readonly title: string;
  readonly lines: readonly string[];
}

/** What the guide says beside the portal. Nothing is called filed before the portal itself has said so. */
export interface GuideText {
  readonly product: string;
  readonly steps: {
    readonly opening: GuideStepText;
    readonly 'sign-in': GuideStepText;
    readonly choose: (procedure: string) => GuideStepText;
    readonly information: GuideStepText;
    readonly papers: GuideStepText;
    readonly submit: GuideStepText;
    readonly unknown: GuideStepText;
    readonly elsewhere: GuideStepText;
    readonly unreachable: GuideStepText;
  };
  /** True until the portal has confirmed. */
  readonly notFiled: string;
  readonly values: {
    readonly title: string;
    readonly type: (what: string) => string;
    readonly took: string;
    readonly tookNot: string;
    readonly kinds: Readonly<Record<ValueKind, string>>;
  };
  readonly papers: {
    readonly put: string;
    readonly again: string;
    readonly receiving: string;
    readonly finding: string;
    readonly putting: string;
    readonly count: (done: number, of: number) => string;
    readonly all: string;
    /** Some have no row on the page; they are not there. */
    readonly allButSkipped: (done: number, of: number) => string;
    readonly skippedNext: string;
    /** Nothing was made of the papers that could be put in. */
    readonly none: string;
    /** The page holds them and sends them with a button of its own. */
    readonly held: string;
    /** Before the portal's own button is pressed: these were not seen on the portal's server. */
    readonly unseen: (papers: string) => string;
    readonly unseenNext: string;
    readonly askRow: (paper: string) => string;
    readonly noRow: string;
    readonly skipped: string;
    readonly trouble: string;
    readonly someFailed: string;
    readonly troubleNext: string;
    readonly states: {
      readonly waiting: string;
      readonly attaching: string;
      readonly 'read-back': string;
      readonly listed: string;
      readonly accepted: string;
      readonly held: string;
    };
  };
  readonly confirm: {
    readonly ask: string;
    readonly code: (dossier: string) => string;
    readonly yes: string;
  };
  readonly over: {
    readonly confirmed: string;
    readonly code: (dossier: string) => string;
    readonly next: string;
    readonly back: string;
    readonly lost: string;
    readonly lostNext: string;
    /** The portal's own button may have been pressed: nobody knows whether it filed. */
    readonly unsure: string;
    readonly unsureNext: string;
    readonly leave: string;
  };
  readonly quiet: { readonly ask: string; readonly next: string; readonly here: string };
  readonly help: string;
  readonly setup: {
    readonly title: string;
    readonly what: string;
    readonly kiosk: string;
    readonly portal: string;
    readonly description: string;
    readonly descriptionHint: string;
    readonly on: string;
    readonly off: string;
    readonly isOn: string;
    readonly isOff: string;
    readonly byPolicy: string;
    readonly unreadable: string;
    readonly notAllowed: string;
    readonly reload: string;
  };
}

const TEXTS: Record<Language, GuideText> = { vi: guideVi, en: guideEn };

/** The guide's sentences in a language. */
export function guideText(language: Language): GuideText {
  return TEXTS[language];
}
