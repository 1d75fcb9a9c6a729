/// <reference types="w3c-web-usb" preserve="true" />
import type { KnownScanner, ScannerWay } from '../../../contracts/scanner';
import { fail, ok, type Result } from '../../../domain/result';
import { SCANNER_FILTERS, scannerInterface } from './scanner-interface';
import { usbTrouble } from './usb-trouble';

/** What is used of `navigator.usb`. Absent on a page without https. */
export type UsbPort = Pick<USB, 'getDevices' | 'requestDevice'>;
type UsbWay = Extract<ScannerWay, { by: 'usb' }>;

/** The port of this page, where the browser has one. */
export function usbPort(): UsbPort | undefined {
  return 'usb' in navigator ? navigator.usb : undefined;
}

/** Shows the browser's chooser; only in answer to a press. 'cancelled' where the person chose nothing. */
export async function pairScanner(usb: UsbPort | undefined = usbPort()): Promise<Result<KnownScanner>> {
  if (!usb) return fail({ code: 'usb/unsupported' });
  try {
    const device = await usb.requestDevice({ filters: SCANNER_FILTERS.map((filter) => ({ ...filter })) });
    return scannerInterface(device) ? ok(known(device)) : fail({ code: 'usb/no-scanner' });
  } catch (error) {
    // NotFoundError here is the closed chooser.
    const closed = error instanceof DOMException && error.name === 'NotFoundError';
    return fail(closed ? { code: 'cancelled' } : usbTrouble(error, 'open', 0));
  }
}

/** The scanners that this page may use without asking: paired before, or granted by the administrator's policy. */
export async function pairedScanners(usb: UsbPort | undefined = usbPort()): Promise<readonly KnownScanner[]> {
  const devices = await devicesOf(usb);
  return devices.filter(scannerInterface).map(known);
}

/** Finds a paired device again. 'usb/unplugged' where it is not connected or no longer paired. */
export async function findPaired(
  way: UsbWay,
  usb: UsbPort | undefined = usbPort(),
): Promise<Result<USBDevice>> {
  if (!usb) return fail({ code: 'usb/unsupported' });
  const devices = await devicesOf(usb);
  const found = devices.find(
    ({ vendorId, productId, serialNumber }) =>
      vendorId === way.vendorId &&
      productId === way.productId &&
      (way.serial === undefined || serialNumber === way.serial),
  );
  return found ? ok(found) : fail({ code: 'usb/unplugged' });
}

async function devicesOf(usb: UsbPort | undefined): Promise<readonly USBDevice[]> {
  // An administrator's policy can keep pages from USB altogether: then none is paired.
  return (await usb?.getDevices().catch(() => [])) ?? [];
}

/** Ends the pairing: the browser names the device no longer. One that is not there has none. */
export async function forgetPaired(way: UsbWay, usb: UsbPort | undefined = usbPort()): Promise<void> {
  const device = await findPaired(way, usb);
  if (device.ok) await device.value.forget();
}

function known({
  vendorId,
  productId,
  serialNumber,
  manufacturerName,
  productName,
}: USBDevice): KnownScanner {
  const serial = serialNumber === null || serialNumber === '' ? undefined : serialNumber;
  const maker = manufacturerName ?? '';
  const product = productName ?? '';
  return {
    id: `usb:${hex(vendorId)}:${hex(productId)}${serial === undefined ? '' : `:${serial}`}`,
    name: (product.startsWith(maker) ? product : `${maker} ${product}`).trim() || 'USB',
    way: { by: 'usb', vendorId, productId, ...(serial !== undefined && { serial }) },
    from: 'person',
  };
}

function hex(id: number): string {
  return id.toString(16).padStart(4, '0');
}
