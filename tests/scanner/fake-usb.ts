/// <reference types="w3c-web-usb" />
import { setTimeout as after } from 'node:timers/promises';
import type { UsbPort } from '../../shared/capture/transports/usb/paired-scanners';
import type { DeviceHandler } from './exchange';
import { FakeBulkIn, type CameIn } from './fake-bulk';
import { readRequest, writesOf, type BodyEnd } from './fake-wire';

/** In which ways a device on a cable differs from a well-behaved one. */
export interface CableTraits {
  readonly vendorId?: number;
  readonly productId?: number;
  readonly serialNumber?: string;
  /** 'hp': the numbers of HP's own. 'printer': it prints only. */
  readonly kind?: 'ipp-over-usb' | 'hp' | 'printer';
  readonly packetSize?: number;
  readonly bodyEnd?: BodyEnd;
  /** Empty packets before each answer. */
  readonly emptyPackets?: number;
  /** It takes a request for whole only when a packet that is not full ends it. */
  readonly needsShortPacket?: boolean;
}

type FakeConfiguration = ReturnType<typeof configurationOf>;

/** How a transfer to the device came out. */
interface WentOut {
  readonly status: 'ok' | 'stall';
  readonly bytesWritten: number;
}

const PLACE = { number: 1, alternate: 1, input: 2, output: 3 };

/**
 * A device behind `navigator.usb`, where no device can be: what Chromium does on a cable, with an HTTP handler behind
 * the bulk endpoints. Named parts are those that the product uses.
 */
export class FakeUsbDevice {
  readonly vendorId: number;
  readonly productId: number;
  readonly serialNumber: string | null;
  readonly manufacturerName = 'Imitated';
  readonly productName = 'Scanner on a cable';
  readonly configurations: FakeConfiguration[];
  configuration: FakeConfiguration | null = null;
  opened = false;
  /** The system's own driver holds it, as on Windows. */
  denied = false;
  /** Another program has the interface. */
  taken = false;
  connected = true;
  resets = 0;
  /** Stalls still to come on the next transfers. */
  readonly stalls = { in: 0, out: 0 };
  readonly #in: FakeBulkIn;
  #claimed = false;
  #alternate = 0;
  #received = Buffer.alloc(0);
  /* What was begun before a reset is not said after it. */
  #life = 0;

  constructor(
    private readonly answer: DeviceHandler,
    private readonly traits: CableTraits = {},
  ) {
    this.vendorId = traits.vendorId ?? 0x03f0;
    this.productId = traits.productId ?? 0x0c17;
    this.serialNumber = traits.serialNumber ?? null;
    this.#in = new FakeBulkIn(traits.packetSize ?? 512);
    this.configurations = [configurationOf(traits.kind ?? 'ipp-over-usb', this.#in.packetSize)];
  }

  /** The cable is pulled out: what waits fails as Chromium lets it fail. */
  unplug(): void {
    this.connected = false;
    this.#forget(gone());
    this.opened = false;
  }

  open(): Promise<void> {
    if (!this.connected) return Promise.reject(gone());
    if (this.denied) return refused('Access denied.');
    this.opened = true;
    return Promise.resolve();
  }

  close(): Promise<void> {
    this.#forget(new DOMException('The transfer was cancelled.', 'AbortError'));
    this.opened = false;
    return this.connected ? Promise.resolve() : Promise.reject(gone());
  }

  reset(): Promise<void> {
    this.resets += 1;
    if (!this.connected) return Promise.reject(gone());
    this.#forget(new DOMException('The transfer was cancelled.', 'AbortError'));
    return Promise.resolve();
  }

  selectConfiguration(value: number): Promise<void> {
    this.configuration = this.configurations.find((each) => each.configurationValue === value) ?? null;
    return this.#usable() ?? (this.configuration ? Promise.resolve() : Promise.reject(gone()));
  }

  claimInterface(number: number): Promise<void> {
    if (this.taken) return refused('Unable to claim interface.');
    this.#claimed = number === PLACE.number && this.configuration !== null;
    return this.#usable() ?? (this.#claimed ? Promise.resolve() : Promise.reject(gone()));
  }

  selectAlternateInterface(number: number, alternate: number): Promise<void> {
    if (!this.#claimed || number !== PLACE.number) return wrongState('The interface has not been claimed.');
    this.#alternate = alternate;
    return Promise.resolve();
  }

  clearHalt(direction: USBDirection, endpoint: number): Promise<void> {
    if (direction === 'in' && endpoint === PLACE.input) this.#in.clearHalt();
    return Promise.resolve();
  }

  transferOut(endpoint: number, data: BufferSource): Promise<WentOut> {
    const trouble = this.#notReady(endpoint === PLACE.output);
    if (trouble) return trouble;
    if (this.stalls.out > 0) {
      this.stalls.out -= 1;
      return Promise.resolve({ status: 'stall', bytesWritten: 0 });
    }
    const bytes = ArrayBuffer.isView(data)
      ? Buffer.from(data.buffer, data.byteOffset, data.byteLength)
      : Buffer.from(data);
    this.#received = Buffer.concat([this.#received, bytes]);
    const endsShort = bytes.length % this.#in.packetSize !== 0;
    if (endsShort || !this.traits.needsShortPacket) this.#answerWhole();
    return Promise.resolve({ status: 'ok', bytesWritten: bytes.length });
  }

  transferIn(endpoint: number, length: number): Promise<CameIn> {
    const trouble = this.#notReady(endpoint === PLACE.input);
    if (trouble) return trouble;
    if (this.stalls.in > 0) {
      this.stalls.in -= 1;
      this.#in.stall();
    }
    return this.#in.read(length);
  }

  #answerWhole(): void {
    for (let whole = readRequest(this.#received); whole; whole = readRequest(this.#received)) {
      this.#received = this.#received.subarray(whole.used);
      void this.#say(whole.request);
    }
  }

  async #say(request: Parameters<DeviceHandler>[0]): Promise<void> {
    const life = this.#life;
    const answer = await this.answer(request);
    for (let empty = this.traits.emptyPackets ?? 0; empty > 0; empty -= 1) this.#in.write(new Uint8Array());
    for (const bytes of writesOf(answer, this.traits.bodyEnd ?? 'length')) {
      if (answer.delivery.pieceMs) await after(answer.delivery.pieceMs);
      if (life !== this.#life) return;
      this.#in.write(bytes);
    }
  }

  #notReady(known: boolean): Promise<never> | undefined {
    const usable = this.#usable();
    if (usable) return usable;
    if (this.#claimed && this.#alternate === PLACE.alternate && known) return undefined;
    return Promise.reject(
      new DOMException(
        'The specified endpoint is not part of a claimed and selected alternate interface.',
        'NotFoundError',
      ),
    );
  }

  #usable(): Promise<never> | undefined {
    if (!this.connected) return Promise.reject(gone());
    return this.opened ? undefined : wrongState('The device must be opened first.');
  }

  #forget(error: DOMException): void {
    this.#life += 1;
    this.#received = Buffer.alloc(0);
    this.#claimed = false;
    this.#alternate = 0;
    this.configuration = null;
    this.#in.drop(error);
  }
}

/** A fake `navigator.usb`: the chooser gives the first device that is connected, as a person would. */
export function fakeUsb(devices: readonly FakeUsbDevice[]): UsbPort {
  const here = (): USBDevice[] =>
    devices.filter(({ connected }) => connected).map((device) => device as unknown as USBDevice);
  return {
    getDevices: () => Promise.resolve(here()),
    requestDevice: () => {
      const [first] = here();
      return first
        ? Promise.resolve(first)
        : Promise.reject(new DOMException('No device selected.', 'NotFoundError'));
    },
  };
}

function configurationOf(kind: NonNullable<CableTraits['kind']>, packetSize: number) {
  const endpoints = [
    { endpointNumber: PLACE.input, direction: 'in', type: 'bulk', packetSize },
    { endpointNumber: PLACE.output, direction: 'out', type: 'bulk', packetSize },
  ];
  const alternate = (alternateSetting: number, numbers: readonly [number, number, number]) => ({
    ...{ alternateSetting, endpoints },
    interfaceClass: numbers[0],
    interfaceSubclass: numbers[1],
    interfaceProtocol: numbers[2],
  });
  const http = alternate(PLACE.alternate, kind === 'hp' ? [255, 9, 1] : [7, 1, 4]);
  const alternates = [alternate(0, [7, 1, 2]), ...(kind === 'printer' ? [] : [http])];
  return { configurationValue: 1, interfaces: [{ interfaceNumber: PLACE.number, alternates }] };
}

function gone(): DOMException {
  return new DOMException('The device was disconnected.', 'NotFoundError');
}

function refused(message: string): Promise<never> {
  return Promise.reject(new DOMException(message, 'NetworkError'));
}

function wrongState(message: string): Promise<never> {
  return Promise.reject(new DOMException(message, 'InvalidStateError'));
}
