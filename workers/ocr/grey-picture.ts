import { fail, ok, type Result } from '../../shared/domain/result';
import { readSize, type ReadSize } from './read-size';

/** A picture as the engine takes it: a binary PGM file of its upper rows. Its size is that of the whole page. */
export interface GreyPicture extends ReadSize {
  readonly pgm: Uint8Array<ArrayBuffer>;
}

/** Rows that are read back from the canvas at a time: four bytes a pixel for a whole page would be 35 MB. */
const BAND_ROWS = 256;

/** Share of a page's height that its head takes. */
const HEAD = 0.35;

/**
 * Brings a picture, or its head alone, to the size at which it is read, in shades of grey on white. 'image/undecodable'
 * when damaged.
 */
export async function greyPicture(picture: Blob, dpi: number, part?: 'head'): Promise<Result<GreyPicture>> {
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(picture);
  } catch (thrown) {
    // Lack of memory is told apart further up; decoders throw anything on damage.
    if (thrown instanceof RangeError) throw thrown;
    return fail({ code: 'image/undecodable', mime: picture.type });
  }
  const size = readSize({ width: bitmap.width, height: bitmap.height, dpi }, part);
  const pgm = drawnGrey(bitmap, size, part ? Math.ceil(size.height * HEAD) : size.height);
  bitmap.close();
  return ok({ ...size, pgm });
}

/** The upper `drawn` rows. */
function drawnGrey(bitmap: ImageBitmap, { width, height }: ReadSize, drawn: number): Uint8Array<ArrayBuffer> {
  const head = new TextEncoder().encode(`P5\n${String(width)} ${String(drawn)}\n255\n`);
  const pgm = new Uint8Array(head.length + width * drawn);
  pgm.set(head);
  const rows = Math.min(BAND_ROWS, drawn);
  const canvas = new OffscreenCanvas(width, rows);
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (!context) throw new RangeError('out of memory: no canvas');
  context.imageSmoothingQuality = 'high';
  context.fillStyle = '#fff';
  for (let top = 0; top < drawn; top += rows) {
    context.fillRect(0, 0, width, rows);
    context.drawImage(bitmap, 0, -top, width, height);
    const band = context.getImageData(0, 0, width, Math.min(rows, drawn - top), { colorSpace: 'srgb' });
    putGrey(band.data, pgm, head.length + top * width);
  }
  return pgm;
}

/** BT.601 luma in sixteen bits. */
function putGrey(pixels: Uint8ClampedArray, target: Uint8Array, start: number): void {
  for (let from = 0, to = start; from < pixels.length; from += 4, to++) {
    // The loop ends at the array's end, so these are numbers; a check for each pixel would be paid for nothing.
    const [red, green, blue] = [
      pixels[from] as number,
      pixels[from + 1] as number,
      pixels[from + 2] as number,
    ];
    target[to] = (red * 19_595 + green * 38_470 + blue * 7_471 + 32_768) >> 16;
  }
}
