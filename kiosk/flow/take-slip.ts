import { nextSlip } from './device-settings';
import type { Means } from './means';
import { localDay, slipNumber } from './slip-content';

/** Gives out the next slip's code, `2026-11-22/007`: once for a visit, whatever it is printed or sent for. */
export function takeSlip(means: Pick<Means, 'device' | 'now'>): string {
  const { device } = means;
  const day = localDay(means.now());
  const settings = nextSlip(device.read(), day);
  void device.write(settings);
  return `${day}/${slipNumber(settings.slip.last)}`;
}
