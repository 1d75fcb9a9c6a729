import { output } from '../fixtures/ocr-judge';
import type { Place } from '../fixtures/pages/place';

/** A page of a document as poppler shows it. */
export interface ShownPage {
  /** A whole PPM. */
  readonly picture: Buffer;
  /** Where a pixel of the source lies in the picture. */
  readonly place: Place;
}

/** One page of a PDF, counted from 0, as a whole PPM of this size: by resolution poppler would round up. */
export function showPage(
  pdf: string,
  index: number,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<Buffer> {
  const page = String(index + 1);
  const size = ['-scale-to-x', String(Math.round(width)), '-scale-to-y', String(Math.round(height))];
  return output('pdftoppm', [...size, '-f', page, '-l', page, pdf]);
}

/** Scales a place, given the sizes of our page and of the picture that poppler made of it. */
export function scaledPlace(
  onOurs: Place,
  ours: { readonly width: number; readonly height: number },
  shown: { readonly width: number; readonly height: number },
): Place {
  const [across, down] = [shown.width / ours.width, shown.height / ours.height];
  return onOurs.map((value, at) => (at < 3 ? value * across : at < 6 ? value * down : value));
}

/** Runs `work` over a list, `lanes` at a time; answers in the list's order. */
export async function inLanes<T, R>(
  list: readonly T[],
  lanes: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const answers: R[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < list.length) {
      const at = next++;
      answers[at] = await work(list[at] as T);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return answers;
}
