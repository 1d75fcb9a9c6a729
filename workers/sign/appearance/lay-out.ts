import type { BoxMm, SignatureAppearance } from '../../../shared/contracts/sign-worker';

/** NĐ 30/2020/NĐ-CP, Phụ lục I: 10 pt. */
export const FONT_POINTS = 10;
export const LINE_POINTS = 12;
const MM_PER_POINT = 25.4 / 72;
const EDGE_MM = 8;
const GAP_MM = 2;
/** On narrow paper, cards for instance, a mark may take more than half of the width. */
const LEAST_WIDTH_MM = 60;

/** Lines that fit, and where they stand on the page as it is read. */
export interface Layout {
  readonly lines: readonly string[];
  readonly box: BoxMm;
}

/** Size of the paper in millimetres, and what stands on it already. */
export interface Paper {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly taken: readonly BoxMm[];
}

/**
 * Breaks a mark's lines at half of the page's width and puts it into its corner; where something stands there, below
 * it, and where the page ends, beside it. `widthOf`: a text's width in thousandths of the size.
 */
export function layOut(
  { lines, place, avoid = [] }: SignatureAppearance,
  { widthMm, heightMm, taken }: Paper,
  widthOf: (text: string) => number,
): Layout {
  const millimetres = (text: string): number => (widthOf(text) / 1000) * FONT_POINTS * MM_PER_POINT;
  const room = Math.max(widthMm - 2 * EDGE_MM, LEAST_WIDTH_MM / 4);
  const most = Math.min(room, Math.max((room - GAP_MM) / 2, LEAST_WIDTH_MM));
  const broken = lines.flatMap((line) => brokenAt(line, (text) => millimetres(text) <= most));
  const width = Math.max(...broken.map(millimetres), 1);
  const height = broken.length * LINE_POINTS * MM_PER_POINT;
  const x = place === 'top-left' ? EDGE_MM : widthMm - EDGE_MM - width;
  const corner = { x, y: EDGE_MM, width, height };
  const obstacles = [...avoid, ...taken];
  const fits = (box: BoxMm | undefined): box is BoxMm =>
    box !== undefined && box.x >= 0 && box.x + width <= widthMm && box.y + height <= heightMm - EDGE_MM;
  const found = [below(corner, obstacles), beside(corner, obstacles, place)].find(fits);
  return { lines: broken, box: found ?? corner };
}

function below(corner: BoxMm, obstacles: readonly BoxMm[]): BoxMm {
  let box = corner;
  // Each step goes below one of them, so there are no more steps than obstacles.
  for (let hit = meets(box, obstacles); hit; hit = meets(box, obstacles)) {
    box = { ...box, y: hit.y + hit.height + GAP_MM };
  }
  return box;
}

function beside(corner: BoxMm, obstacles: readonly BoxMm[], place: SignatureAppearance['place']): BoxMm {
  let box = corner;
  for (let hit = meets(box, obstacles); hit; hit = meets(box, obstacles)) {
    const x = place === 'top-left' ? hit.x + hit.width + GAP_MM : hit.x - GAP_MM - box.width;
    box = { ...box, x };
  }
  return box;
}

function meets(box: BoxMm, obstacles: readonly BoxMm[]): BoxMm | undefined {
  return obstacles.find(
    ({ x, y, width, height }) =>
      x < box.x + box.width && box.x < x + width && y < box.y + box.height && box.y < y + height,
  );
}

/** A line in pieces that fit, broken between words, and within a word only where it fits on no line. */
function brokenAt(line: string, fits: (text: string) => boolean): readonly string[] {
  const broken: string[] = [];
  let current = '';
  for (const word of line.split(/\s+/).filter((found) => found !== '')) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (fits(longer)) {
      current = longer;
      continue;
    }
    if (current !== '') broken.push(current);
    current = '';
    for (const character of word) {
      if (current !== '' && !fits(current + character)) {
        broken.push(current);
        current = '';
      }
      current += character;
    }
  }
  return current === '' ? broken : [...broken, current];
}
