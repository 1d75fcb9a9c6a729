import type { StoredFrame } from './header';
import { ByteReader } from './byte-reader';
import { fieldValues, readDirectory, TAG, tiffStart, type Directory } from './tiff-directory';
import { isolated } from './tiff-isolate';
import { utif, type UtifDirectory } from './utif.js';

/** None, CCITT 1D, G3, G4, LZW, both JPEGs, both Deflates, PackBits: what scanners and programs write. */
const COMPRESSIONS = [1, 2, 3, 4, 5, 6, 7, 8, 32_946, 32_773];
/** White is zero, black is zero, RGB, palette, CMYK, YCbCr. */
const PHOTOMETRICS = [0, 1, 2, 3, 5, 6];
const CMYK = 5;
const SEPARATE_PLANES = 2;
const MOST_SAMPLES = 8;
const MOST_STRIPS = 1_000_000;

/**
 * Decodes one page of a TIFF; the orientation is left to the caller. Throws when it is damaged, cut off or of a kind
 * that cannot be decoded: the decoder itself would give a blank page.
 */
export async function decodeTiff(source: Blob, frame: StoredFrame): Promise<ImageBitmap> {
  const reader = new ByteReader(source);
  const start = await tiffStart(reader);
  const directory = start && (await readDirectory(reader, frame.offset ?? start.first, start.littleEndian));
  if (!directory || !(await isDecodable(reader, directory)))
    throw new Error('not a TIFF that can be decoded');
  const file = isolated(await source.arrayBuffer(), directory);
  const [page] = utif.decode(file, { parseMN: false, debug: false });
  if (!page) throw new Error('no directory');
  utif.decodeImage(file, page);
  const { width, height } = page;
  const rgba = page.t262?.[0] === CMYK ? fromCmyk(page) : utif.toRGBA8(page);
  if (!hasOpaque(rgba)) throw new Error('nothing was decoded');
  const clamped = new Uint8ClampedArray(rgba.buffer, rgba.byteOffset, width * height * 4);
  return createImageBitmap(new ImageData(clamped, width, height));
}

async function isDecodable(reader: ByteReader, directory: Directory): Promise<boolean> {
  const one = async (tag: number, otherwise: number): Promise<number> =>
    (await fieldValues(reader, directory, tag))[0] ?? otherwise;
  if (!COMPRESSIONS.includes(await one(TAG.compression, 1))) return false;
  if (!PHOTOMETRICS.includes(await one(TAG.photometric, 0))) return false;
  const samples = await one(TAG.samples, 1);
  if (samples > MOST_SAMPLES || (samples > 1 && (await one(TAG.planar, 1)) === SEPARATE_PLANES)) return false;
  return dataIsWhole(reader, directory);
}

/** Every strip or tile lies inside the file: else the rest of the page would come out blank. */
async function dataIsWhole(reader: ByteReader, directory: Directory): Promise<boolean> {
  const tiled = directory.fields.has(TAG.tileOffsets);
  const most = MOST_STRIPS;
  const offsets = await fieldValues(reader, directory, tiled ? TAG.tileOffsets : TAG.stripOffsets, most);
  const counts = await fieldValues(reader, directory, tiled ? TAG.tileBytes : TAG.stripBytes, most);
  if (offsets.length === 0) return directory.fields.has(513);
  return offsets.every((offset, i) => offset + (counts[i] ?? 0) <= reader.size);
}

/** Naive ink mixing: without a profile nobody knows better. */
function fromCmyk({ width, height, data, t277: samplesField }: UtifDirectory): Uint8Array<ArrayBuffer> {
  const samples = samplesField?.[0] ?? 4;
  const rgba = new Uint8Array(width * height * 4);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const at = pixel * samples;
    const white = 255 - (data[at + 3] ?? 0);
    for (let ink = 0; ink < 3; ink++) rgba[pixel * 4 + ink] = ((255 - (data[at + ink] ?? 0)) * white) / 255;
    rgba[pixel * 4 + 3] = 255;
  }
  return rgba;
}

function hasOpaque(rgba: Uint8Array): boolean {
  for (let i = 3; i < rgba.length; i += 4) if (rgba[i] !== 0) return true;
  return false;
}
