/** How sure a sample's answer is to be, in percent. */
export type Confidence = 90 | 95 | 99;

/** Every confidence that can be chosen. */
export const CONFIDENCES: readonly Confidence[] = [90, 95, 99];

/** How far, in points of percent, the sample's share may lie from the true one. */
export type Margin = 3 | 5 | 10;

/** Every margin that can be chosen. */
export const MARGINS: readonly Margin[] = [3, 5, 10];

/** Where the formula of the size stands. */
export const SIZE_SOURCE = 'Cochran, W. G. (1977). Sampling Techniques, 3rd ed., 4.4. Wiley.';

const Z: Readonly<Record<Confidence, number>> = { 90: 1.644854, 95: 1.959964, 99: 2.575829 };

/** The distance from the middle, in standard deviations, that holds this much of a normal distribution. */
export function zOf(confidence: Confidence): number {
  return Z[confidence];
}

/**
 * How many of a population are to be looked at: Cochran's n0 = z² · p(1 − p) ÷ e² with p = 0.5, the worst case, and his
 * correction for a finite population, n0 ÷ (1 + (n0 − 1) ÷ N), rounded up. Never more than the population.
 */
export function sampleSize(population: number, confidence: Confidence, margin: Margin): number {
  if (population <= 0) return 0;
  const error = margin / 100;
  const z = zOf(confidence);
  const endless = (z * z * 0.25) / (error * error);
  return Math.min(population, Math.ceil(endless / (1 + (endless - 1) / population)));
}
