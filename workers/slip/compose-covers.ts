import type { CoversRequest } from '../../shared/contracts/slip-worker';
import { fail, ok, type Result } from '../../shared/domain/result';
import { MAX_SHEET_CODE, SEPARATOR_CODE, sheetCodeText } from '../../shared/domain/sheet-code';
import { drawCovers, type DrawnCover } from './draw-covers';
import { slipFonts } from './fonts';
import { qrModules } from './qr-modules';

/** Draws the sheets that order a pile and answers the file. */
export async function composeCovers({ sheets, separators, at }: CoversRequest): Promise<Result<Blob>> {
  const covers: DrawnCover[] = [];
  for (const sheet of sheets) {
    const text = sheetCodeText({ kind: 'cover', procedure: sheet.procedure, component: sheet.component });
    if (text.length > MAX_SHEET_CODE) return fail({ code: 'cover/key-too-long', number: sheet.number });
    covers.push({ sheet, code: await qrModules(text) });
  }
  const separator = { code: await qrModules(SEPARATOR_CODE), count: separators };
  const bytes = drawCovers({ covers, separator, at }, await slipFonts());
  return ok(new Blob([bytes], { type: 'application/pdf' }));
}
