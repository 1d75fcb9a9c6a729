import type { SideLine } from './side-lines';
import type { SideStep } from './side-step';

/** A line through a picture in its own pixels: a·x + b·y = c, with the unit vector (a, b). */
export interface Line {
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

/** One side of a candidate. */
export interface Side {
  readonly line: SideLine;
  /** Where it runs along its axis, in pixels of the surface. */
  readonly from: number;
  readonly to: number;
  /** 1 where the page lies at greater values. */
  readonly inward: 1 | -1;
  readonly step: SideStep;
}

/** Left, upper, right and lower side. */
export type Sides = readonly [Side, Side, Side, Side];
