import type { DeviceAnswer, DeviceRequest } from './exchange';

/** A request out of the bytes that came so far, and how many they were; nothing while it is not whole. */
export function readRequest(bytes: Buffer): { request: DeviceRequest; used: number } | undefined {
  const end = bytes.indexOf('\r\n\r\n');
  if (end === -1) return undefined;
  const [first = '', ...lines] = bytes.subarray(0, end).toString('latin1').split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line) => [
      line.slice(0, line.indexOf(':')).toLowerCase(),
      line.slice(line.indexOf(':') + 1).trim(),
    ]),
  );
  const used = end + 4 + Number(headers['content-length'] ?? 0);
  if (bytes.length < used) return undefined;
  const [method = '', path = ''] = first.split(' ');
  return {
    request: { method, path, headers, body: bytes.subarray(end + 4, used).toString('utf8') },
    used,
  };
}

/** How the device tells where a body ends. 'open': not at all. */
export type BodyEnd = 'length' | 'chunks' | 'open';

/** What the device writes for an answer, write by write. */
export function writesOf(answer: DeviceAnswer, end: BodyEnd): Uint8Array[] {
  const { status, headers, body, delivery } = answer;
  const { chunked = end === 'chunks', cutAfter, unanswered, pieces = 1 } = delivery;
  if (unanswered) return [];
  const fields = [
    ...Object.entries(headers),
    ...(chunked ? [['Transfer-Encoding', 'chunked']] : []),
    ...(!chunked && end !== 'open' ? [['Content-Length', String(body.length)]] : []),
  ];
  const head = [`HTTP/1.1 ${String(status)} Said`, ...fields.map((pair) => pair.join(': ')), '', ''].join(
    '\r\n',
  );
  const given = cutAfter === undefined ? body : body.subarray(0, cutAfter);
  const each = Math.max(1, Math.ceil(given.length / pieces));
  const parts: Uint8Array[] = [];
  for (let at = 0; at < given.length; at += each) {
    const part = given.subarray(at, at + each);
    parts.push(chunked ? inChunk(part) : part);
  }
  const last = chunked && cutAfter === undefined ? [Buffer.from('0\r\nX-Trailer: seen\r\n\r\n')] : [];
  return [Buffer.from(head), ...parts, ...last];
}

function inChunk(part: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.from(`${part.length.toString(16)};kind=page\r\n`), part, Buffer.from('\r\n')]);
}
