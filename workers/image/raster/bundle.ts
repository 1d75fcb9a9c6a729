import * as v from 'valibot';
import type { CodedMask, LayeredPage } from './layers';

/*
 * A page's layers as one Blob, so that they are kept and handed on as one thing:
 *
 *   'CSL1' · length of the header, 32 bits, high byte first · header, JSON in UTF-8 · the parts, one after another
 *
 * The header holds all that is not bytes, and the length of each part in the order in which they stand: the
 * background, the tiles, then of each text layer its mask and, where it has them, its globals.
 */
const MAGIC = 'CSL1';
const HEAD_BYTES = 8;

/** No page has more sides, parts or bytes: a header that says so is damaged. */
const MAX_EDGE = 100_000;
const MAX_PARTS = 10_000;
const MAX_BYTES = 500_000_000;
const MATRIX_NUMBERS = 9;

const whole = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
const edge = whole(1, MAX_EDGE);
const bytes = whole(1, MAX_BYTES);
const offset = whole(0, MAX_EDGE);
const level = whole(0, 255);

const picture = { width: edge, height: edge, bytes };

const Header = v.object({
  width: edge,
  height: edge,
  dpi: v.pipe(v.number(), v.finite(), v.gtValue(0)),
  background: v.object(picture),
  tiles: v.pipe(
    v.array(v.object({ ...picture, place: v.object({ x: offset, y: offset, width: edge, height: edge }) })),
    v.maxLength(MAX_PARTS),
  ),
  text: v.pipe(
    v.array(
      v.object({
        ...picture,
        codec: v.picklist(['jbig2', 'g4']),
        globals: v.optional(bytes),
        colour: v.tuple([level, level, level]),
      }),
    ),
    v.maxLength(MAX_PARTS),
  ),
  fromNatural: v.pipe(v.array(v.pipe(v.number(), v.finite())), v.length(MATRIX_NUMBERS)),
});

type Header = v.InferOutput<typeof Header>;

/** Tiles begin on the page (they may hang over its edge), and every mask is as large as it. */
function fitsTogether({ width, height, tiles, text }: Header): boolean {
  const onPage = tiles.every(({ place }) => place.x < width && place.y < height);
  return onPage && text.every((mask) => mask.width === width && mask.height === height);
}
type Bytes = Uint8Array<ArrayBuffer>;

/** One Blob of a page's layers. Same page, same bytes. */
export function packLayers(page: LayeredPage): Blob {
  const { width, height, dpi, background, tiles, text, fromNatural } = page;
  const header: Header = {
    width,
    height,
    dpi,
    background: { width: background.width, height: background.height, bytes: background.jpeg.length },
    tiles: tiles.map(({ place: { x, y, width: across, height: down }, jpeg, ...size }) => ({
      width: size.width,
      height: size.height,
      bytes: jpeg.length,
      place: { x, y, width: across, height: down },
    })),
    text: text.map(({ mask, colour: [red, green, blue] }) => ({
      width: mask.width,
      height: mask.height,
      bytes: mask.data.length,
      codec: mask.codec,
      ...(mask.globals ? { globals: mask.globals.length } : {}),
      colour: [red, green, blue],
    })),
    fromNatural: [...fromNatural],
  };
  const json = new TextEncoder().encode(JSON.stringify(header));
  const head = new Uint8Array(HEAD_BYTES);
  head.set(new TextEncoder().encode(MAGIC));
  new DataView(head.buffer).setUint32(MAGIC.length, json.length);
  const masks = text.flatMap(({ mask }) => (mask.globals ? [mask.data, mask.globals] : [mask.data]));
  return new Blob([head, json, background.jpeg, ...tiles.map(({ jpeg }) => jpeg), ...masks]);
}

/** The page of a bundle; its parts share one buffer. Undefined for everything that `packLayers` does not write. */
export async function unpackLayers(bundle: Blob): Promise<LayeredPage | undefined> {
  const all = new Uint8Array(await bundle.arrayBuffer());
  const head = readHeader(all);
  if (!head || head.parts + bytesOf(head.header) !== all.length) return undefined;
  let at = head.parts;
  const take = (length: number): Bytes => all.subarray(at, (at += length));
  const { background, tiles, text, ...page } = head.header;
  return {
    ...page,
    background: { width: background.width, height: background.height, jpeg: take(background.bytes) },
    tiles: tiles.map(({ bytes: length, ...tile }) => ({ ...tile, jpeg: take(length) })),
    text: text.map(({ colour, bytes: length, globals, ...mask }) => {
      const coded: CodedMask = { ...mask, data: take(length) };
      return { colour, mask: globals === undefined ? coded : { ...coded, globals: take(globals) } };
    }),
  };
}

function readHeader(all: Bytes): { readonly header: Header; readonly parts: number } | undefined {
  if (all.length < HEAD_BYTES) return undefined;
  const magic = String.fromCharCode(...all.subarray(0, MAGIC.length));
  const parts = HEAD_BYTES + new DataView(all.buffer).getUint32(MAGIC.length);
  if (magic !== MAGIC || parts > all.length) return undefined;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(all.subarray(HEAD_BYTES, parts));
    const header = v.safeParse(Header, JSON.parse(text));
    return header.success && fitsTogether(header.output) ? { header: header.output, parts } : undefined;
  } catch {
    // No UTF-8 or no JSON: the caller hears that it is no bundle.
    return undefined;
  }
}

function bytesOf({ background, tiles, text }: Header): number {
  const pictures = [background, ...tiles, ...text].reduce((sum, part) => sum + part.bytes, 0);
  return text.reduce((sum, { globals = 0 }) => sum + globals, pictures);
}
