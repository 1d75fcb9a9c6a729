/** The sealed things of a kept page: picture or PDF, its cleaned layers, its small picture, what was read on it. */
export const PARTS = ['content', 'layers', 'thumbnail', 'text'] as const;

/** What the ciphertext of a part is bound to: it opens in no other place. */
export function partName(visit: string, page: string, part: (typeof PARTS)[number]): string {
  return `parked/${visit}/${page}/${part}`;
}

/** What the ciphertext of the visit itself is bound to. */
export function stateName(visit: string): string {
  return `parked/${visit}`;
}
