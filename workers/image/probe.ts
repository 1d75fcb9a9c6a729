import type { ImageInfo, ImageKind } from '../../shared/contracts/image-worker';
import { MAX_FILE_PAGES, MAX_IMAGE_BYTES, MAX_PAGE_PIXELS } from '../../shared/domain/limits';
import { fail, ok, type Result } from '../../shared/domain/result';
import { ByteReader } from './byte-reader';
import { fileType, TYPE_BYTES } from './file-type';
import { readHeader, type StoredFrame } from './header';
import { guarded } from './guarded';
import { resolve, uprightSize } from './resolution';

/** What a file's header says, read by slices and before anything is decoded. */
export function probe(source: Blob): Promise<Result<ImageInfo>> {
  return guarded(async () => {
    const found = await storedFrames(source);
    if (!found.ok) return found;
    const { kind, frames } = found.value;
    const first = frames[0];
    const { x, y, source: dpiSource } = first ? resolve(first) : { x: 0, y: 0, source: 'paper' as const };
    return ok({
      kind,
      frames: frames.map((frame) => ({
        ...uprightSize(frame),
        ...(frame.offset === undefined ? {} : { offset: frame.offset }),
      })),
      ...(dpiSource === 'paper' ? {} : { dpi: Math.min(x, y), dpiSource }),
    });
  });
}

/** The pictures of a file that may be decoded: of a known kind, whole in its header, within the limits. */
export async function storedFrames(
  source: Blob,
): Promise<Result<{ readonly kind: ImageKind; readonly frames: readonly StoredFrame[] }>> {
  const reader = new ByteReader(source);
  const kind = await imageKind(source, reader);
  if (!kind.ok) return kind;
  const header = await readHeader(kind.value, reader);
  if (!header.ok) return header;
  const frames = header.value;
  if (frames.length > MAX_FILE_PAGES) {
    return fail({ code: 'image/too-many-pages', pages: frames.length, limit: MAX_FILE_PAGES });
  }
  const huge = frames.find(({ width, height }) => width * height > MAX_PAGE_PIXELS);
  if (huge) {
    return fail({ code: 'image/too-large', pixels: huge.width * huge.height, limit: MAX_PAGE_PIXELS });
  }
  return ok({ kind: kind.value, frames });
}

/** The kind by the first bytes; refuses what is empty, no picture, or too many bytes. */
export async function imageKind(source: Blob, reader: ByteReader): Promise<Result<ImageKind>> {
  if (source.size === 0) return emptyOrGone(source);
  const type = fileType(await reader.bytes(0, TYPE_BYTES));
  if (type.is !== 'image')
    return fail({ code: 'file/type-unknown', found: type.is === 'pdf' ? 'pdf' : type.found });
  if (source.size > MAX_IMAGE_BYTES)
    return fail({ code: 'file/too-large', bytes: source.size, limit: MAX_IMAGE_BYTES });
  return ok(type.kind);
}

/** A file that was deleted since it was chosen has no bytes either: reading it throws, and that tells. */
export async function emptyOrGone(source: Blob): Promise<Result<never>> {
  await source.arrayBuffer();
  return fail({ code: 'file/empty' });
}
