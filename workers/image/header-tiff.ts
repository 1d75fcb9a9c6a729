import type { Failure } from '../../shared/domain/failure';
import { MAX_FILE_PAGES } from '../../shared/domain/limits';
import type { ByteReader } from './byte-reader';
import type { StoredFrame } from './header';
import {
  directoryDpi,
  directoryOrientation,
  fieldValues,
  readDirectory,
  TAG,
  tiffStart,
  type Directory,
} from './tiff-directory';

const REDUCED = 1;

/**
 * The pages of a TIFF, one a directory; previews (reduced pictures) are left out. Stops at the limit of pages, and
 * refuses a chain that comes back on itself.
 */
export async function readTiff(reader: ByteReader): Promise<readonly StoredFrame[] | Failure | undefined> {
  const start = await tiffStart(reader);
  if (!start) return undefined;
  const seen = new Set<number>();
  const frames: (StoredFrame & { readonly reduced: boolean })[] = [];
  for (let at = start.first; at !== 0;) {
    if (seen.has(at)) return undefined;
    seen.add(at);
    if (seen.size > MAX_FILE_PAGES)
      return { code: 'image/too-many-pages', pages: seen.size, limit: MAX_FILE_PAGES };
    const directory = await readDirectory(reader, at, start.littleEndian);
    if (!directory) return undefined;
    frames.push(await frameOf(reader, directory));
    at = directory.next;
  }
  const full = frames.filter(({ reduced }) => !reduced);
  return full.length > 0 ? full : frames;
}

/** One page from its directory alone. */
export async function readTiffFrame(reader: ByteReader, offset: number): Promise<StoredFrame | undefined> {
  const start = await tiffStart(reader);
  const directory = start && (await readDirectory(reader, offset, start.littleEndian));
  return directory && frameOf(reader, directory);
}

async function frameOf(
  reader: ByteReader,
  directory: Directory,
): Promise<StoredFrame & { readonly reduced: boolean }> {
  const [width = 0] = await fieldValues(reader, directory, TAG.width);
  const [height = 0] = await fieldValues(reader, directory, TAG.height);
  const [subfile = 0] = await fieldValues(reader, directory, TAG.subfile);
  const dpi = await directoryDpi(reader, directory);
  return {
    width,
    height,
    orientation: await directoryOrientation(reader, directory),
    offset: directory.offset,
    reduced: (subfile & REDUCED) !== 0,
    ...(dpi ? { dpi: { ...dpi, source: 'tiff' as const } } : {}),
  };
}
