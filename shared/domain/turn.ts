/** Clockwise turn in degrees. */
export type Turn = 0 | 90 | 180 | 270;
