/** One HTTP request as the device sees it, whatever carried it. */
export interface DeviceRequest {
  readonly method: string;
  /** Without a query. */
  readonly path: string;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
}

/** How an answer goes over the wire. Whole and with its length where nothing is said. */
export interface Delivery {
  readonly chunked?: boolean;
  /** The connection goes after so many bytes of the body, which promised more. */
  readonly cutAfter?: number;
  /** The connection goes without a head. */
  readonly unanswered?: boolean;
  /** The body comes in so many pieces, with a pause before each. */
  readonly pieces?: number;
  readonly pieceMs?: number;
}

/** One answer of the device. */
export interface DeviceAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  readonly delivery: Delivery;
}

/** A device without a wire: an HTTP server or a fake USB cable stands before it. Never rejects. */
export type DeviceHandler = (request: DeviceRequest) => Promise<DeviceAnswer>;

/** An answer without a body. */
export function bare(status: number, headers: Readonly<Record<string, string>> = {}): DeviceAnswer {
  return { status, headers, body: new Uint8Array(), delivery: {} };
}

/** An answer with an XML document. */
export function xml(text: string, status = 200): DeviceAnswer {
  return textual(status, 'text/xml', `<?xml version="1.0" encoding="UTF-8"?>\n${text}`);
}

/** What a device's web pages answer to everything that they do not know. */
export function html(status: number): DeviceAnswer {
  const page =
    '<!DOCTYPE html><html><head><title>Embedded Web Server</title></head><body><p>&nbsp;<br></body></html>';
  return textual(status, 'text/html', page);
}

/** An answer with text of any type. */
export function textual(status: number, type: string, text: string): DeviceAnswer {
  return { status, headers: { 'Content-Type': type }, body: Buffer.from(text), delivery: {} };
}
