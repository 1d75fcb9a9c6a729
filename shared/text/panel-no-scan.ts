/** Sentences of the panel about papers that need no scan. */
export interface PanelNoScanText {
  readonly noScan: {
    /** Leads to the question. */
    readonly action: string;
    /** The same, for those who hear it. */
    readonly actionOf: (component: string) => string;
    readonly title: string;
    readonly what: (component: string) => string;
    /** By which day's rules the reasons are, as a day is written. */
    readonly day: (day: string) => string;
    /** `from`: since when it holds, `until`: the first day on which it no longer does. */
    readonly basis: (basis: string, from?: string, until?: string) => string;
    readonly presented: string;
    readonly presentedHint: string;
    readonly reused: string;
    readonly reusedHint: string;
    /** Below a reason that settles nothing by itself. */
    readonly citizenPdf: string;
    readonly yes: string;
    /** For a reason that is about the whole dossier. */
    readonly yesForAll: (components: number) => string;
    readonly forAll: (components: number) => string;
    readonly undoForAll: string;
    readonly saidOfAll: (components: number) => string;
    readonly withdrawnOfAll: (components: number) => string;
    /** On to the source, and back. */
    readonly goOn: string;
    readonly back: string;
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
    /** Puts the very file into the component. */
    readonly attachReused: string;
    readonly attachReusedOf: (component: string) => string;
    readonly attachReusedHint: string;
  };
  readonly reuse: {
    readonly title: string;
    readonly what: string;
    readonly otherDossier: string;
    readonly otherDossierHint: string;
    readonly yes: string;
    readonly dossierTitle: string;
    readonly dossierWhat: string;
    readonly code: string;
    readonly codeHint: string;
    readonly noCode: string;
    readonly sameCode: string;
    readonly find: string;
    readonly logged: string;
    readonly loggedAt: (time: string) => string;
    readonly nothingLogged: string;
    readonly askHost: string;
    readonly askingHost: string;
    readonly onHost: string;
    readonly nothingOnHost: string;
    readonly read: string;
    readonly readOf: (paper: string) => string;
    readonly reading: string;
    readonly hash: (hash: string) => string;
    /** Takes the file that was read. */
    readonly use: (paper: string) => string;
    readonly noReport: string;
    readonly unsigned: string;
    readonly broken: string;
    /** Only the dossier is named, and held against nothing. */
    readonly codeOnly: (dossier: string) => string;
    readonly codeOnlyHint: string;
  };
}
