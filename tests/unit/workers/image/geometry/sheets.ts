import { invert3, type Matrix3 } from '../../../../../workers/image/geometry/matrix3';
import { newPlane, type Plane, type Planes, type Rect } from '../../../../../workers/image/raster/raster';

/** Sheets for the geometry tests: drawn strokes that have the shape of Vietnamese text, and pictures of them. */

export const PAPER = 240;
export const INK = 40;

export type Tone = readonly [luma: number, cb: number, cr: number];

export interface Text {
  /** How many of a hundred letters reach up, carry a mark above, hang down. */
  readonly up: number;
  readonly marked: number;
  readonly down: number;
}

/** As measured in Vietnamese print, roughly. */
export const VIETNAMESE: Text = { up: 28, marked: 30, down: 9 };
/** Numbers and capitals: nothing reaches over, nothing hangs. */
export const EVEN: Text = { up: 0, marked: 0, down: 0 };

/** Numbers that look random and are the same every time. */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

/** White paper, in colour. */
export function sheet(width: number, height: number): Planes {
  const chroma = (): Plane => newPlane((width + 1) >> 1, (height + 1) >> 1, 128);
  return { luma: newPlane(width, height, PAPER), chroma: { cb: chroma(), cr: chroma() } };
}

export function fill({ luma, chroma }: Planes, { x, y, width, height }: Rect, [light, cb, cr]: Tone): void {
  paint(luma, x, y, width, height, light);
  if (!chroma) return;
  paint(chroma.cb, x >> 1, y >> 1, width >> 1, height >> 1, cb);
  paint(chroma.cr, x >> 1, y >> 1, width >> 1, height >> 1, cr);
}

export function disc(page: Planes, cx: number, cy: number, radius: number, tone: Tone): void {
  for (let y = Math.ceil(cy - radius); y < cy + radius; y++) {
    const half = Math.sqrt(radius ** 2 - (y - cy) ** 2);
    fill(page, { x: Math.round(cx - half), y, width: Math.round(2 * half), height: 1 }, tone);
    if (page.chroma && y % 2 === 0) {
      paint(page.chroma.cb, Math.round((cx - half) / 2), y >> 1, Math.round(half), 1, tone[1]);
      paint(page.chroma.cr, Math.round((cx - half) / 2), y >> 1, Math.round(half), 1, tone[2]);
    }
  }
}

/** Lines of letter-like strokes between margins of 25 mm. Letters are 2 mm high, lines 6 mm apart. */
export function write(page: Planes, dpi: number, text = VIETNAMESE, lines = 40, seed = 7): Planes {
  const mm = dpi / 25.4;
  const throwDice = dice(seed);
  const { width, height } = page.luma;
  for (let line = 0; line < lines; line++) {
    const base = Math.round((25 + line * 6) * mm);
    if (base > height - 20 * mm) break;
    const end = width - (line % 7 === 6 ? 90 : 25) * mm;
    for (let x = 25 * mm; x < end;) {
      letter(page.luma, Math.round(x), base, mm, text, throwDice);
      x += (throwDice() < 0.2 ? 4 : 2.1) * mm;
    }
  }
  return page;
}

/** An A4 sheet with text. */
export function writtenSheet(dpi: number, text = VIETNAMESE, lines = 40): Planes {
  return write(sheet(Math.round((210 / 25.4) * dpi), Math.round((297 / 25.4) * dpi)), dpi, text, lines);
}

/**
 * What a scanner or telephone sees of a page: `forth` takes a place of the page to its place in the picture, `ground`
 * is what lies around. Four samples a pixel; noise of ±`noise`.
 */
export function seen(
  page: Planes,
  forth: Matrix3,
  width: number,
  height: number,
  ground: Tone,
  noise = 2,
): Planes {
  const back = invert3(forth)!;
  const throwDice = dice(3);
  const look = (plane: Plane, scale: number, outside: number, grain: number): Plane => {
    const out = newPlane(Math.ceil(width / scale), Math.ceil(height / scale));
    for (let y = 0; y < out.height; y++) {
      for (let x = 0; x < out.width; x++) {
        let sum = 0;
        for (let n = 0; n < 4; n++) {
          const [px, py] = [(x + 0.25 + (n & 1) * 0.5) * scale, (y + 0.25 + (n >> 1) * 0.5) * scale];
          const w = back[6] * px + back[7] * py + back[8];
          const sx = Math.floor((back[0] * px + back[1] * py + back[2]) / w / scale);
          const sy = Math.floor((back[3] * px + back[4] * py + back[5]) / w / scale);
          const on = sx >= 0 && sy >= 0 && sx < plane.width && sy < plane.height;
          sum += on ? plane.data[sy * plane.width + sx]! : outside;
        }
        out.data[y * out.width + x] = Math.max(0, Math.min(255, sum / 4 + (throwDice() - 0.5) * 2 * grain));
      }
    }
    return out;
  };
  const luma = look(page.luma, 1, ground[0], noise);
  if (!page.chroma) return { luma };
  return {
    luma,
    chroma: { cb: look(page.chroma.cb, 2, ground[1], 0), cr: look(page.chroma.cr, 2, ground[2], 0) },
  };
}

function letter(luma: Plane, x: number, base: number, mm: number, text: Text, throwDice: () => number): void {
  const [wide, high, pen] = [1.5 * mm, 2 * mm, Math.max(1, Math.round(0.35 * mm))];
  const top = Math.round(base - high);
  const kind = throwDice() * 100;
  const body = Math.round(high);
  const right = Math.round(x + wide - pen);
  const up = kind < text.up;
  const down = !up && kind > 100 - text.down;
  const reach = Math.round(1.1 * mm);
  paint(luma, x, top - (up ? reach : 0), pen, body + (up ? reach : 0), INK);
  paint(luma, right, top, pen, body + (down ? reach : 0), INK);
  const crossbar = throwDice() < 0.5 ? top : base - pen;
  paint(luma, x, crossbar, Math.round(wide), pen, INK);
  const marked = !up && throwDice() * 100 < text.marked;
  if (marked) paint(luma, x + pen, top - Math.round(0.9 * mm), Math.round(0.7 * mm), pen, INK);
}

function paint(
  { width, height, data }: Plane,
  x: number,
  y: number,
  w: number,
  h: number,
  value: number,
): void {
  for (let row = Math.max(0, y); row < Math.min(height, y + h); row++) {
    data.fill(value, row * width + Math.max(0, x), row * width + Math.max(0, Math.min(width, x + w)));
  }
}
