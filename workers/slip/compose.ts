import type { ComposedSlip, SlipRequest } from '../../shared/contracts/slip-worker';
import { ok, type Result } from '../../shared/domain/result';
import { sheetCodeText } from '../../shared/domain/sheet-code';
import { drawSlip } from './draw-slip';
import { slipFonts } from './fonts';
import { qrModules } from './qr-modules';

/** Draws the slip and answers its bytes. */
export async function compose(request: SlipRequest): Promise<Result<ComposedSlip>> {
  const { slip } = request;
  const code = slip === undefined ? undefined : await qrModules(sheetCodeText({ kind: 'slip', slip }));
  const { bytes, pages } = drawSlip(request, await slipFonts(), code);
  return ok({ pdf: new Blob([bytes], { type: 'application/pdf' }), pages });
}
