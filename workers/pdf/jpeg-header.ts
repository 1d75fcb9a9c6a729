/** Read at first; most JPEGs say everything within it. */
const FIRST_BYTES = 65_536;

/** What a JPEG's header says, as far as a PDF needs it. */
export interface JpegHeader {
  readonly width: number;
  readonly height: number;
  readonly components: 1 | 3 | 4;
  /** CMYK written by Adobe's convention stands inverted in the file. */
  readonly inverted: boolean;
  /** Three components that are red, green and blue as they are, marked by nothing but their ids. */
  readonly plainRgb: boolean;
}

/** Baseline, extended and progressive Huffman coding: what DCTDecode takes (ISO 32000-1, 7.4.8). */
const FRAME_MARKERS = new Set([0xc0, 0xc1, 0xc2]);
const OTHER_FRAME_MARKERS = new Set([0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]);

/** Reads the header of a JPEG without reading its picture. Undefined for what a PDF cannot hold untouched. */
export async function readJpegHeader(jpeg: Blob): Promise<JpegHeader | undefined> {
  for (let bytes = FIRST_BYTES; ; bytes *= 4) {
    const found = parseJpegHeader(new Uint8Array(await jpeg.slice(0, bytes).arrayBuffer()));
    if (found !== 'more') return found;
    if (bytes >= jpeg.size) return undefined;
  }
}

/** As `readJpegHeader`, for the first bytes; 'more' when the frame's marker lies behind them. */
export function parseJpegHeader(bytes: Uint8Array): JpegHeader | undefined | 'more' {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return undefined;
  let adobe = false;
  let jfif = false;
  for (let at = 2; ;) {
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at++;
    if (at + 4 > bytes.length) return 'more';
    const marker = view.getUint8(at + 1);
    if (bytes[at] !== 0xff || OTHER_FRAME_MARKERS.has(marker)) return undefined;
    const length = view.getUint16(at + 2);
    if (FRAME_MARKERS.has(marker))
      return at + 2 + length > bytes.length ? 'more' : frame(view, at + 4, adobe, jfif);
    if (marker === 0xee && startsWith(bytes, at + 4, 'Adobe')) adobe = true;
    if (marker === 0xe0 && startsWith(bytes, at + 4, 'JFIF')) jfif = true;
    // Start of scan or end of image before any frame, or a length that leads nowhere.
    if (marker === 0xda || marker === 0xd9 || length < 2) return undefined;
    at += 2 + length;
  }
}

function frame(view: DataView, at: number, adobe: boolean, jfif: boolean): JpegHeader | undefined {
  const [precision, height, width] = [view.getUint8(at), view.getUint16(at + 1), view.getUint16(at + 3)];
  const components = view.getUint8(at + 5);
  if (precision !== 8 || width === 0 || height === 0) return undefined;
  if (components !== 1 && components !== 3 && components !== 4) return undefined;
  const ids = Array.from({ length: components }, (_, index) => view.getUint8(at + 6 + index * 3));
  const plainRgb = !adobe && !jfif && String.fromCharCode(...ids) === 'RGB';
  return { width, height, components, inverted: components === 4 && adobe, plainRgb };
}

function startsWith(bytes: Uint8Array, at: number, text: string): boolean {
  return String.fromCharCode(...bytes.subarray(at, at + text.length)) === text;
}
