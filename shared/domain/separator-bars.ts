/** Narrowest bar of a separator sheet, in mm. */
export const BAR_MM = 4;

/**
 * Bars and gaps of a separator sheet from top to bottom, bar first, in units of `BAR_MM`. They read the same from both
 * ends, so that a sheet that lies upside down is one too.
 */
export const BARS: readonly number[] = [1, 1, 2, 1, 1, 2, 1, 1, 2, 1, 1];

/** Height of a block of bars in mm. */
export const BARS_MM = BARS.reduce((sum, units) => sum + units, 0) * BAR_MM;
