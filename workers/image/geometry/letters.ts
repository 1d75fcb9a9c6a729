import type { Component } from '../codec/components';
import { newPlane, type Plane } from '../raster/raster';

/** Letters and their marks, in mm: from a dot of 6-point print to a capital of a heading. */
const TALLEST_MM = 7;
const SMALLEST_MM = 0.25;
/** A stroke longer than this is a rule, a frame or handwriting, not a letter or a few that touch. */
const LONGEST_MM = 16;
const MM_PER_INCH = 25.4;

/** What can be letters and their marks. Rules, frames, seals and pictures are gone. */
export interface Letters {
  /** Of the picture that they stand in. */
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Component[];
}

/** The letters among a picture's pieces of ink. */
export function lettersAmong(
  pieces: readonly Component[],
  { width, height }: Pick<Plane, 'width' | 'height'>,
  dpi: number,
): Letters {
  const mm = dpi / MM_PER_INCH;
  const letters: Component[] = [];
  for (const piece of pieces) if (isLetter(piece, mm)) letters.push(piece);
  return { width, height, pieces: letters };
}

/** A picture of the letters alone: dark (0) on white. */
export function drawn({ width, height, pieces }: Letters): Plane {
  const plane = newPlane(width, height, 255);
  for (const piece of pieces) paint(plane, piece);
  return plane;
}

function isLetter({ width, height, area }: Component, mm: number): boolean {
  const [short, long] = width < height ? [width, height] : [height, width];
  if (short > TALLEST_MM * mm || long > LONGEST_MM * mm) return false;
  if (long < SMALLEST_MM * mm || area < 2) return false;
  // A bar: rules and dashes, also pieces of a frame.
  return long < 2.5 * mm || short > long / 12;
}

function paint({ width, data }: Plane, { runs }: Component): void {
  for (let at = 0; at < runs.length; at += 3) {
    const row = (runs[at] as number) * width;
    data.fill(0, row + (runs[at + 1] as number), row + (runs[at + 2] as number));
  }
}
