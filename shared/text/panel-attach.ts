import type { ProposalReason } from '../contracts/proposal';

/** Sentences of the panel about where things go, what a person is waited for, and pages that nobody described. */
export interface PanelAttachText {
  readonly target: {
    readonly to: (site: string) => string;
    readonly title: (title: string) => string;
    readonly behind: (title: string) => string;
    readonly behindNext: string;
    readonly show: string;
  };
  readonly waiting: {
    readonly save: string;
    readonly hand: string;
    readonly bar: string;
  };
  readonly already: {
    readonly what: (file: string) => string;
    readonly next: string;
    readonly enough: string;
    readonly replace: string;
    readonly both: string;
  };
  readonly byHand: {
    readonly save: string;
    readonly drag: string;
    readonly file: (name: string) => string;
  };
  readonly rightPaper: string;
  readonly unlikely: { readonly what: (pages: number, most: number) => string; readonly next: string };
  readonly proposal: {
    readonly title: (percent: number) => string;
    readonly sure: string;
    readonly unsure: string;
    /** `changed`: since the last sound look; else it was never sound here. `fault`: the first sentence of `more` + 1. */
    readonly dropped: (changed: boolean, fault: string, more: number) => string;
    readonly surely: (percent: number) => string;
    readonly teachAgain: string;
    readonly found: (rows: number, controls: number) => string;
    readonly applicant: (name: string) => string;
    readonly row: (name: string, percent: number) => string;
    readonly why: Readonly<Record<ProposalReason, string>>;
    readonly details: string;
    readonly agree: string;
    readonly agreeFirst: string;
    readonly teach: string;
    readonly check: string;
  };
  readonly framePermission: {
    readonly title: string;
    readonly why: (site: string) => string;
  };
}
