import type { Finding } from '../../../shared/domain/quality';
import type { PageUnderJudgement } from './page-under-judgement';
import { QUARTER } from './quarter';
import { boxOf, regionsOf } from './regions';
import type { Plane } from '../raster/raster';

/** Samples of the quarter along a side of a tile. */
const TILE = 32;
/** From one tile to the next: a pattern over a wide area shows in every second one, too. */
const STEP = 64;
/**
 * Periods looked for, in samples of the quarter: about 0.7–2.7 mm at 300 dpi, what an eye sees as
 * stripes; lines of small print are farther apart. */
const SHORTEST = 2;
const LONGEST = 8;
/** How like itself a pattern is after a period, and how unlike after a part of it. */
const ALIKE = 0.55;
const UNLIKE = -0.2;
/** Stripes are fainter than print and stronger than noise: spread of luma in a tile, standard deviation. */
const SPREAD = [3, 42] as const;
/** Variance along the eleven lines of a tile that are looked at: two levels of spread. */
const LEAST_VARIANCE = 11 * 2 * 2;
/** How near to the middle between its extremes the mean of a tile of stripes is. */
const BALANCE = 0.25;
const LEAST_TILES = 4;
const LEAST_SHARE = 0.06;

/** Stripes of a regular pattern over a wide area: a halftone seen by a grid of sensors, or a photographed screen. */
export function judgeMoire({ picture, quarter, dpi }: PageUnderJudgement): readonly Finding[] {
  const across = Math.floor(quarter.width / STEP);
  const down = Math.floor(quarter.height / STEP);
  if (across * down < LEAST_TILES || dpi < 100) return [];
  const striped = Array.from({ length: across * down }, (_, tile) =>
    isStriped(quarter, (tile % across) * STEP, Math.floor(tile / across) * STEP),
  );
  const [region] = regionsOf(across, down, (tile) => striped[tile] === true);
  const tiles = region?.cells.length ?? 0;
  if (!region || tiles < LEAST_TILES || tiles < across * down * LEAST_SHARE) return [];
  const box = boxOf(region, STEP * QUARTER, picture.luma);
  return [{ flaw: 'moire', severity: 'rescan', certainty: 0.7, box }];
}

function isStriped({ data, width }: Plane, left: number, top: number): boolean {
  let [sum, squares, least, most] = [0, 0, 255, 0];
  for (let y = top; y < top + TILE; y += 2) {
    for (let x = left; x < left + TILE; x += 2) {
      const value = data[y * width + x] as number;
      sum += value;
      squares += value * value;
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
  }
  const samples = (TILE * TILE) / 4;
  const mean = sum / samples;
  const spread = Math.sqrt(Math.max(0, squares / samples - mean * mean));
  if (spread < SPREAD[0] || spread > SPREAD[1]) return false;
  // Text is mostly paper with some ink; stripes are as much lighter as they are darker than their middle.
  const balance = (mean - least) / Math.max(1, most - least);
  if (balance < BALANCE || balance > 1 - BALANCE) return false;
  const origin = top * width + left;
  return repeats(data, origin, 1, width) || repeats(data, origin, width, 1);
}

/** Whether the tile's lines are like themselves after a period, and unlike themselves half-way. */
function repeats(data: Uint8Array<ArrayBuffer>, origin: number, along: number, across: number): boolean {
  const alike = new Float64Array(LONGEST + 1);
  for (let row = 0; row < TILE; row += 3) addLine(data, origin + row * across, along, alike);
  const variance = alike[0] as number;
  if (variance < LEAST_VARIANCE) return false;
  let lowest = 1;
  for (let lag = 1; lag <= LONGEST; lag++) {
    const value = (alike[lag] as number) / variance;
    if (lag >= SHORTEST && value >= ALIKE && lowest <= UNLIKE) return true;
    lowest = Math.min(lowest, value);
  }
  return false;
}

/** One line's samples, less their mean. */
const line = new Float64Array(TILE);

/** Adds one line's covariance with itself, lag by lag; its own mean is taken off, so stripes across it do not count. */
function addLine(data: Uint8Array<ArrayBuffer>, start: number, along: number, alike: Float64Array): void {
  let sum = 0;
  for (let i = 0; i < TILE; i++) sum += data[start + i * along] as number;
  const mean = sum / TILE;
  for (let i = 0; i < TILE; i++) line[i] = (data[start + i * along] as number) - mean;
  for (let lag = 0; lag <= LONGEST; lag++) {
    let product = 0;
    const length = TILE - lag;
    for (let i = 0; i < length; i++) product += (line[i] as number) * (line[i + lag] as number);
    alike[lag] = (alike[lag] as number) + product / length;
  }
}
