/** Why work on a list of earlier results could not go on. */
export type BacklogFailure =
  /** The file is no CSV and no XLSX, or it is damaged. */
  | { readonly code: 'backlog/unreadable' }
  /** More rows, or larger when it is unpacked, than a list may be. */
  | { readonly code: 'backlog/too-large'; readonly rows: number }
  /** Nothing in it looks like a table. */
  | { readonly code: 'backlog/no-table' }
  /** Somebody else has taken the row meanwhile, or it is done. */
  | { readonly code: 'backlog/taken' }
  /** A file of progress that is none, or of a later version. */
  | { readonly code: 'backlog/progress-unreadable' };
