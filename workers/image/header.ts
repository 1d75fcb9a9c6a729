import type { DpiSource, ImageKind } from '../../shared/contracts/image-worker';
import type { Failure } from '../../shared/domain/failure';
import { fail, type Result } from '../../shared/domain/result';
import type { ByteReader } from './byte-reader';
import { readBmp } from './header-bmp';
import { readGif } from './header-gif';
import { readHeic } from './header-heic';
import { readJpeg } from './header-jpeg';
import { readPng } from './header-png';
import { readTiff } from './header-tiff';
import { readWebp } from './header-webp';

/** Resolution as the file states it; a fax has two different ones. */
export interface StatedDpi {
  readonly x: number;
  readonly y: number;
  readonly source: DpiSource;
}

/** One picture as it is stored: not yet turned upright. */
export interface StoredFrame {
  readonly width: number;
  readonly height: number;
  /** EXIF orientation 1–8 that the picture still needs; 1 is upright. */
  readonly orientation: number;
  readonly dpi?: StatedDpi;
  /** Place of the directory in a TIFF. */
  readonly offset?: number;
}

/** Media types by kind, for failures and decoders. */
export const MIME: Readonly<Record<ImageKind, string>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  bmp: 'image/bmp',
  tiff: 'image/tiff',
  heic: 'image/heic',
};

/** Reads a header; nothing when the file is not what its first bytes promise. */
type HeaderReader = (reader: ByteReader) => Promise<readonly StoredFrame[] | Failure | undefined>;

const READERS: Readonly<Record<ImageKind, HeaderReader>> = {
  jpeg: readJpeg,
  png: readPng,
  webp: readWebp,
  gif: readGif,
  bmp: readBmp,
  tiff: readTiff,
  heic: readHeic,
};

/** The pictures of a file from its header. 'image/undecodable' when it is damaged; TIFF loops and floods are refused. */
export async function readHeader(
  kind: ImageKind,
  reader: ByteReader,
): Promise<Result<readonly StoredFrame[]>> {
  const found = await READERS[kind](reader);
  if (found && 'code' in found) return fail(found);
  const frames = found?.filter(({ width, height }) => width > 0 && height > 0) ?? [];
  if (frames.length === 0) return fail({ code: 'image/undecodable', mime: MIME[kind] });
  return { ok: true, value: frames };
}
