import type { ImageKind, PreparePageRequest } from '../../shared/contracts/image-worker';
import { MAX_PAGE_PIXELS } from '../../shared/domain/limits';
import { fail, ok, type Result } from '../../shared/domain/result';
import { ByteReader } from './byte-reader';
import { MIME, type StoredFrame } from './header';
import { readTiffFrame } from './header-tiff';
import { imageKind, storedFrames } from './probe';

/** The one picture that is asked for; a TIFF's directory is read in its place, without a walk through the others. */
export async function oneFrame({
  source,
  frame,
  frameOffset,
}: PreparePageRequest): Promise<Result<{ readonly kind: ImageKind; readonly frame: StoredFrame }>> {
  if (frameOffset !== undefined) {
    const reader = new ByteReader(source);
    const kind = await imageKind(source, reader);
    if (!kind.ok) return kind;
    const stored = await readTiffFrame(reader, frameOffset);
    if (!stored) return fail({ code: 'image/undecodable', mime: MIME.tiff });
    const pixels = stored.width * stored.height;
    if (pixels > MAX_PAGE_PIXELS) return fail({ code: 'image/too-large', pixels, limit: MAX_PAGE_PIXELS });
    return ok({ kind: kind.value, frame: stored });
  }
  const found = await storedFrames(source);
  if (!found.ok) return found;
  const stored = found.value.frames[frame];
  if (!stored) return fail({ code: 'image/undecodable', mime: MIME[found.value.kind] });
  return ok({ kind: found.value.kind, frame: stored });
}
