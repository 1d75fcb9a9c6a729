/// <reference types="w3c-web-usb" preserve="true" />
import { fail, ok, type Result } from '../../shared/domain/result';
import {
  ASK,
  FEED_AND_CUT,
  rasterBands,
  readStatus,
  RESET,
  statusQuestion,
  type PrinterStatus,
  type Raster,
} from './escpos';
import { inTime } from './in-time';
import { printerPlace, type PrinterPlace } from './printer-place';

/** Bytes of one transfer: some printers lose what comes in larger ones. */
export const CHUNK_BYTES = 4_096;
/** A printer answers a question at once or never. */
const STATUS_MS = 500;
/** A printer that is out of paper takes no more bytes: longer than the slowest takes for one chunk. */
const CHUNK_MS = 8_000;

/** What is used of a device. */
export type PrinterDevice = Pick<
  USBDevice,
  | 'open'
  | 'close'
  | 'opened'
  | 'configuration'
  | 'configurations'
  | 'selectConfiguration'
  | 'claimInterface'
  | 'selectAlternateInterface'
  | 'transferIn'
  | 'transferOut'
>;

/**
 * Prints pictures on a receipt printer and cuts. It is asked before and after how it stands: paper that ran out in the
 * middle is a failure, and the slip has to be printed again. The device is let go whatever happens.
 */
export async function printRasters(device: PrinterDevice, rasters: readonly Raster[]): Promise<Result<void>> {
  const place = printerPlace(device);
  if (!place) return fail({ code: 'printer/missing' });
  const opened = await open(device, place);
  if (!opened.ok) return opened;
  try {
    const before = await status(device, place);
    if (before !== 'ready') return fail({ code: `printer/${before}` });
    for (const bytes of [RESET, ...rasters.flatMap(rasterBands), FEED_AND_CUT]) {
      if (!(await write(device, place, bytes))) return fail({ code: await troubleOf(device, place) });
    }
    const after = await status(device, place);
    return after === 'ready' ? ok(undefined) : fail({ code: `printer/${after}` });
  } finally {
    await device.close().catch(() => undefined);
  }
}

/** How a printer stands, for a test of the machine. One that cannot be asked counts as ready once it is open. */
export async function printerStatus(device: PrinterDevice): Promise<Result<PrinterStatus>> {
  const place = printerPlace(device);
  if (!place) return fail({ code: 'printer/missing' });
  const opened = await open(device, place);
  if (!opened.ok) return opened;
  try {
    return ok(await status(device, place));
  } finally {
    await device.close().catch(() => undefined);
  }
}

/** Windows' own printer driver and other programs refuse here. */
async function open(device: PrinterDevice, place: PrinterPlace): Promise<Result<void>> {
  try {
    if (!device.opened) await device.open();
    if (device.configuration?.configurationValue !== place.configuration)
      await device.selectConfiguration(place.configuration);
    await device.claimInterface(place.number);
    await device.selectAlternateInterface(place.number, place.alternate);
    return ok(undefined);
  } catch (error) {
    const gone = error instanceof DOMException && error.name === 'NotFoundError';
    await device.close().catch(() => undefined);
    return fail({ code: gone ? 'printer/missing' : 'printer/denied' });
  }
}

async function write(
  device: PrinterDevice,
  { output }: PrinterPlace,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  for (let sent = 0; sent < bytes.length;) {
    const piece = bytes.subarray(sent, sent + CHUNK_BYTES);
    const done = await inTime(device.transferOut(output, piece), CHUNK_MS);
    if (done?.status !== 'ok' || done.bytesWritten === 0) return false;
    sent += done.bytesWritten;
  }
  return true;
}

/** Why it takes no more; where it does not say, it is offline. */
async function troubleOf(
  device: PrinterDevice,
  place: PrinterPlace,
): Promise<'printer/paper-out' | 'printer/cover-open' | 'printer/offline'> {
  const now = await status(device, place);
  return now === 'ready' ? 'printer/offline' : `printer/${now}`;
}

async function status(device: PrinterDevice, place: PrinterPlace): Promise<PrinterStatus> {
  const offline = await ask(device, place, ASK.offline);
  // One that does not answer the first question answers none.
  if (offline === undefined) return 'ready';
  const paper = await ask(device, place, ASK.paper);
  const printer = await ask(device, place, ASK.printer);
  return readStatus({
    offline,
    ...(paper !== undefined && { paper }),
    ...(printer !== undefined && { printer }),
  });
}

async function ask(
  device: PrinterDevice,
  { input, output }: PrinterPlace,
  which: Parameters<typeof statusQuestion>[0],
): Promise<number | undefined> {
  if (input === undefined) return undefined;
  const asked = await inTime(device.transferOut(output, statusQuestion(which)), STATUS_MS);
  if (asked?.status !== 'ok') return undefined;
  const answer = await inTime(device.transferIn(input, 64), STATUS_MS);
  // The last byte: an answer to an earlier question may still have been waiting.
  const { data } = answer ?? {};
  return data && data.byteLength > 0 ? data.getUint8(data.byteLength - 1) : undefined;
}
