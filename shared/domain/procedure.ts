/** How sure a fact of the catalogue is: A legal text or portal, B secondary source, C inference, G general knowledge. */
export type Confidence = 'A' | 'B' | 'C' | 'G';

/** A value together with where it comes from. An unknown value is absent, never invented. */
export interface Sourced<T> {
  readonly value: T;
  readonly source: string;
  readonly confidence: Confidence;
}

/** How a component may be handed in. */
export type Delivery = 'scan' | 'citizen-pdf' | 'reuse' | 'present-only';

/** Where a procedure may be filed. */
export type FilingPlace = 'online' | 'post' | 'counter';

/**
 * When a component is required. A condition is a yes-no question that a citizen can answer. `excludes`: codes of
 * components whose condition cannot hold together with this one.
 */
export type Requirement =
  | { readonly when: 'always' }
  | { readonly when: 'if'; readonly question: string; readonly excludes?: readonly string[] }
  | { readonly when: 'optional' };

/** A paper that a procedure asks for (thành phần hồ sơ). */
export interface Component {
  /** Unique in its procedure, stable: `TP01`. */
  readonly code: string;
  readonly name: string;
  /** How many originals and copies; both are zero where the source gives no number. */
  readonly originals: number;
  readonly copies: number;
  readonly requirement: Requirement;
  readonly deliveries: readonly Delivery[];
  readonly source: string;
  readonly confidence: Confidence;
}

/**
 * How long the office has. Working days count from the day of receipt (15:00 rule: the next working day);
 * zero means the same day.
 */
export interface Deadline {
  readonly workingDays: number;
  /** After this hour of the day the dossier counts as received on the next working day. */
  readonly cutOffHour?: number;
  /** What the number does not say, as the source puts it. */
  readonly note?: string;
}

/** A fee as it is published: an amount in đồng and what it is for. Zero means free. */
export interface Fee {
  readonly dong: number;
  readonly per: string;
  /** Where the amount holds. Absent means the whole country. */
  readonly scope?: string;
}

/** A procedure (thủ tục hành chính) as it stands between two dates. */
export interface Procedure {
  /** National code: `1.001193`. Absent where none was found. */
  readonly code?: string;
  /** Stable id in this catalogue. */
  readonly id: string;
  readonly name: string;
  readonly sector: string;
  /** Everyday words by which people ask for it. */
  readonly aliases: readonly string[];
  /** Empty means that no source for them was found, not that nothing is asked for. */
  readonly components: readonly Component[];
  readonly deadline?: Sourced<Deadline>;
  readonly fees?: Sourced<readonly Fee[]>;
  /** Where it may be filed, as far as a source says so; absent means that nobody has said. */
  readonly filing?: Sourced<readonly FilingPlace[]>;
  /** ISO dates: the first day for which the catalogue states it, and the first day on which it no longer holds. */
  readonly from: string;
  readonly until?: string;
  readonly source: string;
  readonly confidence: Confidence;
}
