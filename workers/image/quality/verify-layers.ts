import type { FallbackReason } from '../../../shared/contracts/image-worker';
import type { Separation } from '../raster/layers';
import type { Planes, Rect } from '../raster/raster';
import { CELL, paintedCells, preparedCells, type CellTones } from './cells';
import { clustersOf } from './clusters';
import { lostInk } from './lost-ink';
import { lostMarks } from './lost-marks';
import { isMisplaced } from './misplaced';
import { sealColour } from './seal-colour';

/** What layers are measured by against the prepared page. */
export interface LayerFigures {
  /** Share of the page's ink that is painted, 0–1. */
  readonly inkRecall: number;
  /** Share of its letters, dots and hooks that are, 0–1. */
  readonly marksRecall: number;
  /** Middle difference of coloured ink, ΔE2000; 0 where there is none. */
  readonly colourDelta: number;
}

/** Whether layers may stand for the page, and why not. */
export type LayerProof =
  | ({ readonly ok: true } & LayerFigures)
  | ({
      readonly ok: false;
      readonly reason: Extract<FallbackReason, 'ink-lost' | 'marks-lost' | 'colour-lost'>;
    } & LayerFigures);

const LEAST_INK_RECALL = 0.97;
/** A piece of a stroke this long, in cells of a third of a millimetre: a line of pencil is lost as a whole. */
const LOST_STROKE = 6;
/** Marks that only the coarse background shows: so many, or this share, are pieces of frames, rules and pictures. */
const MOST_SMEARED = 5;
const MOST_SMEARED_SHARE = 0.05;
/** Coloured cells that hang together and are painted black: a stroke of one letter of a seal. */
const BLACKENED = 3;
/** The same, painted white: a square millimetre and a half. */
const WHITENED = 12;
const LOST_COLOUR_SHARE = 0.02;
const MOST_DELTA_E = 6;
/** Its shade is judged where there is as much coloured ink as in a small seal; a thin frame is no evidence. In cells. */
const SEAL_CELLS = 1_000;

/**
 * Compares what decoded layers paint with the page that they were made of. Its thresholds are its own, not those of the
 * encoder. Nothing is painted at full size: cells of four by four pixels tell where to look, and the page is read at full
 * size there only. `dirt`, in pixels of the picture, is what clean-up took away on purpose.
 */
export function verifyLayers(picture: Planes, page: Separation, dirt: readonly Rect[] = []): LayerProof {
  const prepared = preparedCells(picture, page);
  const painted = paintedCells(page);
  const skipped = dirt.length > 0 ? cellsIn(dirt, prepared, picture, page) : undefined;
  const ink = lostInk(prepared, painted, page.tiles, skipped);
  const marks = lostMarks(picture, page, prepared, painted, ink.bare);
  const colour = sealColour(picture, page, prepared, painted, skipped);
  const lost = marks.gone + marks.smeared;
  const figures: LayerFigures = {
    inkRecall: 1 - ink.lost.length / Math.max(1, ink.inked),
    marksRecall: Math.max(0, 1 - lost / Math.max(1, ink.strokes, lost)),
    colourDelta: colour.deltaE,
  };
  const failed = (reason: 'ink-lost' | 'marks-lost' | 'colour-lost'): LayerProof => ({
    ok: false,
    reason,
    ...figures,
  });
  if (
    colour.blackened >= BLACKENED ||
    colour.whitened >= WHITENED ||
    colour.lostShare > LOST_COLOUR_SHARE ||
    (colour.coloured >= SEAL_CELLS && colour.deltaE > MOST_DELTA_E)
  ) {
    return failed('colour-lost');
  }
  const [largest] = clustersOf(ink.lost, prepared.width);
  if (figures.inkRecall < LEAST_INK_RECALL || (largest?.length ?? 0) >= LOST_STROKE)
    return failed('ink-lost');
  if (isMisplaced(picture, page, prepared, painted)) return failed('ink-lost');
  const tolerated = Math.max(MOST_SMEARED, ink.strokes * MOST_SMEARED_SHARE);
  return marks.gone > 0 || marks.smeared > tolerated ? failed('marks-lost') : { ok: true, ...figures };
}

/** 1 in every cell that a rectangle of the picture touches. */
function cellsIn(
  dirt: readonly Rect[],
  { width, height }: CellTones,
  { luma }: Planes,
  page: Separation,
): Uint8Array {
  const cells = new Uint8Array(width * height);
  const [across, down] = [page.width / luma.width / CELL, page.height / luma.height / CELL];
  for (const rect of dirt) {
    const left = Math.max(0, Math.floor(rect.x * across));
    const right = Math.min(width, Math.ceil((rect.x + rect.width) * across));
    const top = Math.max(0, Math.floor(rect.y * down));
    const bottom = Math.min(height, Math.ceil((rect.y + rect.height) * down));
    for (let y = top; y < bottom; y++) cells.fill(1, y * width + left, y * width + Math.max(left, right));
  }
  return cells;
}
