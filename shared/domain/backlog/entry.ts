/** Columns of a list of earlier results that mean something here. */
export const BACKLOG_FIELDS = [
  ...(['number', 'issuedOn', 'title', 'holder', 'personalNumber', 'issuer'] as const),
  ...(['dossier', 'procedure', 'term', 'place'] as const),
] as const;

export type BacklogField = (typeof BACKLOG_FIELDS)[number];

/** What a list says of one result. Names people: sealed wherever it is stored. */
export interface BacklogEntry {
  /** Its row in the file, from 1, as a spreadsheet counts. */
  readonly line: number;
  /** Number and sign of the paper. */
  readonly number?: string;
  /** ISO date. */
  readonly issuedOn?: string;
  readonly title?: string;
  readonly holder?: string;
  /** Of the holder: identity card, or tax code of an organisation. */
  readonly personalNumber?: string;
  readonly issuer?: string;
  /** Code of the dossier that it came of, as the list writes it. */
  readonly dossier?: string;
  readonly procedure?: string;
  /** Until when it holds, as the list writes it. */
  readonly term?: string;
  /** ISO date, where the term names a day. */
  readonly validUntil?: string;
  /** Where it lies in the archive. */
  readonly place?: string;
}

/** Why a row is not done now. `already`: the one-stop system holds a file of it that was not put there from here. */
export const SET_ASIDE = ['not-found', 'not-in-force', 'unreadable', 'already', 'other'] as const;

export type SetAside = (typeof SET_ASIDE)[number];

/** What became of a row. Names no person. Times are ISO 8601 in UTC. */
export interface RowMarks {
  /** Code of the dossier whose page shows it: of the list, or named by the officer. */
  readonly dossier?: string;
  /** Component of that dossier as the evidence log calls it, where the officer has named it. */
  readonly component?: string;
  /** Id of the officer who works on it. */
  readonly claimedBy?: string;
  readonly claimedAt?: string;
  readonly setAside?: SetAside;
  readonly setAsideAt?: string;
  /** SHA-256 of the file that was proven to stand on the one-stop system for it. */
  readonly sha256?: string;
  readonly doneAt?: string;
  /** Another machine's progress says that it was proven there. */
  readonly elsewhere?: { readonly sha256: string; readonly at: string };
}
