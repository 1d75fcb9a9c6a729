import type { DrawPageRequest } from '../../shared/contracts/image-worker';
import type { Turn } from '../../shared/domain/turn';
import { fail, ok, type Result } from '../../shared/domain/result';
import { encodeJpeg } from './encode-jpeg';
import { guarded } from './guarded';
import { openLayers } from './open-layers';
import { planesCanvas } from './planes/encode-planes';
import { release, render } from './render';
import { scaledDecode } from './scaled-decode';
import { compose } from './tone/compose';
import { within } from './within';

const DRAWING_QUALITY = 0.85;

/** EXIF orientation that turns a picture clockwise. */
const ORIENTATION: Readonly<Record<Turn, number>> = { 0: 1, 90: 6, 180: 3, 270: 8 };

/** A page as a JPEG to look at or to read, turned, as large as asked. 'image/undecodable' when it is damaged. */
export function draw({ page, turn, maxEdge }: DrawPageRequest): Promise<Result<Blob>> {
  return guarded(async () => {
    const drawn = 'bundle' in page ? await layersCanvas(page, maxEdge) : await pictureBitmap(page, maxEdge);
    if (!drawn) return fail({ code: 'image/undecodable', mime: 'image/jpeg' });
    const jpeg = await turnedJpeg(drawn, turn);
    drawn.close();
    return ok(jpeg);
  });
}

/** A drawn page as JPEG, turned clockwise. The drawing stays open. */
export async function turnedJpeg(image: ImageBitmap, turn: Turn): Promise<Blob> {
  const { width, height } = image;
  const lies = turn === 90 || turn === 270;
  const size = lies ? ([height, width] as const) : ([width, height] as const);
  const canvas = render({ image, orientation: ORIENTATION[turn] }, ...size);
  const jpeg = await encodeJpeg(canvas, DRAWING_QUALITY);
  release(canvas);
  return jpeg;
}

async function layersCanvas(
  page: Extract<DrawPageRequest['page'], { readonly bundle: Blob }>,
  maxEdge: number | undefined,
): Promise<ImageBitmap | undefined> {
  const opened = await openLayers(page);
  return opened && planesCanvas(compose(opened.separation, maxEdge)).transferToImageBitmap();
}

async function pictureBitmap(
  { jpeg, width, height }: Extract<DrawPageRequest['page'], { readonly jpeg: Blob }>,
  maxEdge = Infinity,
): Promise<ImageBitmap | undefined> {
  const size = within(width, height, maxEdge);
  try {
    const image = (await scaledDecode(jpeg, { width, height }, size)) ?? (await createImageBitmap(jpeg));
    const canvas = render({ image, orientation: 1 }, size.width, size.height);
    image.close();
    return canvas.transferToImageBitmap();
  } catch (thrown) {
    // Out of memory is told apart further up; anything else is a damaged picture.
    if (thrown instanceof RangeError) throw thrown;
    return undefined;
  }
}
