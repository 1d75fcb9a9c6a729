import type { PrinterDevice } from '../../../../kiosk/printer/usb-printer';

/** What a printer on a cable is like, and what goes wrong with it. */
export interface FakePrinterTraits {
  /** Protocol of its interface: 1 prints only, 2 answers, 4 is IPP over USB. */
  readonly protocol?: number;
  /** Answers to `DLE EOT 1`, `2` and `4`; absent: it never answers. */
  readonly status?: Readonly<Record<1 | 2 | 4, number>>;
  readonly denied?: boolean;
  /** It takes so many bytes and then nothing more. */
  readonly stopsAfter?: number;
  /** What it answers from then on. */
  readonly then?: Readonly<Record<1 | 2 | 4, number>>;
}

const READY = { 1: 0x16, 2: 0x12, 4: 0x12 } as const;
/** As Chromium has them: a number for each place. */
const PLACE = { configuration: 1, number: 0, alternate: 0, input: 2, output: 1 } as const;

/** A receipt printer behind WebUSB: keeps what was printed, answers questions about itself. */
export class FakePrinter {
  readonly transfers: number[] = [];
  readonly printed: number[] = [];
  readonly configuration = null;
  opened = false;
  closed = 0;
  readonly #answers: number[] = [];

  constructor(private readonly traits: FakePrinterTraits = {}) {}

  get configurations(): USBConfiguration[] {
    const endpoint = (number: number, direction: USBDirection) => ({
      ...{ endpointNumber: number, direction, type: 'bulk', packetSize: 64 },
    });
    const alternate = {
      ...{ alternateSetting: PLACE.alternate, interfaceClass: 7, interfaceSubclass: 1 },
      interfaceProtocol: this.traits.protocol ?? 2,
      endpoints:
        this.traits.protocol === 1
          ? [endpoint(PLACE.output, 'out')]
          : [endpoint(PLACE.output, 'out'), endpoint(PLACE.input, 'in')],
    };
    const interfaces = [{ interfaceNumber: PLACE.number, alternates: [alternate] }];
    return [{ configurationValue: PLACE.configuration, interfaces }] as unknown as USBConfiguration[];
  }

  open(): Promise<void> {
    if (this.traits.denied) return Promise.reject(new DOMException('Access denied.', 'SecurityError'));
    this.opened = true;
    return Promise.resolve();
  }

  close(): Promise<void> {
    this.opened = false;
    this.closed += 1;
    return Promise.resolve();
  }

  selectConfiguration = (): Promise<void> => Promise.resolve();
  claimInterface = (): Promise<void> => Promise.resolve();
  selectAlternateInterface = (): Promise<void> => Promise.resolve();

  transferOut(_endpoint: number, data: BufferSource): Promise<{ status: 'ok'; bytesWritten: number }> {
    const bytes = data as Uint8Array;
    const [first, second, which] = bytes;
    if (bytes.length === 3 && first === 0x10 && second === 0x04) this.#ask(which as 1 | 2 | 4);
    else if (this.#full) return new Promise(() => undefined);
    else {
      this.transfers.push(bytes.length);
      for (const byte of bytes) this.printed.push(byte);
    }
    return Promise.resolve({ status: 'ok', bytesWritten: bytes.length });
  }

  transferIn(): Promise<{ status: 'ok'; data: DataView }> {
    const answer = this.#answers.shift();
    if (answer === undefined) return new Promise(() => undefined);
    const data = new DataView(Uint8Array.of(answer).buffer);
    return Promise.resolve({ status: 'ok', data });
  }

  /** As the product sees it. */
  get device(): PrinterDevice {
    return this;
  }

  get #full(): boolean {
    return this.printed.length >= (this.traits.stopsAfter ?? Infinity);
  }

  #ask(which: 1 | 2 | 4): void {
    const { status = READY, then = status, protocol } = this.traits;
    if (protocol !== 1) this.#answers.push((this.#full ? then : status)[which]);
  }
}
