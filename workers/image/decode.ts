import type { ImageKind } from '../../shared/contracts/image-worker';
import { fail, ok, type Result } from '../../shared/domain/result';
import { decodeHeic } from './decode-heic';
import { decodeTiff } from './decode-tiff';
import { MIME, type StoredFrame } from './header';
import { scaledDecode } from './scaled-decode';
import type { TargetSize } from './target-size';

/** A decoded picture. Whoever gets it closes it. */
export interface Picture {
  readonly image: ImageBitmap;
  /** Orientation that has still to be applied: browsers and libheif apply it themselves, the TIFF decoder does not. */
  readonly orientation: number;
}

const NO_MEMORY = /out of memory|allocat|array( buffer)? length/i;

/** Decodes one picture, no larger than `target` needs where the format can do that. 'image/undecodable' when damaged. */
export async function decode(
  source: Blob,
  kind: ImageKind,
  frame: StoredFrame,
  target: TargetSize,
): Promise<Result<Picture>> {
  try {
    return ok(await decoded(source, kind, frame, target));
  } catch (thrown) {
    const message = thrown instanceof Error ? thrown.message : '';
    const gone =
      thrown instanceof DOMException && ['NotReadableError', 'NotFoundError'].includes(thrown.name);
    // Memory and vanished files are told apart from damage further up; decoders throw anything on damage.
    if (gone || NO_MEMORY.test(message)) throw thrown;
    return fail({ code: 'image/undecodable', mime: MIME[kind] });
  }
}

async function decoded(
  source: Blob,
  kind: ImageKind,
  frame: StoredFrame,
  target: TargetSize,
): Promise<Picture> {
  if (kind === 'tiff') return { image: await decodeTiff(source, frame), orientation: frame.orientation };
  if (kind === 'heic') return { image: await decodeHeic(source), orientation: 1 };
  const small =
    kind === 'jpeg' && frame.orientation === 1 ? await scaledDecode(source, frame, target) : undefined;
  return { image: small ?? (await createImageBitmap(source)), orientation: 1 };
}
