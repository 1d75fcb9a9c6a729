import type { ReadSheetRequest } from '../../shared/contracts/sheet-worker';
import type { Box } from '../../shared/domain/quality';
import { ok, type Result } from '../../shared/domain/result';
import { findCodes } from './code-reader';
import { openSheet, pixelsAt } from './sheet-picture';

/** A code of 15 mm has a dozen pixels a module at this. */
const LOOK_DPI = 200;

/** Where QR codes are on a page, whatever they say and whether they can be read. */
export async function findBoxes({ picture, dpi }: ReadSheetRequest): Promise<Result<readonly Box[]>> {
  const opened = await openSheet(picture, dpi);
  if (!opened.ok) return opened;
  try {
    const found = await findCodes(pixelsAt(opened.value, LOOK_DPI));
    return ok(found.map(({ box }) => box));
  } finally {
    opened.value.bitmap.close();
  }
}
