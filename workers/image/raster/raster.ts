/** One plane of 8-bit samples, row by row, without padding. */
export interface Plane {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array<ArrayBuffer>;
}

/**
 * A picture as JPEG holds it: luma at full size, both chroma planes at half size (rounded up). Full range, BT.601;
 * 128 is no colour. A grey picture has no chroma.
 */
export interface Planes {
  readonly luma: Plane;
  /** Blue and red difference. */
  readonly chroma?: { readonly cb: Plane; readonly cr: Plane };
}

/**
 * One bit a pixel, 1 = ink, the first pixel in the highest bit. Rows are padded with zero bits to a multiple of four
 * bytes (`stride`), so that they can be read as 32-bit words.
 */
export interface Bitmap {
  readonly width: number;
  readonly height: number;
  readonly stride: number;
  readonly bits: Uint8Array<ArrayBuffer>;
}

/** A rectangle in pixels. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Red, green, blue, 0–255, sRGB. */
export type Colour = readonly [red: number, green: number, blue: number];

/** A plane of one value. */
export function newPlane(width: number, height: number, value = 0): Plane {
  const data = new Uint8Array(width * height);
  if (value !== 0) data.fill(value);
  return { width, height, data };
}

/** A bitmap without ink. */
export function newBitmap(width: number, height: number): Bitmap {
  const stride = Math.ceil(width / 32) * 4;
  return { width, height, stride, bits: new Uint8Array(stride * height) };
}
