import type { ReadSheetRequest } from '../../shared/contracts/sheet-worker';
import type { SheetMarks } from '../../shared/domain/pile';
import { ok, type Result } from '../../shared/domain/result';
import { hasSeparatorBars } from './bars';
import { blankness } from './blank';
import { readCodes } from './read-codes';
import { openSheet, pixelsAt } from './sheet-picture';

/** A pencil's stroke is two pixels wide; more only costs time. */
const BLANK_DPI = 150;

/** Reads a page's codes, separator and emptiness. A page that carries a code of ours is not looked at further. */
export async function read({ picture, dpi }: ReadSheetRequest): Promise<Result<SheetMarks>> {
  const opened = await openSheet(picture, dpi);
  if (!opened.ok) return opened;
  const sheet = opened.value;
  try {
    const marks = await readCodes(sheet, picture);
    if (marks.code ?? marks.separator ?? marks.card) return ok(marks);
    const pixels = pixelsAt(sheet, BLANK_DPI);
    if (hasSeparatorBars(pixels)) return ok({ separator: true });
    const certainty = blankness(pixels);
    return ok(certainty === undefined ? {} : { blank: { certainty } });
  } finally {
    sheet.bitmap.close();
  }
}
