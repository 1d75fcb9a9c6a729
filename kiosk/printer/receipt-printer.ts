/// <reference types="w3c-web-usb" preserve="true" />
import { fail, ok, type Result } from '../../shared/domain/result';
import type { PrinterStatus, Raster } from './escpos';
import { pictureRaster } from './picture-raster';
import { PRINTER_FILTERS, printerPlace } from './printer-place';
import { printerStatus, printRasters } from './usb-printer';

/** What is used of `navigator.usb`. */
export type PrinterPort = Pick<USB, 'getDevices' | 'requestDevice'>;

/** The port of this page, where the browser has one. */
export function printerPort(): PrinterPort | undefined {
  return 'usb' in navigator ? navigator.usb : undefined;
}

/**
 * Prints pictures on the receipt printer that this page was allowed to use, `dots` wide, and cuts. Answers when the
 * printer has taken all of it; the failure says what a person can mend.
 */
export async function printReceipt(
  pictures: readonly Blob[],
  dots: number,
  usb: PrinterPort | undefined = printerPort(),
): Promise<Result<void>> {
  const device = await allowedPrinter(usb);
  if (!device) return fail({ code: 'printer/missing' });
  const rasters: Raster[] = [];
  for (const picture of pictures) {
    const raster = await pictureRaster(picture, dots);
    if (!raster.ok) return raster;
    rasters.push(raster.value);
  }
  return printRasters(device, rasters);
}

/** Shows the browser's chooser; only in answer to a press. 'cancelled' where the person chose nothing. Answers its name. */
export async function pairPrinter(usb: PrinterPort | undefined = printerPort()): Promise<Result<string>> {
  if (!usb) return fail({ code: 'usb/unsupported' });
  try {
    const device = await usb.requestDevice({ filters: PRINTER_FILTERS.map((filter) => ({ ...filter })) });
    return printerPlace(device) ? ok(nameOf(device)) : fail({ code: 'printer/missing' });
  } catch (error) {
    // NotFoundError here is the closed chooser.
    const closed = error instanceof DOMException && error.name === 'NotFoundError';
    return fail({ code: closed ? 'cancelled' : 'printer/denied' });
  }
}

/** How the receipt printer stands, for the test of the machine. */
export async function receiptPrinterStatus(
  usb: PrinterPort | undefined = printerPort(),
): Promise<Result<PrinterStatus>> {
  const device = await allowedPrinter(usb);
  return device ? printerStatus(device) : fail({ code: 'printer/missing' });
}

/** Allowed once by a press, or by the administrator's policy. */
async function allowedPrinter(usb: PrinterPort | undefined): Promise<USBDevice | undefined> {
  // A policy can keep pages from USB altogether: then there is none.
  const devices = (await usb?.getDevices().catch(() => [])) ?? [];
  return devices.find((device) => printerPlace(device) !== undefined);
}

function nameOf({ manufacturerName, productName }: USBDevice): string {
  return [manufacturerName, productName].filter(Boolean).join(' ') || 'USB';
}
