import type { CardSheetRequest, StraightPage } from '../../shared/contracts/camera-work';
import { CAMERA_PAPERS } from '../../shared/domain/camera-paper';
import { MAX_DPI } from '../../shared/domain/limits';
import { fail, ok, type Result } from '../../shared/domain/result';
import { encodeJpeg } from './encode-jpeg';
import { guarded } from './guarded';
import { release } from './render';
import { withDensity } from './with-density';

const MM_PER_INCH = 25.4;
const QUALITY = 0.92;
/** From the upper edge of the page to the front, and between both sides of the card, in mm. */
const FRONT_MM = 50;
const BETWEEN_MM = 25;

/** Both sides of a card (ISO/IEC 7810 ID-1) in the middle of one A4 page, one below the other, at true size. */
export function cardSheet({ front, back }: CardSheetRequest): Promise<Result<StraightPage>> {
  return guarded(async () => {
    const [shortMm, longMm] = CAMERA_PAPERS.card;
    const [pageMm, pageHighMm] = CAMERA_PAPERS.A4;
    const canvas = new OffscreenCanvas(pixels(pageMm), pixels(pageHighMm));
    const context = canvas.getContext('2d', { alpha: false });
    if (!context) throw new RangeError('out of memory: no canvas');
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.imageSmoothingQuality = 'high';
    let topMm = FRONT_MM;
    for (const side of [front, back]) {
      const image = await opened(side);
      if (!image) return fail({ code: 'image/undecodable', mime: side.type });
      // A card that lay upright stays so.
      const [wideMm, highMm] = image.width < image.height ? [shortMm, longMm] : [longMm, shortMm];
      const leftMm = (pageMm - wideMm) / 2;
      // Whole pixels: a card's edge is not to be smeared over two.
      context.drawImage(image, pixels(leftMm), pixels(topMm), pixels(wideMm), pixels(highMm));
      image.close();
      topMm += highMm + BETWEEN_MM;
    }
    const jpeg = await encodeJpeg(canvas, QUALITY);
    const { width, height } = canvas;
    release(canvas);
    return ok({ jpeg: await withDensity(jpeg, MAX_DPI), width, height, dpi: MAX_DPI });
  });
}

/** Undefined where it is no picture. */
async function opened(side: Blob): Promise<ImageBitmap | undefined> {
  try {
    return await createImageBitmap(side);
  } catch (thrown) {
    if (thrown instanceof DOMException && thrown.name !== 'InvalidStateError') throw thrown;
    return undefined;
  }
}

function pixels(mm: number): number {
  return Math.round((mm / MM_PER_INCH) * MAX_DPI);
}
