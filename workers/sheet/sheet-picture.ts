import { fail, ok, type Result } from '../../shared/domain/result';
import { ByteReader } from '../image/byte-reader';
import { readJpeg } from '../image/header-jpeg';
import { scaledDecode } from '../image/scaled-decode';

/** The pixels of a page, or of a part of it: red, green, blue, opacity, row by row. */
export interface SheetPixels {
  readonly width: number;
  readonly height: number;
  readonly dpi: number;
  readonly data: Uint8ClampedArray;
}

/** A page decoded for looking at. Whoever opens it closes its bitmap. */
export interface SheetPicture {
  readonly bitmap: ImageBitmap;
  /** Resolution of the bitmap, which is at most that of the file. */
  readonly dpi: number;
}

const A4_INCHES = 8.27;
/** Modules of a card's code are 0.28 mm: two pixels. */
const LOOK_DPI = 200;
/** A page of 300 dpi A3 has 17; more would take the memory of a small counter PC. */
const MOST_PIXELS = 18_000_000;

/** Decodes a page, no larger than it has to be. 'image/undecodable' when damaged. */
export async function openSheet(picture: Blob, statedDpi: number): Promise<Result<SheetPicture>> {
  try {
    const [frame] = (await readJpeg(new ByteReader(picture))) ?? [];
    const wide = frame && (frame.orientation > 4 ? frame.height : frame.width);
    const dpi = statedDpi > 0 ? statedDpi : (wide ?? LOOK_DPI * A4_INCHES) / A4_INCHES;
    const share = Math.min(1, LOOK_DPI / dpi);
    const wanted = frame && { width: frame.width * share, height: frame.height * share };
    const small = frame?.orientation === 1 && wanted ? await scaledDecode(picture, frame, wanted) : undefined;
    const bitmap = small ?? (await createImageBitmap(picture));
    return ok({ bitmap, dpi: wide === undefined ? dpi : (dpi * bitmap.width) / wide });
  } catch (thrown) {
    // Lack of memory is told apart further up; decoders throw anything on damage.
    if (thrown instanceof RangeError) throw thrown;
    return fail({ code: 'image/undecodable', mime: picture.type });
  }
}

/** The page at so many dots per inch, or fewer where it has no more. */
export function pixelsAt({ bitmap, dpi }: SheetPicture, wantedDpi: number): SheetPixels {
  const share = Math.min(1, wantedDpi / dpi, Math.sqrt(MOST_PIXELS / (bitmap.width * bitmap.height)));
  const width = Math.max(1, Math.round(bitmap.width * share));
  const height = Math.max(1, Math.round(bitmap.height * share));
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (!context) throw new RangeError('out of memory: no canvas');
  context.imageSmoothingQuality = 'high';
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.drawImage(bitmap, 0, 0, width, height);
  const { data } = context.getImageData(0, 0, width, height, { colorSpace: 'srgb' });
  canvas.width = canvas.height = 0;
  return { width, height, dpi: dpi * share, data };
}
