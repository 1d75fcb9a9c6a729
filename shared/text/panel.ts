import type { ComponentState, Grade } from '../domain/dossier';
import { panelEn } from './en/panel';
import type { PanelAttachText } from './panel-attach';
import type { PanelFolderText } from './panel-folder';
import type { PanelFieldsText } from './panel-fields';
import type { PanelNoScanText } from './panel-no-scan';
import type { PanelPageText } from './panel-page';
import type { PanelPileText } from './panel-pile';
import type { PanelSigningText } from './panel-signing';
import type { PanelTableText } from './panel-table';
import type { PanelUnlockText } from './panel-unlock';
import type { Language } from './sentence';
import { panelVi } from './vi/panel';

/** Every sentence of the officer's panel. Functions take numbers, codes and names of papers. */
export interface PanelText
  extends
    PanelPageText,
    PanelUnlockText,
    PanelAttachText,
    PanelFieldsText,
    PanelNoScanText,
    PanelTableText,
    PanelSigningText,
    PanelPileText,
    PanelFolderText {
  readonly common: {
    readonly product: string;
    readonly cancel: string;
    readonly close: string;
    readonly again: string;
    readonly switchLanguage: string;
    readonly loading: string;
    readonly pages: (pages: number) => string;
    readonly dpi: (dpi: number) => string;
  };
  readonly permission: {
    readonly title: string;
    readonly why: (site: string) => string;
    readonly points: readonly string[];
    readonly allow: string;
    readonly refused: string;
    readonly noSite: string;
  };
  readonly unrecognised: {
    readonly title: string;
    readonly what: string;
    readonly steps: readonly string[];
    readonly again: string;
  };
  readonly elsewhere: { readonly title: string; readonly what: (dossier: string) => string };
  readonly broken: { readonly title: string };
  readonly checklist: {
    readonly heading: string;
    readonly procedure: (code: string) => string;
    readonly progress: (verified: number, of: number) => string;
    readonly tip: string;
    readonly restored: (items: number) => string;
    readonly restoredNext: string;
    readonly understood: string;
    readonly strayed: (items: number) => string;
    readonly strayedNext: string;
    readonly tight: string;
    readonly tightNext: string;
    readonly again: string;
    readonly help: string;
    readonly noComponents: string;
    readonly results: string;
  };
  readonly component: {
    readonly required: string;
    readonly optional: string;
    readonly limits: (extensions: string, size: string, multiple: boolean) => string;
    readonly onHost: string;
    readonly add: string;
    readonly addTo: (component: string) => string;
    readonly drop: string;
    readonly undo: string;
    readonly attachThis: string;
    readonly retry: string;
    readonly replace: string;
    readonly sendAgain: string;
    readonly dismiss: string;
    readonly lookAgain: string;
    readonly recogniseAgain: string;
    readonly signed: string;
    readonly confirmWhat: string;
    readonly confirmNext: string;
    readonly confirm: string;
    readonly refusedFile: (file: string, what: string) => string;
    readonly choosePages: string;
    readonly split: (files: number) => string;
    readonly splitNext: string;
    readonly tooLargeForOne: string;
    readonly refusedPages: (pages: number) => string;
    readonly refusedPagesNext: string;
  };
  readonly state: Readonly<Record<ComponentState, string>>;
  readonly grade: Readonly<Record<Grade, string>>;
  readonly gradeMeaning: Readonly<Record<Grade, string>>;
  readonly chip: {
    readonly failed: string;
    readonly foreign: string;
    readonly confirm: string;
    readonly refusedPages: string;
  };
  readonly work: {
    readonly taking: (file: string, number: number, of: number, pages: number) => string;
    readonly assembling: string;
    readonly signing: string;
    readonly 'reading-host': string;
    readonly sending: string;
    readonly proving: string;
  };
  readonly items: {
    readonly list: (component: string) => string;
    readonly page: (number: number, of: number, dpi: number, turn: number) => string;
    readonly document: (number: number, of: number, pages: number, signed: boolean) => string;
    readonly rotate: string;
    readonly earlier: string;
    readonly later: string;
    readonly remove: string;
    readonly tools: string;
    readonly open: (number: number) => string;
    readonly finding: (number: number, sentence: string) => string;
    readonly moreFindings: (pages: number) => string;
    readonly goesAnyway: string;
  };
  readonly bar: {
    readonly attachAll: (count: number) => string;
    readonly waiting: string;
    readonly nothing: string;
    readonly refused: (components: number) => string;
    readonly reading: (done: number, of: number) => string;
    readonly running: (done: number, of: number) => string;
    readonly allVerified: string;
    readonly notSubmitted: string;
    readonly stop: string;
    readonly preview: string;
  };
  readonly ask: {
    readonly replaceTitle: string;
    readonly replaceWhat: (files: readonly string[]) => string;
    readonly replaceNext: string;
    readonly replaceYes: string;
    readonly keep: string;
    readonly againTitle: string;
    readonly againWhat: string;
    readonly againYes: string;
    readonly passwordTitle: string;
    readonly passwordWhat: (file: string) => string;
    readonly passwordWrong: string;
    readonly password: string;
    readonly passwordYes: string;
  };
  readonly preview: {
    readonly title: string;
    readonly what: string;
    readonly none: string;
  };
  readonly help: {
    readonly title: string;
    readonly keys: readonly (readonly [keys: string, what: string])[];
  };
  readonly evidence: {
    readonly title: string;
    readonly save: string;
    readonly what: string;
    /** What a supervisor asks for before the log of this device counts. */
    readonly key: (key: string) => string;
    readonly tellKey: string;
    /** `day`: `20261121`. */
    readonly fileName: (whose: string, day: string) => string;
  };
  readonly say: {
    readonly verified: (component: string, grade: string) => string;
    readonly unproven: (component: string) => string;
    readonly already: (component: string) => string;
    readonly waiting: (component: string) => string;
    readonly failed: (component: string) => string;
    readonly removed: string;
    readonly undone: string;
    readonly taken: (pages: number, component: string) => string;
    readonly moved: (position: number, of: number) => string;
    readonly turned: (degrees: number) => string;
    readonly turnedUpright: (pages: number) => string;
    readonly natural: string;
    readonly cleaned: string;
    readonly overridden: string;
    readonly split: (component: string, files: number) => string;
    readonly overrideTakenBack: string;
    readonly runEnded: (verified: number, of: number) => string;
  };
}

const TEXTS: Readonly<Record<Language, PanelText>> = { vi: panelVi, en: panelEn };

/** The panel's sentences in a language. */
export function panelText(language: Language): PanelText {
  return TEXTS[language];
}
