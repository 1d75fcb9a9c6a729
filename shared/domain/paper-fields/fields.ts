import type { Box } from '../quality';

/** The nine metadata of a digitised paper: TT 01/2023/TT-VPCP, Điều 9. */
export const PAPER_FIELDS = [
  ...(['docTypeCode', 'ownerId', 'docName', 'docNumber', 'issueDate'] as const),
  ...(['issuer', 'abstract', 'validUntil', 'scope'] as const),
] as const;
export type PaperField = (typeof PAPER_FIELDS)[number];

/** What a person has confirmed of a paper. Days are ISO dates. Personal data: kept sealed, never logged. */
export type PaperFieldValues = Readonly<Partial<Record<PaperField, string>>>;

/** Where something was read. */
export interface FieldReading {
  /** Counted from 0. */
  readonly page: number;
  /** The whole line, as it was read. */
  readonly line: string;
  /** What of the page says it, in shares of the upright page. */
  readonly box: Box;
}

/** What a machine made of a page. No fact: only a person makes it one. */
export interface FieldProposal {
  /** In the form that the field has: a day as an ISO date, a number without the faults of reading. */
  readonly value: string;
  /** 'likely': it stands where such papers say it. 'doubtful': it stands elsewhere, or was reckoned from it. */
  readonly sure: 'likely' | 'doubtful';
  readonly reading: FieldReading;
}

export type PaperFieldProposals = Readonly<Partial<Record<PaperField, FieldProposal>>>;

/** Fields that hold a day. */
export const DAY_FIELDS: ReadonlySet<PaperField> = new Set(['issueDate', 'validUntil']);
