import type { Failure } from '../../../domain/failure';

/** Where in the talk with a device the browser gave up. */
export type UsbMoment = 'open' | 'claim' | 'transfer';

/**
 * Why the browser refused. Chromium says NetworkError for nearly everything, so the moment tells what it means: a device
 * that does not open belongs to the operating system's driver, an interface that is not given to another program.
 */
export function usbTrouble(error: unknown, moment: UsbMoment, limitMs: number): Failure {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotFoundError') return { code: 'usb/unplugged' };
  if (name === 'SecurityError') return { code: 'usb/access-denied' };
  if (name === 'InvalidStateError' && moment !== 'transfer') return { code: 'usb/busy' };
  if (moment === 'open') return { code: 'usb/access-denied' };
  if (moment === 'claim') return { code: 'usb/busy' };
  return { code: 'scan/unreachable', limitMs };
}
