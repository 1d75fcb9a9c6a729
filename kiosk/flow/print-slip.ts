import type { Effect, Event } from './events';
import type { Means } from './means';
import { slipContent, whereabouts } from './slip-content';

/** Dots of a line at 203 dpi, by the roll's width in mm. */
const DOTS = { 58: 384, 80: 576 } as const;

/**
 * Prints a slip that has its number already: through the system, which tells nothing of what became of it, or on the
 * receipt printer, laid out anew for the width of its roll.
 */
export async function printSlip(
  means: Means,
  { job, draft, visit, resume }: Extract<Effect, { do: 'print' }>,
  send: (event: Event) => void,
): Promise<void> {
  const device = means.device.read();
  if (device.printer !== 'thermal') {
    means.print();
    send({ is: 'slip-printed', job, by: 'system' });
    return;
  }
  const rollMm = device.rollMm ?? 80;
  const said = { ...whereabouts(visit), resume };
  const place = { device, number: draft.slipNumber ?? '', at: means.now(), ...said };
  const slip = await means.composeSlip({ ...slipContent(draft, place), rollMm });
  const drawn = slip.ok ? await means.drawPages(slip.value.pdf) : slip;
  const printed = drawn.ok ? await means.printReceipt(drawn.value, DOTS[rollMm]) : drawn;
  if (printed.ok) send({ is: 'slip-printed', job, by: 'thermal' });
  else send({ is: 'print-failed', job, failure: printed.failure });
}
