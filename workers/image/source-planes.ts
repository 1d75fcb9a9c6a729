import { fail, ok, type Result } from '../../shared/domain/result';
import { decode } from './decode';
import { encodeBitmap, PAGE_QUALITY } from './encode-jpeg';
import { MIME } from './header';
import type { NaturalPage, Source } from './natural-page';
import type { PageMemory } from './kernels/page-memory';
import { bitmapPlanes } from './planes/bitmap-planes';
import { jpegPlanes } from './planes/jpeg-planes';
import type { Planes } from './raster/raster';
import { onWhite } from './render';
import type { Stopwatch } from './stopwatch';

/** A decoded source, and the picture that it can always go back to. */
export interface OpenedSource {
  readonly planes: Planes;
  readonly natural: NaturalPage;
}

/**
 * The source as planes of the page's size. A JPEG that can stand in a document is its own natural picture, at whatever
 * quality it was written; of anything else one is encoded. The planes lie in `memory`.
 */
export async function openSource(
  source: Source,
  watch: Stopwatch,
  memory: PageMemory,
): Promise<Result<OpenedSource>> {
  const { kept } = source;
  if (!kept) return decodedSource(source, watch, memory);
  try {
    const planes = await watch.time('decode', () => jpegPlanes(kept.bytes, memory));
    return ok({ planes, natural: { jpeg: kept.jpeg, passedThrough: true } });
  } catch (thrown) {
    // Lack of memory is told apart further up; decoders throw anything on damage.
    if (thrown instanceof RangeError) throw thrown;
    return fail({ code: 'image/undecodable', mime: MIME[source.kind] });
  }
}

async function decodedSource(
  source: Source,
  watch: Stopwatch,
  memory: PageMemory,
): Promise<Result<OpenedSource>> {
  const { blob, kind, frame, size } = source;
  const picture = await watch.time('decode', () => decode(blob, kind, frame, size));
  if (!picture.ok) return picture;
  const bitmap = await watch.time('decode', () => onWhite(picture.value, frame.orientation, size));
  const planes = await watch.time('decode', () => bitmapPlanes(bitmap, memory));
  const jpeg = await watch.time('encode', () => encodeBitmap(bitmap, PAGE_QUALITY));
  return ok({ planes, natural: { jpeg, passedThrough: false } });
}
