import type { OverrideReason } from '../domain/override';

/** Sentences of the panel about one page that is shown large, and why it goes although it fails. */
export interface PanelPageText {
  readonly page: {
    readonly title: (number: number, of: number, component: string) => string;
    readonly looks: string;
    readonly sent: string;
    readonly before: string;
    readonly removed: string;
    readonly removedNothing: string;
    readonly removedShare: (percent: string) => string;
    readonly natural: string;
    readonly turn: string;
    readonly remove: string;
    readonly earlier: string;
    readonly later: string;
    readonly findings: string;
    readonly noFindings: string;
    readonly noReport: string;
    readonly drawing: string;
    readonly removeToRescan: string;
    readonly useAnyway: string;
    readonly goesBecause: (reason: string) => string;
    readonly takeBack: string;
  };
  readonly override: {
    readonly title: string;
    readonly what: string;
    readonly reason: Readonly<Record<OverrideReason, string>>;
    readonly said: string;
    readonly saidHint: string;
    readonly yes: string;
  };
}
