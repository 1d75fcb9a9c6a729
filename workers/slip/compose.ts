import type { CodeModules, ComposedSlip, SlipRequest } from '../../shared/contracts/slip-worker';
import { ok, type Result } from '../../shared/domain/result';
import { sheetCodeText } from '../../shared/domain/sheet-code';
import { drawRoll } from './draw-roll';
import { drawSlip } from './draw-slip';
import { slipFonts } from './fonts';
import { qrModules } from './qr-modules';

/** Draws the slip and answers its bytes. */
export async function compose(request: SlipRequest): Promise<Result<ComposedSlip>> {
  const { slip, rollMm, resume } = request;
  const code = slip === undefined ? undefined : await qrModules(sheetCodeText({ kind: 'slip', slip }));
  const kept = resume && { resume, code: await qrModules(resume.code) };
  const fonts = await slipFonts();
  const { bytes, pages } = rollMm
    ? drawRoll(request, fonts, rollMm, code, kept)
    : drawSlip(request, fonts, code, kept);
  return ok({ pdf: new Blob([bytes], { type: 'application/pdf' }), pages });
}

/** A QR code of any text, for a screen. */
export async function composeCode(text: string): Promise<Result<CodeModules>> {
  return ok(await qrModules(text));
}
