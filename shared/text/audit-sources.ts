import type { SourceFault } from '../contracts/audit';
import type { ChainFault } from '../domain/evidence-chain';
import type { Sentence } from './sentence';

/** Sentences of the sources of figures on the supervisor's page, and of what the office sets. */
export interface AuditSourcesText {
  readonly sources: {
    readonly title: string;
    readonly what: string;
    readonly import: string;
    readonly importHint: string;
    readonly local: string;
    readonly localHint: string;
    readonly drop: string;
    readonly importing: (file: string, files: string) => string;
    readonly progress: (percent: string, lines: string) => string;
    readonly writing: (lines: string) => string;
    readonly stop: string;
    readonly stopped: string;
    readonly done: (added: string, known: string) => string;
    readonly nothingNew: string;
    readonly localNothing: string;
    readonly list: string;
    readonly none: string;
    readonly kind: Readonly<Record<'counter' | 'check', string>>;
    readonly thisMachine: string;
    readonly thisMachinesChecks: string;
    readonly lines: (lines: string) => string;
    readonly newest: (time: string) => string;
    readonly last: (hash: string) => string;
    readonly sound: string;
    readonly notCounted: string;
    /** After a file of an unknown computer was read. */
    readonly acceptBelow: string;
    readonly faults: (count: string) => string;
    readonly fault: FaultText;
    readonly reason: Readonly<Record<ChainFault, string>>;
    readonly export: string;
    readonly forget: string;
    readonly of: (act: string, source: string) => string;
    readonly accept: string;
    readonly acceptDialog: {
      readonly title: string;
      readonly what: string;
      readonly key: (key: string) => string;
      /** In place of both, and of the last button, where nobody signed the file. */
      readonly unsigned: string;
      readonly unsignedYes: string;
      readonly name: string;
      readonly nameHint: string;
      readonly nameMissing: string;
      readonly unit: string;
      readonly unitHint: string;
      readonly unitError: string;
      readonly yes: string;
      readonly cancel: string;
    };
    readonly forgetDialog: {
      readonly title: (source: string) => string;
      readonly what: string;
      readonly yes: string;
      readonly cancel: string;
    };
  };
  readonly office: {
    readonly title: string;
    readonly what: string;
    readonly heading: string;
    readonly parentAgency: string;
    readonly agency: string;
    readonly place: string;
    readonly province: string;
    readonly provinceHint: string;
    readonly thresholds: string;
    readonly thresholdsWhat: string;
    readonly from: (colour: string) => string;
    readonly thresholdsError: string;
    readonly targets: string;
    readonly targetsWhat: string;
    readonly targetsOpen: string;
    readonly target: (figure: string) => string;
    readonly targetsError: string;
    readonly withoutPaper: string;
    readonly withoutPaperCodes: string;
    readonly withoutPaperHint: string;
    readonly withoutPaperError: string;
    readonly signedResults: string;
    readonly signedResultsHint: string;
    readonly units: string;
    readonly unitsWhat: string;
    readonly noUnits: string;
    readonly unitName: (code: string) => string;
    readonly unitLevel: (code: string) => string;
    readonly save: string;
    readonly saved: string;
    readonly file: string;
    readonly fileWhat: string;
    readonly importFile: string;
    readonly exportFile: string;
    readonly imported: string;
  };
}

/** What is wrong with a source, in plain words, and what that means for the figures. */
export type FaultText = {
  readonly [Is in SourceFault['is']]: (fault: Extract<SourceFault, { readonly is: Is }>) => Sentence;
};
