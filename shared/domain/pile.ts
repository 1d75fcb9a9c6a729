/** What was read on a printed sheet that orders a pile. It names no person. */
export type SheetCode =
  /** A cover sheet: what follows belongs to this component of a procedure. `component` is the host's own key. */
  | { readonly kind: 'cover'; readonly procedure: string; readonly component: string }
  /** The slip of the kiosk: what follows belongs to the dossier that it prepared. */
  | { readonly kind: 'slip'; readonly slip: string };

/** What the picture of a sheet says of its place in a pile. Absent: nothing was found. */
export interface SheetMarks {
  readonly code?: SheetCode;
  /** A printed sheet that only parts what lies before it from what lies behind. */
  readonly separator?: true;
  /** Nothing stands on it, and how sure that is, 0–1. Stamps, pencil and faint seals count as something. */
  readonly blank?: { readonly certainty: number };
  /** It carries the code of an identity card, whose content is not kept. */
  readonly card?: true;
}

/** What a person decided about a sheet. It wins over what was found. */
export interface SheetPlace {
  /** A new part begins with it, or must not. */
  readonly begins?: boolean;
  /** Component of the part that begins with it. */
  readonly component?: string;
  /** It is left out, or must not be. */
  readonly aside?: boolean;
}

/** A guess at what a paper is. Never acted on without a person. */
export interface KindSuggestion {
  /** Key of the component that it seems to be. */
  readonly component: string;
  /** 0–1. */
  readonly certainty: number;
  readonly by: 'title' | 'form-number' | 'card' | 'shape';
}

/** One side of a sheet in a pile, in the order in which it was scanned. */
export interface PileSheet {
  readonly id: string;
  readonly marks: SheetMarks;
  readonly place?: SheetPlace;
  readonly suggestion?: KindSuggestion;
  /** Which side of its sheet, in a duplex scan. */
  readonly side?: 'front' | 'back';
}

/** How a pile is divided. */
export interface PileRules {
  /** Keys of the components that the dossier asks for. */
  readonly components: readonly string[];
  /** Procedure of the dossier, where it is known: a cover sheet of another one only parts. */
  readonly procedure?: string;
  /** A blank page parts, as the officer chose. */
  readonly blankParts: boolean;
}

/** Neighbouring sheets that belong together. */
export interface PilePart {
  /** Where it goes; absent: nobody knows yet. */
  readonly component?: string;
  /** What is proposed and needs a person's yes. Absent where `component` is known. */
  readonly suggestion?: KindSuggestion;
  readonly sheets: readonly string[];
  /** What began it. */
  readonly begunBy: 'start' | 'cover' | 'slip' | 'separator' | 'blank' | 'person';
}

/** A sheet that goes nowhere, and why. It stays to be seen and can be put back. */
export interface SheetAside {
  readonly id: string;
  readonly why: 'cover' | 'slip' | 'separator' | 'blank' | 'person';
}

export interface PilePlan {
  readonly parts: readonly PilePart[];
  readonly aside: readonly SheetAside[];
  /** Slip of the kiosk that lies on the pile. */
  readonly slip?: string;
  /** Cover sheets whose component the dossier does not have. */
  readonly strangers: readonly SheetCode[];
}
