import type { Colour, Planes } from '../../../../../workers/image/raster/raster';
import { deltaE2000, labOf } from '../../../../../workers/image/quality/delta-e';
import { onWhite } from '../../../../../workers/image/tone/on-white';
import { compose } from '../../../../../workers/image/tone/compose';
import { separate, type Separated } from '../../../../../workers/image/tone/separate';
import { A6, type DrawnPage } from '../quality/drawn-page';

export const RED = [196, 40, 52] as const;
export const FAINT_RED = [226, 160, 164] as const;
export const BLUE = [40, 62, 168] as const;

/** A page taken apart, and painted together again at its own size. */
export function takenApart(page: DrawnPage): Separated & { readonly shown: Planes } {
  const separated = separate(page.planes, A6.dpi, []);
  return { ...separated, shown: compose(separated.separation) };
}

/** The colour of a pixel. */
export function colourAt({ luma, chroma }: Planes, x: number, y: number): Colour {
  const at = (y >> 1) * ((luma.width + 1) >> 1) + (x >> 1);
  return onWhite(
    luma.data[y * luma.width + x]!,
    (chroma?.cb.data[at] ?? 128) - 128,
    (chroma?.cr.data[at] ?? 128) - 128,
  );
}

/** Middle colour difference, ΔE2000, of the pixels at `places` to a colour. */
export function difference(
  shown: Planes,
  places: readonly (readonly [number, number])[],
  colour: Colour,
): number {
  const wanted = labOf(...colour);
  const found = places.map(([x, y]) => deltaE2000(labOf(...colourAt(shown, x, y)), wanted));
  return found.sort((a, b) => a - b)[found.length >> 1]!;
}

/** Pixels of a page for which something holds, every third each way. */
export function placesWhere(holds: (x: number, y: number) => boolean): [number, number][] {
  const places: [number, number][] = [];
  for (let y = 0; y < A6.height; y += 3)
    for (let x = 0; x < A6.width; x += 3) if (holds(x, y)) places.push([x, y]);
  return places;
}

/** Whether a pixel lies on a ring with a filled middle: a round seal. */
export function onSeal(centreX: number, centreY: number, radius: number) {
  return (x: number, y: number): boolean => {
    const far = Math.hypot(x - centreX, y - centreY);
    return (far <= radius && far >= radius - 10) || far <= radius / 4;
  };
}
