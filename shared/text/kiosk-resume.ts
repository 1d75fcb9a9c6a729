import { kioskResumeEn } from './en/kiosk-resume';
import type { Language } from './sentence';
import { kioskResumeVi } from './vi/kiosk-resume';

/** What the kiosk says where a visit is kept until the day is over, and taken up again. `day`: `22/11/2026`. */
export interface KioskResumeText {
  /** On the welcome screen. */
  readonly open: string;
  /** Wherever a visit can be kept. */
  readonly keep: string;
  readonly keepWhy: string;
  readonly park: {
    readonly title: string;
    readonly parts: (day: string) => readonly { readonly head: string; readonly says: string }[];
    readonly box: (day: string) => string;
    readonly boxTag: string;
    readonly missing: string;
    readonly missingNext: string;
    readonly agree: string;
    readonly sealing: string;
  };
  readonly parked: {
    readonly title: string;
    readonly state: (day: string) => string;
    readonly code: string;
    readonly secret: string;
    readonly stepsTitle: string;
    readonly steps: readonly string[];
    readonly giveUp: string;
  };
  /** Asked when the visit ends after it was kept. */
  readonly endParked: {
    readonly title: string;
    readonly what: (day: string) => string;
    readonly confirm: string;
  };
  /** Said where everything is about to be erased although the visit is kept. */
  readonly goesToo: string;
  readonly idleKept: string;
  /** On the welcome screen, after the erasure. */
  readonly stays: string;
  readonly enter: {
    readonly title: string;
    readonly intro: string;
    readonly label: string;
    readonly hint: string;
    readonly typed: (digits: number, of: number) => string;
    readonly wrong: string;
    readonly wrongNext: string;
    readonly scan: string;
    readonly camera: string;
    readonly cameraWhat: string;
    readonly go: string;
    readonly opening: string;
  };
}

const TEXTS: Record<Language, KioskResumeText> = { vi: kioskResumeVi, en: kioskResumeEn };

/** The sentences about kept visits in a language. */
export function kioskResumeText(language: Language): KioskResumeText {
  return TEXTS[language];
}
