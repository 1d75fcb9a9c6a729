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

const written = new Map<string, Planes>();

/** An A4 sheet with text, to draw on. */
export function writtenSheet(dpi: number, text = VIETNAMESE, lines = 40): Planes {
  const key = JSON.stringify([dpi, text, lines]);
  const page =
    written.get(key) ??
    write(sheet(Math.round((210 / 25.4) * dpi), Math.round((297 / 25.4) * dpi)), dpi, text, lines);
  written.set(key, page);
  return structuredClone(page);
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
  const luma = look(page.luma, back, width, height, 1, ground[0]);
  const throwDice = dice(3);
  const grain = new Uint8ClampedArray(luma.data.buffer);
  for (let at = 0; at < grain.length; at++) grain[at]! += (throwDice() - 0.5) * 2 * noise;
  if (!page.chroma) return { luma };
  const { cb, cr } = page.chroma;
  return {
    luma,
    chroma: {
      cb: look(cb, back, width, height, 2, ground[1]),
      cr: look(cr, back, width, height, 2, ground[2]),
    },
  };
}

/** A plane of `seen`; `scale` is how many pixels of the picture one of its samples is wide. */
function look(
  plane: Plane,
  back: Matrix3,
  width: number,
  height: number,
  scale: number,
  outside: number,
): Plane {
  const out = newPlane(Math.ceil(width / scale), Math.ceil(height / scale), outside);
  // Most sheets have no colour, and nor has what they lie on.
  if (plane.data.every((value) => value === outside)) return out;
  const [a, b, c, d, e, f, g, h, i] = back;
  const sums = new Uint16Array(out.width);
  for (let y = 0; y < out.height; y++) {
    sums.fill(0);
    for (const [right, down] of SAMPLES) {
      const py = (y + down) * scale;
      const [u0, v0, w0] = [b * py + c, e * py + f, h * py + i];
      for (let x = 0; x < sums.length; x++) {
        const px = (x + right) * scale;
        const w = 1 / ((g * px + w0) * scale);
        const [u, v] = [(a * px + u0) * w, (d * px + v0) * w];
        const on = u >= 0 && v >= 0 && u < plane.width && v < plane.height;
        sums[x]! += on ? plane.data[(v | 0) * plane.width + (u | 0)]! : outside;
      }
    }
    for (let x = 0; x < sums.length; x++) out.data[y * sums.length + x] = sums[x]! >> 2;
  }
  return out;
}

/** Where in a pixel it is looked. */
const SAMPLES = [
  [0.25, 0.25],
  [0.75, 0.25],
  [0.25, 0.75],
  [0.75, 0.75],
] as const;

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
