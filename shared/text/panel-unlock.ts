/** Sentences of the screen on which the officer sets or gives the passphrase, or gives it up. */
export interface PanelUnlockText {
  readonly unlock: {
    readonly titleFirst: string;
    readonly title: string;
    readonly whyFirst: string;
    readonly why: string;
    readonly officer: string;
    readonly officerHint: string;
    readonly officerWrong: string;
    readonly agency: string;
    readonly agencyHint: string;
    readonly agencyMissing: string;
    readonly passphrase: string;
    readonly passphraseHint: (least: number) => string;
    readonly passphraseShort: (least: number) => string;
    readonly repeat: string;
    readonly repeatWrong: string;
    readonly forgotten: string;
    readonly eraseOpen: string;
    readonly eraseTitle: string;
    readonly eraseGoes: (items: number) => string;
    readonly eraseStays: string;
    readonly eraseNext: string;
    readonly eraseYes: string;
    readonly submitFirst: string;
    readonly submit: string;
    readonly opening: string;
  };
}
