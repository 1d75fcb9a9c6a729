/** Sentences of the panel about signing. Names of persons are shown and go nowhere else. */
export interface PanelSigningText {
  readonly signing: {
    readonly heading: string;
    readonly settings: string;
    readonly settingsWhat: string;
    /** Who signs, and until when the certificate holds (`22/11/2027`). */
    readonly ready: (name: string, until: string) => string;
    readonly closed: string;
    readonly asks: string;
    readonly missing: string;
    readonly onHost: string;
    /** 0: today; negative: it has ended. */
    readonly endsIn: (days: number) => string;
    readonly lock: string;
    readonly unlock: string;
    readonly keyTitle: string;
    /** `asked`: documents wait for it and go on by themselves. */
    readonly keyWhat: (asked: boolean) => string;
    readonly keyFile: (name: string) => string;
    readonly chooseKey: string;
    readonly chooseOtherKey: string;
    readonly password: string;
    readonly passwordHint: string;
    readonly open: string;
    readonly opening: string;
    readonly notNow: string;
    readonly pin: string;
    readonly pinNext: string;
    readonly pinStop: string;
    readonly toSign: string;
    readonly show: string;
    readonly showTitle: string;
    readonly reading: string;
    readonly resultUnsigned: (files: readonly string[]) => string;
    readonly resultNext: string;
  };
}
