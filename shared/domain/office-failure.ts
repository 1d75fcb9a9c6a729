/** The file in which an office sets what its audit needs cannot be taken. */
export type OfficeFailure =
  /** It is no JSON. */
  | { readonly code: 'office/unreadable' }
  /** `field`: the place in the file, `units.3.code`; empty for the whole of it. */
  | { readonly code: 'office/invalid'; readonly field: string }
  /** Its colours do not go downwards from at most 100. */
  | { readonly code: 'office/thresholds' };
