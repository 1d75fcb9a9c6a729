import { ok, type Result } from '../../shared/domain/result';
import { findCodes } from '../sheet/code-reader';
import { pixelsAt } from '../sheet/sheet-picture';

/** Reads the code in a frame. Of the picture nothing stays: its pixels are overwritten before the answer goes out. */
export async function read(frame: ImageBitmap): Promise<Result<string | undefined>> {
  const pixels = pixelsAt({ bitmap: frame, dpi: 1 }, 1);
  frame.close();
  try {
    const codes = await findCodes(pixels);
    return ok(codes.find(({ text }) => text !== undefined)?.text);
  } finally {
    pixels.data.fill(0);
  }
}
