import type { ComponentState, Grade } from '../domain/dossier';
import type { EvidenceOrigin } from '../domain/evidence';
import type { RecordFault, ResultStanding } from '../domain/indicators/results';
import type { DossierChannel, DossierStatus, Verdict } from '../domain/observation';

/** Sentences of one dossier on the supervisor's page, and of one of its files. */
export interface AuditDossierText {
  readonly dossier: {
    readonly back: string;
    readonly missing: { readonly what: string; readonly next: string };
    readonly open: string;
    readonly copied: string;
    readonly facts: {
      readonly procedure: string;
      readonly unit: string;
      readonly received: string;
      readonly due: string;
      /** By the deadline of the catalogue, where the host promised nothing. */
      readonly dueByCatalogue: string;
      readonly result: string;
      readonly finished: string;
      readonly status: string;
      readonly channel: string;
      readonly supplements: string;
      readonly officer: string;
      readonly checked: string;
      readonly neverChecked: string;
      readonly logged: string;
      readonly notLogged: string;
      readonly kiosk: string;
    };
    readonly status: Readonly<Record<DossierStatus, string>>;
    readonly channel: Readonly<Record<DossierChannel, string>>;
    readonly required: string;
    readonly others: string;
    readonly results: string;
    readonly unknownPapers: { readonly what: string; readonly next: string };
    readonly progress: (settled: string, required: string) => string;
    readonly state: Readonly<Record<ComponentState, string>>;
    readonly grade: Readonly<Record<Grade, string>>;
    readonly ungraded: string;
    readonly fault: Readonly<Record<RecordFault, string>>;
    readonly resultStanding: Readonly<Record<ResultStanding, string>>;
    readonly reuse: (source: string) => string;
    readonly lastFailure: (code: string) => string;
    readonly ticked: string;
    readonly notTicked: string;
    readonly exemption: (text: string) => string;
    readonly noExemption: string;
    readonly basis: (basis: string) => string;
    readonly exemptionEnded: (day: string) => string;
    readonly override: (reason: string) => string;
    readonly severalReasons: string;
    readonly settledAt: (time: string) => string;
    readonly file: {
      readonly pages: (pages: string) => string;
      readonly dpi: (dpi: string) => string;
      readonly pdf: (version: string) => string;
      readonly colour: string;
      readonly grey: string;
      readonly signed: string;
      readonly unsigned: string;
      readonly hash: (hash: string) => string;
      readonly noFacts: string;
      readonly look: string;
      readonly lookAt: (component: string, number: string) => string;
    };
    readonly origin: Readonly<Record<EvidenceOrigin, string>>;
    readonly verdict: Readonly<Record<Verdict, string>>;
    readonly inspected: (round: string, officer: string, verdict: string, time: string) => string;
    readonly history: string;
    /** The way to every line of it; `short` says what is left out until then. */
    readonly wholeHistory: {
      readonly read: string;
      readonly reading: string;
      readonly short: string;
      readonly done: string;
    };
    readonly event: {
      readonly received: string;
      readonly attached: (component: string) => string;
      readonly settled: (component: string, state: string) => string;
      readonly reused: (component: string, source: string) => string;
      readonly asked: string;
      readonly replaced: (component: string) => string;
      readonly withdrawn: (component: string) => string;
      readonly failed: (component: string, code: string) => string;
      readonly fault: (component: string, fault: string) => string;
      readonly inspected: (component: string, verdict: string) => string;
      readonly checked: string;
      readonly finished: string;
      readonly by: (officer: string) => string;
    };
  };
  readonly file: {
    readonly title: (component: string) => string;
    readonly back: string;
    readonly what: string;
    readonly noHost: { readonly what: string; readonly next: string };
    readonly fetching: string;
    readonly drawing: string;
    readonly page: (page: string, of: string) => string;
    readonly alt: (component: string, page: string) => string;
    /** Draws a page anew. */
    readonly again: string;
    readonly previous: string;
    readonly next: string;
    readonly changed: { readonly what: string; readonly next: string };
    readonly same: string;
    readonly notShown: { readonly what: string; readonly next: string };
    readonly noFile: { readonly what: string; readonly next: string };
  };
}
