import type { DeviceShelf } from '../../../shared/storage/device-shelf';
import type { Means } from '../means';
import { localDay } from '../slip-content';

const EVERY_MS = 60_000;

/** The day whose kept visits may lie on this machine; undefined where the office lets nobody have one kept. */
export function keptDay(device: Pick<DeviceShelf, 'read'>, at: Date): string | undefined {
  return device.read().resumeToday ? localDay(at) : undefined;
}

/**
 * Drops what was kept on another day within a minute of midnight: a kiosk may run through the night. Each start and each
 * end of a visit does it as well.
 */
export function keepSweeping(means: Pick<Means, 'parked' | 'device' | 'now'>): void {
  const today = (): string | undefined => keptDay(means.device, means.now());
  let swept = today();
  setInterval(() => {
    const day = today();
    if (day === swept) return;
    void means.parked.sweep(day).then(({ ok }) => {
      if (ok) swept = day;
    });
  }, EVERY_MS);
}
