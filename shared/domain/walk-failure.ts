/** The one-stop system cannot be looked through, or not now. None holds anything about a person. */
export type WalkFailure =
  /** The page that is open belongs to no system whose list of dossiers is known. */
  | { readonly code: 'host/not-listable' }
  /** It answers in another shape than its adapter describes: perhaps a new version. */
  | { readonly code: 'host/other-shape' }
  /** It asks for fewer questions; `retryMs`: how long it wants to be left alone, where it says so. */
  | { readonly code: 'host/slow-down'; readonly retryMs?: number }
  /** None of the files of this dossier is the one that was written down. */
  | { readonly code: 'host/no-such-file'; readonly dossier: string }
  /** It does not give what its own list names. */
  | { readonly code: 'host/refused'; readonly status: number };
