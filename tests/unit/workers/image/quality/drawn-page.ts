import { newPlane, type Plane, type Planes } from '../../../../../workers/image/raster/raster';

type Rgb = readonly [red: number, green: number, blue: number];

/** A6 at 300 dpi. */
export const A6 = { width: 1_240, height: 1_748, dpi: 300 } as const;
const PEN = 5;
const LINE = 62;
const MARGIN = 110;

/** A page that is drawn on, pixel by pixel, as a scanner would deliver it. */
export class DrawnPage {
  readonly planes: Planes & { readonly chroma: NonNullable<Planes['chroma']> };

  constructor(
    readonly width: number = A6.width,
    readonly height: number = A6.height,
    readonly paper = 244,
  ) {
    const half = (): Plane => newPlane((width + 1) >> 1, (height + 1) >> 1, 128);
    this.planes = { luma: newPlane(width, height, paper), chroma: { cb: half(), cr: half() } };
  }

  /** A filled rectangle. */
  box(left: number, top: number, width: number, height: number, tone: number): this {
    const { data } = this.planes.luma;
    for (let y = Math.max(0, top); y < Math.min(this.height, top + height); y++) {
      data.fill(
        tone,
        y * this.width + Math.max(0, left),
        y * this.width + Math.min(this.width, left + width),
      );
    }
    return this;
  }

  /** Every pixel for which `inside` holds, in one colour. */
  paint(colour: Rgb, inside: (x: number, y: number) => boolean): this {
    const [r, g, b] = colour;
    const luma = 0.299 * r + 0.587 * g + 0.114 * b;
    const { cb, cr } = this.planes.chroma;
    for (let y = 0; y < this.height; y++) {
      for (let x = 0; x < this.width; x++) {
        if (!inside(x, y)) continue;
        this.planes.luma.data[y * this.width + x] = Math.round(luma);
        const at = (y >> 1) * cb.width + (x >> 1);
        cb.data[at] = Math.round(128 + (b - luma) / 1.772);
        cr.data[at] = Math.round(128 + (r - luma) / 1.402);
      }
    }
    return this;
  }

  /** Multiplies luma by a share that depends on the place. */
  shade(share: (x: number, y: number) => number): this {
    const { data } = this.planes.luma;
    for (let at = 0; at < data.length; at++) {
      const value = (data[at] ?? 0) * share(at % this.width, Math.floor(at / this.width));
      data[at] = Math.max(0, Math.min(255, Math.round(value)));
    }
    return this;
  }

  /** Lines of letter-like strokes with dots below and rings above them, from margin to margin. */
  print(tone = 40, from = MARGIN, to: number = this.height - MARGIN, margin = MARGIN): this {
    for (let top = from, line = 0; top + 40 < to; top += LINE, line++) {
      for (let left = margin, letter = 0; left + 24 < this.width - margin; left += 34, letter++) {
        if ((letter * 7 + line * 3) % 9 === 0) continue;
        this.letter(left, top, tone, (letter + line) % 4);
      }
    }
    return this;
  }

  letter(left: number, top: number, tone: number, kind: number): void {
    this.box(left, top, PEN, 34, tone);
    if (kind !== 1) this.box(left, top + 15, 20, PEN, tone);
    if (kind !== 2) this.box(left + 18, top, PEN, 34, tone);
    if (kind === 3) this.box(left + 8, top + 42, 6, 6, tone);
  }

  /** Smears by a box of `radius` pixels to each side, three times over: nearly a bell. Only inside the rows given. */
  blur(radius: number, fromRow = 0): this {
    for (let pass = 0; pass < 3; pass++) {
      smear(this.planes.luma, radius, 1, this.width, this.height, this.width, fromRow);
      smear(this.planes.luma, radius, this.width, 1, this.width, this.height, fromRow);
    }
    return this;
  }

  /** A copy of the part that starts at a corner. */
  cropped(left: number, top: number, width: number, height: number): DrawnPage {
    const part = new DrawnPage(width, height, this.paper);
    for (let y = 0; y < height; y++) {
      const row = (top + y) * this.width + left;
      part.planes.luma.data.set(this.planes.luma.data.subarray(row, row + width), y * width);
    }
    return part;
  }
}

function smear(
  { data, width }: Plane,
  radius: number,
  along: number,
  across: number,
  lines: number,
  length: number,
  fromRow: number,
): void {
  const count = along === 1 ? data.length / width : lines;
  const line = new Float64Array(length + 1);
  for (let index = 0; index < count; index++) {
    const start = index * across;
    for (let i = 0; i < length; i++) line[i + 1] = (line[i] ?? 0) + (data[start + i * along] ?? 0);
    for (let i = 0; i < length; i++) {
      const at = start + i * along;
      if (Math.floor(at / width) < fromRow) continue;
      const [left, right] = [Math.max(0, i - radius), Math.min(length, i + radius + 1)];
      data[at] = ((line[right] ?? 0) - (line[left] ?? 0)) / (right - left) + 0.5;
    }
  }
}
