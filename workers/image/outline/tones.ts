import type { Tone } from '../geometry/side-step';
import type { Surface } from '../geometry/surface';
import type { Planes } from '../raster/raster';

/** Brightness and both colours anywhere in a picture; places beyond it answer with its rim. */
export interface Tones {
  readonly width: number;
  readonly height: number;
  at(x: number, y: number): Tone;
}

/** Of the small copy: text is closed over. */
export function tonesOfSurface({ width, height, channels: [luma, cb, cr] }: Surface): Tones {
  return {
    width,
    height,
    at(x, y) {
      const place = within(y, height) * width + within(x, width);
      return [luma[place] as number, cb[place] as number, cr[place] as number];
    },
  };
}

/** Of the picture itself. */
export function tonesOfPicture({ luma, chroma }: Planes): Tones {
  const { width, height, data } = luma;
  const half = chroma?.cb.width ?? 0;
  return {
    width,
    height,
    at(x, y) {
      const [column, row] = [within(x, width), within(y, height)];
      const light = data[row * width + column] as number;
      if (!chroma) return [light, 128, 128];
      const place = (row >> 1) * half + (column >> 1);
      return [light, chroma.cb.data[place] as number, chroma.cr.data[place] as number];
    },
  };
}

function within(value: number, length: number): number {
  const whole = Math.floor(value);
  return whole < 0 ? 0 : whole >= length ? length - 1 : whole;
}
