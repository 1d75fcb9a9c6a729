import type { ScannerRequest } from '../../transport';

/** No spaces, no line breaks: nothing that could begin another line of the request. */
const CLEAN_PATH = /^\/[\x21-\x7e]*$/;
const CLEAN_VALUE = /^[\x20-\x7e]*$/;

/** Whether nothing in a path or a header could begin another line: both may come from a device. */
export function isCleanRequest({ path, headers = {} }: ScannerRequest): boolean {
  return (
    CLEAN_PATH.test(path) &&
    Object.entries(headers)
      .flat()
      .every((part) => CLEAN_VALUE.test(part))
  );
}

/**
 * A clean request as bytes of HTTP/1.1, never a whole number of packets: then no device waits for an empty packet that
 * says where it ends.
 */
export function writeRequest(
  { method, path, headers = {}, body }: ScannerRequest,
  packetSize: number,
): Uint8Array<ArrayBuffer> {
  const content = new TextEncoder().encode(body ?? '');
  const fields = Object.entries({
    ...headers,
    // What firmware compares with: it believes that it talks to the driver on this computer.
    Host: 'localhost',
    'User-Agent': 'CuaSo',
    ...((body !== undefined || method === 'POST') && { 'Content-Length': String(content.length) }),
  });
  const head = [`${method} ${path} HTTP/1.1`, ...fields.map(([name, value]) => `${name}: ${value}`)];
  const bytes = joined(head, content);
  return bytes.length % packetSize === 0 ? joined([...head, 'Accept: */*'], content) : bytes;
}

function joined(head: readonly string[], content: Uint8Array): Uint8Array<ArrayBuffer> {
  const start = new TextEncoder().encode(`${head.join('\r\n')}\r\n\r\n`);
  const bytes = new Uint8Array(start.length + content.length);
  bytes.set(start);
  bytes.set(content, start.length);
  return bytes;
}
