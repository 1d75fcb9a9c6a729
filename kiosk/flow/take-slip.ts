import { nextSlip } from './device-settings';
import type { Draft } from './draft';
import type { Event } from './events';
import type { Means } from './means';
import { localDay, slipNumber } from './slip-content';

/**
 * The code of a visit's slip, `2026-11-22/007`: given out once, and told at once, so that whatever is printed, sent or
 * tried again later has the same.
 */
export function slipCode(
  means: Pick<Means, 'device' | 'now'>,
  { slipNumber }: Draft,
  send: (event: Event) => void,
): string {
  if (slipNumber !== undefined) return slipNumber;
  const number = takeSlip(means);
  send({ is: 'slip-numbered', number });
  return number;
}

function takeSlip(means: Pick<Means, 'device' | 'now'>): string {
  const { device } = means;
  const day = localDay(means.now());
  const settings = nextSlip(device.read(), day);
  void device.write(settings);
  return `${day}/${slipNumber(settings.slip.last)}`;
}
