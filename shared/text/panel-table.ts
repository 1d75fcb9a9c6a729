/** Sentences of the panel about all the dossiers on this device. */
export interface PanelTableText {
  readonly table: {
    readonly title: string;
    /** What leads to it, with how many other dossiers have something left to do. */
    readonly entry: (waiting: number) => string;
    readonly what: string;
    readonly none: string;
    readonly procedure: (code: string) => string;
    readonly since: (minutes: number) => string;
    readonly here: string;
    readonly open: string;
    readonly back: string;
    /** A button of one dossier, for those who hear it. */
    readonly of: (act: string, code: string) => string;
    readonly putAway: string;
    readonly putAwayAll: (dossiers: number) => string;
    readonly sending: string;
    readonly keys: string;
    /** Leads to the supervisor's page. */
    readonly audit: string;
    readonly parts: {
      readonly faulty: (parts: number) => string;
      readonly waiting: (parts: number) => string;
      readonly unproven: (parts: number) => string;
      readonly unsent: (parts: number) => string;
      readonly missing: (parts: number) => string;
      readonly 'no-scan': (parts: number) => string;
      readonly verified: (parts: number) => string;
    };
    readonly proven: (verified: number, of: number) => string;
    readonly empty: string;
    /** Pages that were scanned and lie in no component yet. */
    readonly pile: (pages: number) => string;
  };
}
