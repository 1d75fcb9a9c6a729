/** A row as a check saw it. Its key and the paper's name are no personal data. */
export interface CheckedRow {
  readonly key: string;
  readonly name: string;
}

/** What a look at a page found, without touching it. Plain data: kept to compare the next look with. */
export interface AdapterCheck {
  readonly adapter: string;
  readonly version: number;
  /** Whether it is one of the adapter's pages at all. */
  readonly known: boolean;
  /** The dossier's code; absent when the page does not show exactly one. */
  readonly dossier?: string;
  readonly rows: readonly CheckedRow[];
  /** How many rows have exactly one place for a file, or the one button that leads to it. */
  readonly controls: number;
  /** How many rows have a place where files are listed. */
  readonly lists: number;
  /** How many files are listed, and how many of them can be fetched back by a link. */
  readonly files: number;
  readonly links: number;
  /** Rows whose place for a file is there more than once. */
  readonly ambiguous: readonly CheckedRow[];
  /** Rows that have no place for a file. */
  readonly missing: readonly CheckedRow[];
}

/** One difference between two looks. */
export type AdapterChange =
  | { readonly what: 'page-unknown' }
  | { readonly what: 'dossier-gone' }
  | { readonly what: 'row-gone'; readonly name: string }
  | { readonly what: 'row-new'; readonly name: string }
  | { readonly what: 'control-gone'; readonly name: string }
  | { readonly what: 'control-ambiguous'; readonly name: string }
  | { readonly what: 'lists-gone'; readonly before: number; readonly now: number };
