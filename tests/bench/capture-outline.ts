import { shotsOf } from '../fixtures/photos/catalogue';
import { planesOfPhoto } from '../fixtures/photos/photo-planes';
import { shoot, type PhotoCorners, type PhotoPoint, type Shot } from '../fixtures/photos/shoot';
import { findOutline } from '../../workers/image/outline/find-outline';

/** Corner errors as shares of the page's diagonal: what is right, and what would be a wrong crop. */
const RIGHT = 0.01;
const WRONG = 0.03;

/** How well pages are found in photos. */
export interface OutlineFigures {
  /** Of the photos with a whole page: corners right, whether called sure or not. */
  readonly outline_ok_percent: number;
  /** Of all photos: called sure, and wrong or of no page at all. */
  readonly silent_wrong_crops: number;
  /** Of the photos with a whole page: right and called sure, so that one key takes it. */
  readonly sure_percent: number;
  readonly photos: number;
}

/**
 * Finds the page in generated photos on twelve desks: with a whole page, with one partly out of sight, empty. `series`
 * makes others of the same kind. `say` is told of each photo.
 */
export async function measureOutline(
  series: readonly number[] = [0],
  say: (line: string) => void = () => undefined,
): Promise<OutlineFigures> {
  let [photos, whole, right, sure, wrong] = [0, 0, 0, 0, 0];
  for (const shot of series.flatMap(shotsOf)) {
    const { picture, corners } = shoot(shot);
    const found = findOutline(planesOfPhoto(picture));
    const error = found && corners ? errorOf(found.corners, corners) : Infinity;
    photos++;
    if (isWhole(shot)) {
      whole++;
      if (error < RIGHT) right++;
      if (error < RIGHT && found?.isSure) sure++;
    }
    if (found?.isSure && error > WRONG) wrong++;
    say(`${nameOf(shot)}: ${found ? `${found.isSure ? 'sure' : 'asked'}, ${percent(error)} %` : 'none'}`);
    // The reader of the figures is not to be kept from everything else for a minute.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return {
    outline_ok_percent: (right / whole) * 100,
    silent_wrong_crops: wrong,
    sure_percent: (sure / whole) * 100,
    photos,
  };
}

function isWhole({ sheet, aside }: Shot): boolean {
  return sheet !== undefined && aside === undefined;
}

/** A page turned by a quarter is found all the same: which corner is its upper left, print tells later. */
function errorOf(found: readonly PhotoPoint[], truth: PhotoCorners): number {
  const diagonal = Math.hypot(truth[0].x - truth[2].x, truth[0].y - truth[2].y);
  const errors = [0, 1, 2, 3].map((turn) =>
    Math.max(
      ...found.map(({ x, y }, n) => {
        const corner = truth[(n + turn) % 4] ?? truth[0];
        return Math.hypot(x - corner.x, y - corner.y);
      }),
    ),
  );
  return Math.min(...errors) / diagonal;
}

function nameOf({ desk, sheet, aside }: Shot): string {
  return `${sheet ?? 'nothing'} on ${desk}${aside === undefined ? '' : ', partly out of sight'}`;
}

function percent(share: number): string {
  return (share * 100).toFixed(2);
}
