import { labelPieces, type Piece } from '../image/tone/label';
import { outsideOf } from './outside';
import type { Field } from './field';
import type { OverGround } from './ground';

/** Something that lies on the paper. Lengths and places in mm from the picture's upper left. */
export interface Mark {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** In mm². */
  readonly area: number;
  /** Most levels of luma below the paper. */
  readonly darkest: number;
  /** Most levels of chroma away from the paper. */
  readonly colour: number;
  /** Steepest change of luma within a pixel, as a share of `darkest`: print and pencil are steep, what shines through is not. */
  readonly steepness: number;
}

/** From how many levels of luma and of chroma a place is looked at. */
export interface Levels {
  readonly dark: number;
  readonly colour: number;
}

/** Levels below which nothing is looked at: what a person does not see either. */
const LEAST: Levels = { dark: 7, colour: 5 };
/** Times the spread of the noise. */
const NOISE = 5;
const MM_PER_INCH = 25.4;

/** All that stands out of the noise. */
export function faintest({ darker, coloured }: OverGround): Levels {
  return { dark: level(darker, LEAST.dark), colour: level(coloured, LEAST.colour) };
}

/** All that differs from the paper by so much and does not come from beyond the sheet's edge. */
export function marksOn(over: OverGround, levels: Levels, dpi: number): readonly Mark[] {
  const { darker, coloured } = over;
  const { width, height } = darker;
  const map = mapOf(over, levels);
  outsideOf(map, width, height, dpi / MM_PER_INCH);
  const { pieces } = labelPieces(map, width, height);
  return pieces.map((piece) => markOf(piece, darker, coloured, dpi / MM_PER_INCH));
}

/** Makes these places paper, with what blur leaves around them. */
export function wipe({ darker, coloured }: OverGround, marks: readonly Mark[], dpi: number): void {
  const dotsPerMm = dpi / MM_PER_INCH;
  for (const [{ width, height, data }, scale] of [
    [darker, dotsPerMm],
    [coloured, dotsPerMm / 2],
  ] as const) {
    for (const mark of marks) {
      const left = Math.max(0, Math.floor((mark.x - WIPED_AROUND_MM) * scale));
      const right = Math.min(width, Math.ceil((mark.x + mark.width + WIPED_AROUND_MM) * scale));
      const top = Math.max(0, Math.floor((mark.y - WIPED_AROUND_MM) * scale));
      const bottom = Math.min(height, Math.ceil((mark.y + mark.height + WIPED_AROUND_MM) * scale));
      for (let y = top; y < bottom; y++) data.fill(0, y * width + left, y * width + right);
    }
  }
}

const WIPED_AROUND_MM = 0.6;

function mapOf({ darker, coloured }: OverGround, levels: Levels): Uint8Array<ArrayBuffer> {
  const { width, height } = darker;
  const map = new Uint8Array(width * height);
  for (let y = 0, at = 0; y < height; y++) {
    const row = Math.min(coloured.height - 1, y >> 1) * coloured.width;
    for (let x = 0; x < width; x++, at++) {
      const colour = coloured.data[row + Math.min(coloured.width - 1, x >> 1)] as number;
      map[at] = (darker.data[at] as number) > levels.dark || colour > levels.colour ? 1 : 0;
    }
  }
  return map;
}

/** Above the noise, whose spread the middle half of all pixels tells. */
function level({ data }: Field, least: number): number {
  const sample = new Float32Array(Math.ceil(data.length / 37));
  for (let at = 0, from = 0; from < data.length; at++, from += 37) sample[at] = data[from] as number;
  sample.sort();
  const rank = (share: number): number => sample[Math.floor(share * (sample.length - 1))] ?? 0;
  const spread = (rank(0.75) - rank(0.25)) / 1.349;
  return Math.max(least, rank(0.5) + NOISE * spread);
}

function markOf(
  { left, top, right, bottom, places }: Piece,
  darker: Field,
  coloured: Field,
  dotsPerMm: number,
): Mark {
  const { width, height, data } = darker;
  let [darkest, colour, steepest] = [0, 0, 0];
  for (const at of places) {
    const [x, y] = [at % width, Math.floor(at / width)];
    darkest = Math.max(darkest, data[at] as number);
    const place =
      Math.min(coloured.height - 1, y >> 1) * coloured.width + Math.min(coloured.width - 1, x >> 1);
    colour = Math.max(colour, coloured.data[place] as number);
    if (x === 0 || y === 0 || x === width - 1 || y === height - 1) continue;
    const across = Math.abs((data[at + 1] as number) - (data[at - 1] as number));
    const down = Math.abs((data[at + width] as number) - (data[at - width] as number));
    steepest = Math.max(steepest, across / 2, down / 2);
  }
  return {
    x: left / dotsPerMm,
    y: top / dotsPerMm,
    width: (right - left + 1) / dotsPerMm,
    height: (bottom - top + 1) / dotsPerMm,
    area: places.length / dotsPerMm ** 2,
    darkest,
    colour,
    steepness: darkest > 0 ? steepest / darkest : 0,
  };
}
