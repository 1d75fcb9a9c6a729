import type { Picture } from './decode';
import { isPlainBitmap } from './planes/plain-bitmap';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Canvas transform that bakes an EXIF orientation, for an upright result of `w` × `h`. */
const TURNS: readonly ((
  w: number,
  h: number,
) => readonly [number, number, number, number, number, number])[] = [
  () => [1, 0, 0, 1, 0, 0],
  (w) => [-1, 0, 0, 1, w, 0],
  (w, h) => [-1, 0, 0, -1, w, h],
  (_w, h) => [1, 0, 0, -1, 0, h],
  () => [0, 1, 1, 0, 0, 0],
  (w) => [0, 1, -1, 0, w, 0],
  (w, h) => [0, -1, -1, 0, w, h],
  (_w, h) => [0, -1, 1, 0, 0, h],
];

/** Draws a picture upright on white, at the given size of the result. */
export function render({ image, orientation }: Picture, width: number, height: number): OffscreenCanvas {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new RangeError('out of memory: no canvas');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.setTransform(...(TURNS[orientation - 1]?.(width, height) ?? [1, 0, 0, 1, 0, 0]));
  if (orientation >= 5) context.drawImage(image, 0, 0, height, width);
  else context.drawImage(image, 0, 0, width, height);
  return canvas;
}

/**
 * A picture upright on white, at the given size, which closes it; itself where it is that already: a page of 300 dpi
 * takes 35 MB, and its copy as much. `stored` is the orientation in the file: a bitmap that the browser turned lies as it was
 * stored, and only drawing turns it.
 */
export function onWhite(picture: Picture, stored: number, { width, height }: Size): ImageBitmap {
  const { image } = picture;
  const fits = stored === 1 && image.width === width && image.height === height;
  if (fits && isPlainBitmap(image)) return image;
  const canvas = render(picture, width, height);
  image.close();
  return canvas.transferToImageBitmap();
}

/** Gives a canvas's memory back now instead of at the next collection. */
export function release(canvas: OffscreenCanvas): void {
  canvas.width = 0;
  canvas.height = 0;
}
