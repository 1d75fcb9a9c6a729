import { slipSheetText } from '../../shared/text/slip-sheet';
import type { Work } from './effects';
import type { Effect } from './events';
import { slipContent, whereabouts } from './slip-content';
import { slipText } from './slip-text';
import { slipCode } from './take-slip';

/** Gives the visit its slip's code where it has none, draws the slip, pictures of it, and its text for a phone. */
export async function makeSlip(
  work: Work,
  { job, draft, visit, resume }: Extract<Effect, { do: 'make-slip' }>,
): Promise<void> {
  const { means, signal, send } = work;
  const number = slipCode(means, draft, send);
  const place = { device: means.device.read(), number, at: means.now(), ...whereabouts(visit), resume };
  const slip = await means.composeSlip(slipContent(draft, place), signal);
  if (!slip.ok) {
    if (!signal.aborted) send({ is: 'slip-failed', job, failure: slip.failure });
    return;
  }
  const { pdf } = slip.value;
  const drawn = await means.drawPages(pdf);
  const code = await means.composeCode(slipText(draft, place), signal);
  send({
    is: 'slip-made',
    job,
    slip: {
      pdf,
      fileName: slipSheetText.fileName(number.split('/').at(-1) ?? number),
      // Without pictures the slip can still be saved and printed elsewhere; without the code it is on paper.
      pictures: drawn.ok ? drawn.value : [],
      ...(code.ok && { phone: code.value }),
    },
  });
}
