import type { ComposedSlip, SlipRequest } from '../../shared/contracts/slip-worker';
import { ok, type Result } from '../../shared/domain/result';
import { drawSlip } from './draw-slip';
import { slipFonts } from './fonts';

/** Draws the slip and answers its bytes. */
export async function compose(request: SlipRequest): Promise<Result<ComposedSlip>> {
  const { bytes, pages } = drawSlip(request, await slipFonts());
  return ok({ pdf: new Blob([bytes], { type: 'application/pdf' }), pages });
}
