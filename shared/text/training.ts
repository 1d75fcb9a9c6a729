import type { ComponentState } from '../domain/dossier';
import { trainingEn } from './en/training';
import type { Language } from './sentence';
import { trainingVi } from './vi/training';

/** The steps of the practice lesson, in their order. */
export const LESSON_STEPS = [
  ...['open', 'paper', 'blurred', 'attach', 'proof'],
  ...['too-large', 'refused', 'session', 'replace', 'report'],
] as const satisfies readonly string[];

/** One step of the lesson. */
export type LessonStep = (typeof LESSON_STEPS)[number];

/** What a step says, on the screen and in the printed guide. */
export interface LessonStepText {
  readonly title: string;
  /** Why it matters. */
  readonly why: string;
  /** What to do, one sentence a goal, in the order in which they are reached. */
  readonly goals: readonly string[];
  /** How it is at the counter, with real papers. */
  readonly atTheCounter: string;
}

/** Every sentence of the practice lesson; the printed guide for officers is made of the Vietnamese ones. */
export interface TrainingText {
  readonly title: string;
  /** The way here from the panel. */
  readonly entry: { readonly label: string; readonly open: string };
  /** Nothing here is real, said where everything else is read. */
  readonly notReal: string;
  readonly elsewhere: { readonly title: string; readonly what: string };
  readonly card: {
    readonly label: string;
    readonly step: (number: number, of: number) => string;
    readonly why: string;
    readonly todo: string;
    readonly atTheCounter: string;
    readonly reached: string;
    readonly toReach: string;
    readonly done: string;
    readonly next: string;
    readonly again: string;
    readonly skip: string;
    readonly papers: string;
    readonly paper: { readonly sheet: string; readonly 'two-sheets': string; readonly blurred: string };
  };
  readonly end: {
    readonly title: string;
    readonly what: (done: number, of: number) => string;
    readonly restart: string;
  };
  readonly host: {
    readonly label: string;
    readonly product: string;
    readonly search: string;
    readonly open: string;
    readonly back: string;
    readonly applicant: string;
    readonly papers: string;
    readonly noFile: string;
    readonly receiving: string;
    readonly received: string;
    readonly failed: string;
    readonly bytes: (bytes: string) => string;
    readonly signedOut: string;
    readonly signIn: string;
    readonly tab: string;
  };
  readonly steps: Readonly<Record<LessonStep, LessonStepText>>;
  /** What stands in the printed guide and nowhere else. */
  readonly guide: {
    readonly title: string;
    readonly intro: readonly string[];
    readonly printed: string;
    readonly files: {
      readonly lesson: { readonly title: string; readonly intro: string };
      readonly keys: {
        readonly title: string;
        readonly intro: string;
        readonly key: string;
        readonly what: string;
      };
      readonly states: {
        readonly title: string;
        readonly intro: string;
        readonly state: string;
        readonly meaning: string;
        readonly meanings: Readonly<Record<ComponentState, string>>;
        readonly proof: string;
      };
      readonly troubles: {
        readonly title: string;
        readonly intro: string;
        readonly happened: string;
        readonly next: string;
      };
    };
    readonly stepTitle: (number: number, title: string) => string;
  };
}

const TEXTS: Readonly<Record<Language, TrainingText>> = { vi: trainingVi, en: trainingEn };

/** The lesson's sentences in a language. */
export function trainingText(language: Language): TrainingText {
  return TEXTS[language];
}
