import { heapMemory, type PageMemory } from '../kernels/page-memory';
import type { Plane, Planes } from '../raster/raster';

/** Order of the three samples of a pixel; a fourth follows and is not read. */
export type PixelOrder = 'rgb' | 'bgr';

/** BT.601 in sixteen fractional bits, as JFIF defines it. */
const [Y_RED, Y_GREEN, Y_BLUE] = [19_595, 38_470, 7_471];
const [CB_RED, CB_GREEN] = [-11_059, -21_709];
const [CR_GREEN, CR_BLUE] = [-27_439, -5_329];
const HALF = 32_768;
const NEUTRAL = 128 * 65_536 + HALF;

/** Chroma that rounding alone gives to a grey pixel. */
const ROUNDING = 1;

/** Rows of pixels that are turned into planes at a time. Even: two rows share their chroma. */
export const STRIP_ROWS = 256;

/**
 * Planes made of pixels of four bytes, strip by strip, so that a picture never lies there as pixels beside what it was
 * decoded to; each chroma sample is the mean of up to four pixels.
 */
export class PixelPlanes {
  readonly #luma: Plane;
  readonly #cb: Plane;
  readonly #cr: Plane;
  readonly #order: PixelOrder;
  #coloured = false;

  constructor(width: number, height: number, order: PixelOrder, memory: PageMemory = heapMemory) {
    const half = { width: (width + 1) >> 1, height: (height + 1) >> 1 };
    this.#luma = { width, height, data: memory.samples(width * height) };
    this.#cb = { ...half, data: memory.samples(half.width * half.height) };
    this.#cr = { ...half, data: memory.samples(half.width * half.height) };
    this.#order = order;
  }

  /** Takes `rows` rows of `stride` bytes from row `top` on, an even one; all but the last strip have an even number. */
  add(pixels: Uint8Array | Uint8ClampedArray, top: number, rows: number, stride: number): void {
    const planes = { luma: this.#luma, cb: this.#cb, cr: this.#cr };
    const coloured = fillStrip(planes, pixels, this.#order === 'rgb' ? 0 : 2, top, rows, stride);
    this.#coloured ||= coloured;
  }

  /** What was taken. A picture without any colour comes without chroma. */
  planes(): Planes {
    const luma = this.#luma;
    return this.#coloured ? { luma, chroma: { cb: this.#cb, cr: this.#cr } } : { luma };
  }
}

/** Pixels as planes from row `top` on; `red` is the place of red in a pixel. Tells whether any has colour. */
function fillStrip(
  planes: { readonly luma: Plane; readonly cb: Plane; readonly cr: Plane },
  pixels: Uint8Array | Uint8ClampedArray,
  red: number,
  top: number,
  count: number,
  stride: number,
): boolean {
  const { width } = planes.luma;
  const halfWidth = planes.cb.width;
  const [luma, cb, cr] = [planes.luma.data, planes.cb.data, planes.cr.data];
  const blue = 2 - red;
  let coloured = false;
  // Indices stay inside the arrays, so the casts on reading only tell the compiler what holds.
  for (let y = 0; y < count; y += 2) {
    const rows = y + 1 < count ? 2 : 1;
    for (let x = 0; x < width; x += 2) {
      const columns = x + 1 < width ? 2 : 1;
      let [sumRed, sumGreen, sumBlue] = [0, 0, 0];
      for (let down = 0; down < rows; down++) {
        let at = (y + down) * stride + x * 4;
        let to = (top + y + down) * width + x;
        for (let across = 0; across < columns; across++, at += 4) {
          const r = pixels[at + red] as number;
          const g = pixels[at + 1] as number;
          const b = pixels[at + blue] as number;
          luma[to++] = (Y_RED * r + Y_GREEN * g + Y_BLUE * b + HALF) >> 16;
          sumRed += r;
          sumGreen += g;
          sumBlue += b;
        }
      }
      const of = rows * columns;
      const at = ((top + y) >> 1) * halfWidth + (x >> 1);
      const blueDifference = ((CB_RED * sumRed + CB_GREEN * sumGreen + HALF * sumBlue) / of + NEUTRAL) >> 16;
      const redDifference = ((HALF * sumRed + CR_GREEN * sumGreen + CR_BLUE * sumBlue) / of + NEUTRAL) >> 16;
      cb[at] = blueDifference > 255 ? 255 : blueDifference;
      cr[at] = redDifference > 255 ? 255 : redDifference;
      coloured ||= Math.abs(blueDifference - 128) > ROUNDING || Math.abs(redDifference - 128) > ROUNDING;
    }
  }
  return coloured;
}
