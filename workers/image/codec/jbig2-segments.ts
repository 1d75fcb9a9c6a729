/** Kinds of segment that are written here (ITU-T T.88, 7.3). */
export const SEGMENT = {
  symbolDictionary: 0,
  immediateLosslessText: 7,
  immediateLosslessGeneric: 39,
  pageInformation: 48,
} as const;

/** A segment of the embedded organisation: what PDF holds, without file header, end of page and end of file. */
export interface Segment {
  readonly number: number;
  readonly type: number;
  /** Numbers of the segments that this one needs; each less than 256. */
  readonly refersTo: readonly number[];
  /** 0: belongs to no page, as everything that PDF keeps in JBIG2Globals. */
  readonly page: number;
  readonly data: Uint8Array<ArrayBuffer>;
}

/** Where a region stands on its page (7.4.1). Its pixels are combined with the page by OR. */
export interface Region {
  readonly width: number;
  readonly height: number;
  readonly x: number;
  readonly y: number;
}

/** Numbers one after the other, the highest byte first. */
export function bigEndian(...fields: readonly (readonly [value: number, bytes: 1 | 2 | 4])[]): number[] {
  const out: number[] = [];
  for (const [value, bytes] of fields) {
    for (let shift = 8 * (bytes - 1); shift >= 0; shift -= 8) out.push((value >>> shift) & 0xff);
  }
  return out;
}

/** The segments with their headers (7.2), in order. */
export function writeSegments(segments: readonly Segment[]): Uint8Array<ArrayBuffer> {
  const pieces = segments.flatMap(({ number, type, refersTo, page, data }) => {
    if (refersTo.length > 4) throw new RangeError('a segment may refer to four others at most');
    const references = refersTo.map((other): readonly [number, 1] => [other, 1]);
    const count: readonly [number, 1] = [refersTo.length << 5, 1];
    return [
      Uint8Array.from(bigEndian([number, 4], [type, 1], count, ...references, [page, 1], [data.length, 4])),
      data,
    ];
  });
  return joined(pieces);
}

/** The data of the page information segment (7.4.8): lossless, white, regions combined by OR, resolution unknown. */
export function pageInformation(width: number, height: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(bigEndian([width, 4], [height, 4], [0, 4], [0, 4], [1, 1], [0, 2]));
}

/** The region segment information field (7.4.1). */
export function regionInformation({ width, height, x, y }: Region): number[] {
  return bigEndian([width, 4], [height, 4], [x, 4], [y, 4], [0, 1]);
}

/** The pieces as one. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** The segments of data that `writeSegments` wrote. Throws on anything else. */
export function readSegments(data: Uint8Array): Segment[] {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const segments: Segment[] = [];
  let at = 0;
  while (at < data.length) {
    const number = view.getUint32(at);
    const type = view.getUint8(at + 4);
    const references = view.getUint8(at + 5) >> 5;
    if (number > 255 || references > 4) throw new Error('not a segment as it is written here');
    const refersTo = Array.from({ length: references }, (_, i) => view.getUint8(at + 6 + i));
    const page = view.getUint8(at + 6 + references);
    const length = view.getUint32(at + 7 + references);
    const start = at + 11 + references;
    if (start + length > data.length) throw new Error('a segment reaches behind the data');
    segments.push({ number, type, refersTo, page, data: data.slice(start, start + length) });
    at = start + length;
  }
  return segments;
}
