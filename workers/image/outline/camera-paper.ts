import type { Quad } from '../geometry/matrix3';
import type { CameraPaper } from '../../../shared/domain/camera-paper';
import { shapesSeen } from './sheet-shape';

/** Papers told apart by shape alone. A3 and A5 have the shape of A4, F4 nearly that of a card: those a person chooses. */
const TOLD: readonly (readonly [paper: CameraPaper, longByShort: number])[] = [
  ['A4', 297 / 210],
  ['card', 85.6 / 53.98],
  ['Letter', 279.4 / 215.9],
];
/** By how much the shape may differ. */
const TOLERANCE = 0.035;
/** The same where the lens had to be guessed. */
const GUESSED_TOLERANCE = 0.02;

/** The paper that corners show; undefined where they fit none. */
export function paperSeen(corners: Quad, width: number, height: number): CameraPaper | undefined {
  let [best, most] = [undefined as CameraPaper | undefined, 0];
  for (const [index, shape] of shapesSeen(corners, width, height).entries()) {
    const long = shape < 1 ? 1 / shape : shape;
    for (const [paper, expected] of TOLD) {
      const off = Math.abs(long / expected - 1) / (index === 0 ? TOLERANCE : GUESSED_TOLERANCE);
      // What the likeliest lens shows goes before what another one could.
      const fit = 1 - off - index * 0.1;
      if (fit > most) [best, most] = [paper, fit];
    }
  }
  return best;
}
