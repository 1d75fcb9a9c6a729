import { kioskText } from '../../shared/text/kiosk';
import { nextSlip } from './device-settings';
import type { Work } from './effects';
import type { Effect } from './events';
import { localDay, slipContent, slipNumber } from './slip-content';

/** Gives the session its slip number, draws the slip and pictures of it. */
export async function makeSlip(
  work: Work,
  { job, draft }: Extract<Effect, { do: 'make-slip' }>,
): Promise<void> {
  const { means, signal, send } = work;
  const at = means.now();
  const number = draft.slipNumber ?? takeNumber(work, at);
  const slip = await means.composeSlip(
    slipContent(draft, { office: means.device.read().office, number, at }),
    signal,
  );
  if (!slip.ok) {
    if (!signal.aborted) send({ is: 'slip-failed', job, failure: slip.failure });
    return;
  }
  const { pdf } = slip.value;
  const drawn = await means.drawPages(pdf);
  // Without pictures the slip can still be saved and printed elsewhere.
  const pictures = drawn.ok ? drawn.value : [];
  send({
    is: 'slip-made',
    job,
    number,
    slip: { pdf, fileName: kioskText('vi').sheet.fileName(number), pictures },
  });
}

function takeNumber({ means }: Work, at: Date): string {
  const settings = nextSlip(means.device.read(), localDay(at));
  void means.device.write(settings);
  return slipNumber(settings.slip.last);
}
