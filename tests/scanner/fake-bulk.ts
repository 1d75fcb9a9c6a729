/** How a transfer from the device came out. */
export interface CameIn {
  readonly status: 'ok' | 'stall' | 'babble';
  readonly data?: DataView;
}

/** One transfer that waits for packets. */
interface Waiting {
  readonly length: number;
  readonly resolve: (result: CameIn) => void;
  readonly reject: (error: DOMException) => void;
}

/**
 * A bulk endpoint from the device, to the byte: a transfer ends with a packet that is not full, or when it has as many
 * bytes as were asked for; a packet that does not fit any more is babble.
 */
export class FakeBulkIn {
  readonly #packets: Uint8Array[] = [];
  readonly #waiting: Waiting[] = [];
  #stalled = false;

  constructor(readonly packetSize: number) {}

  /** The device writes: full packets, and what is left as a short one. No bytes: one empty packet. */
  write(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length || at === 0; at += this.packetSize)
      this.#packets.push(bytes.slice(at, at + this.packetSize));
    this.#serve();
  }

  /** The device halts the endpoint: transfers fail until the host clears it. */
  stall(): void {
    this.#stalled = true;
    this.#serve();
  }

  clearHalt(): void {
    this.#stalled = false;
  }

  read(length: number): Promise<CameIn> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ length, resolve, reject });
      this.#serve();
    });
  }

  /** Everything that waits fails, and what was not fetched is gone. */
  drop(error: DOMException): void {
    this.#packets.length = 0;
    this.#stalled = false;
    for (const { reject } of this.#waiting.splice(0)) reject(error);
  }

  #serve(): void {
    while (this.#waiting.length > 0 && (this.#stalled || this.#packets.length > 0)) {
      const waiting = this.#waiting.shift()!;
      waiting.resolve(this.#stalled ? { status: 'stall' } : this.#fill(waiting.length));
    }
  }

  #fill(length: number): CameIn {
    const parts: Uint8Array[] = [];
    for (let room = length; room > 0;) {
      const packet = this.#packets[0];
      if (!packet) break;
      if (packet.length > room) return { status: 'babble' };
      this.#packets.shift();
      parts.push(packet);
      room -= packet.length;
      if (packet.length < this.packetSize) break;
    }
    const bytes = new Uint8Array(Buffer.concat(parts));
    return { status: 'ok', data: new DataView(bytes.buffer) };
  }
}
