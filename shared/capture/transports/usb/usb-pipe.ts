import { fail, ok, type Result } from '../../../domain/result';
import type { Patience } from '../patience';
import { unlessAborted } from '../unless-aborted';
import { scannerInterface, type ScannerInterface } from './scanner-interface';
import { usbTrouble, type UsbMoment } from './usb-trouble';

/** A whole number of packets of any speed, or a device that sends more than was asked for fails the transfer. */
const READ_BYTES = 16_384;
const FIRST_REST_MS = 10;
const REST_GROWS = 1.25;
const LONGEST_REST_MS = 1_000;
const LET_GO_MS = 5_000;

/** Bytes out and in over the two bulk endpoints of a scanner. */
export class UsbPipe {
  /* A transfer cannot be taken back: one that was not waited for to its end is where the next bytes come from. */
  #reading: Promise<USBInTransferResult> | undefined;

  private constructor(
    private readonly device: USBDevice,
    private readonly place: ScannerInterface,
  ) {}

  /** Whether the device is still ours: unplugged, it was closed by the browser. */
  get alive(): boolean {
    return this.device.opened;
  }

  get packetSize(): number {
    return this.place.packetSize;
  }

  /** Takes hold of the scanner in a device. What was opened is closed again where that fails. */
  static async open(device: USBDevice, patience: Patience): Promise<Result<UsbPipe>> {
    const place = scannerInterface(device);
    if (!place) return fail({ code: 'usb/no-scanner' });
    let moment: UsbMoment = 'open';
    const opening = async (): Promise<true> => {
      if (!device.opened) await device.open();
      moment = 'claim';
      if (device.configuration?.configurationValue !== place.configuration)
        await device.selectConfiguration(place.configuration);
      await device.claimInterface(place.number);
      await device.selectAlternateInterface(place.number, place.alternate);
      return true;
    };
    try {
      const work = opening();
      if (await unlessAborted(work, patience.signal)) return ok(new UsbPipe(device, place));
      // It may open after all: then nobody else could use it.
      await inTime(work.then(() => undefined));
      await closeDevice(device);
      return fail(patience.failure);
    } catch (error) {
      await closeDevice(device);
      return fail(usbTrouble(error, moment, patience.limitMs));
    }
  }

  /** Sends all of it. A stalled endpoint is cleared once. */
  async write(bytes: Uint8Array<ArrayBuffer>, patience: Patience): Promise<Result<void>> {
    let cleared = false;
    for (let sent = 0; sent < bytes.length;) {
      const rest = bytes.subarray(sent);
      const done = await this.#transfer(() => this.device.transferOut(this.place.output, rest), patience);
      if (!done.ok) return done;
      sent += done.value.bytesWritten;
      if (done.value.status === 'ok' && done.value.bytesWritten > 0) patience.renew();
      else if (cleared) return fail({ code: 'scan/broken-answer' });
      else {
        cleared = true;
        await this.#clear('out', this.place.output);
      }
    }
    return ok(undefined);
  }

  /** The next bytes, never none. Empty transfers only mean that the device is not ready: it is asked again, ever later. */
  async read(patience: Patience): Promise<Result<Uint8Array>> {
    let cleared = false;
    for (let rest = FIRST_REST_MS; ; rest = Math.min(rest * REST_GROWS, LONGEST_REST_MS)) {
      this.#reading ??= this.device.transferIn(this.place.input, READ_BYTES);
      const reading = this.#reading;
      const came = await this.#transfer(() => reading, patience);
      if (came.ok || !patience.signal.aborted) this.#reading = undefined;
      if (!came.ok) return came;
      const { status, data } = came.value;
      if (data && data.byteLength > 0 && status === 'ok') {
        patience.renew();
        return ok(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
      }
      if (status === 'babble' || (status === 'stall' && cleared)) return fail({ code: 'scan/broken-answer' });
      if (status === 'stall') {
        cleared = true;
        await this.#clear('in', this.place.input);
      } else if (!(await rested(rest, patience.signal))) return fail(patience.failure);
    }
  }

  /** Lets the device go for other programs. */
  async close(): Promise<void> {
    // Its end is known: closing makes the browser refuse what is still awaited.
    this.#reading?.catch(() => undefined);
    await closeDevice(this.device);
  }

  /** Sets the device back to how it was when it was plugged in, and lets it go: nothing half-said is left in it. */
  async reset(): Promise<void> {
    this.#reading?.catch(() => undefined);
    // Windows cannot, and a device that is gone need not.
    await inTime(this.device.reset());
    await closeDevice(this.device);
  }

  async #transfer<T>(work: () => Promise<T>, patience: Patience): Promise<Result<T>> {
    try {
      const done = await unlessAborted(work(), patience.signal);
      return done === undefined ? fail(patience.failure) : ok(done);
    } catch (error) {
      if (!this.device.opened) return fail({ code: 'usb/unplugged' });
      return fail(usbTrouble(error, 'transfer', patience.limitMs));
    }
  }

  async #clear(direction: USBDirection, endpoint: number): Promise<void> {
    // Where this fails too, the next transfer says so.
    await this.device.clearHalt(direction, endpoint).catch(() => undefined);
  }
}

async function closeDevice(device: USBDevice): Promise<void> {
  // Unplugged in the meantime: it is closed.
  await inTime(device.close());
}

/** However it ends: nothing hangs on a device that answers no more. */
async function inTime(work: Promise<void>): Promise<void> {
  await unlessAborted(
    work.catch(() => undefined),
    AbortSignal.timeout(LET_GO_MS),
  );
}

async function rested(ms: number, signal: AbortSignal): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const rest = new Promise<true>((resolve) => {
    timer = setTimeout(() => resolve(true), ms);
  });
  const whole = await unlessAborted(rest, signal);
  clearTimeout(timer);
  return whole === true;
}
