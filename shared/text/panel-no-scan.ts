/** Sentences of the panel about papers that need no scan. */
export interface PanelNoScanText {
  readonly noScan: {
    /** Leads to the question. */
    readonly action: string;
    /** The same, for those who hear it. */
    readonly actionOf: (component: string) => string;
    readonly title: string;
    readonly what: (component: string) => string;
    readonly basis: (basis: string) => string;
    readonly presented: string;
    readonly presentedHint: string;
    readonly reused: string;
    readonly reusedHint: string;
    /** Below a reason that settles nothing by itself. */
    readonly citizenPdf: string;
    readonly yes: string;
    readonly chooseFile: string;
    /** On the card: why it needs no file, by an exemption of the table. */
    readonly because: (reason: string) => string;
    readonly becausePresented: string;
    readonly becauseReused: string;
    readonly waitsForPdf: string;
    readonly waitsForPdfNext: string;
    readonly withdraw: string;
    readonly withdrawOf: (component: string) => string;
    /** Behind the figure of what is verified. */
    readonly count: (components: number) => string;
    readonly allSettled: string;
    readonly said: (component: string) => string;
    readonly withdrawn: (component: string) => string;
  };
}
