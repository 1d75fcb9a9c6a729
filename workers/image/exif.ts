import type { ByteReader } from './byte-reader';
import { directoryDpi, directoryOrientation, readDirectory, TAG, tiffStart } from './tiff-directory';

/** What a photograph's EXIF says about its page. */
export interface ExifFacts {
  readonly orientation: number;
  readonly dpi?: { readonly x: number; readonly y: number };
  /** Whether it tells where the picture was taken. */
  readonly hasPosition: boolean;
}

/** Reads the first directory of an EXIF block; nothing when it is damaged. */
export async function readExif(block: ByteReader): Promise<ExifFacts | undefined> {
  const start = await tiffStart(block);
  const directory = start && (await readDirectory(block, start.first, start.littleEndian));
  if (!directory) return undefined;
  const dpi = await directoryDpi(block, directory);
  return {
    orientation: await directoryOrientation(block, directory),
    hasPosition: directory.fields.has(TAG.gps),
    ...(dpi ? { dpi } : {}),
  };
}
