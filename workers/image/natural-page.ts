import type { ImageKind, PreparedPage } from '../../shared/contracts/image-worker';
import { fail, ok, type Result } from '../../shared/domain/result';
import { decode } from './decode';
import { encodeBitmap, PAGE_QUALITY } from './encode-jpeg';
import { MIME, type StoredFrame } from './header';
import type { KeptJpeg } from './kept-jpeg';
import { look, type Look } from './look';
import { onWhite } from './render';
import type { Stopwatch } from './stopwatch';
import type { TargetSize } from './target-size';

/** A source written at this quality or below would hardly shrink and surely suffer. */
const KEEP_QUALITY = 85;
/** Above it the source is kept all the same, unless encoding anew saves a tenth. */
const WORTH_IT = 0.9;

/** The page as the one picture that it is. */
export type NaturalPage = Pick<PreparedPage, 'jpeg' | 'passedThrough'>;

/** A picture to be made a page of. `kept` where its own JPEG can stand in a document. */
export interface Source {
  readonly blob: Blob;
  readonly kind: ImageKind;
  readonly frame: StoredFrame;
  readonly size: TargetSize;
  readonly kept: KeptJpeg | undefined;
}

/** The page as a JPEG: its own bytes where they are good as they are, else encoded anew. */
export async function naturalPage(source: Source, watch: Stopwatch): Promise<Result<NaturalPage>> {
  const { kept, size } = source;
  if (kept && kept.quality <= KEEP_QUALITY) return ok({ jpeg: kept.jpeg, passedThrough: true });
  const picture = await watch.time('decode', () => decode(source.blob, source.kind, source.frame, size));
  if (!picture.ok) return picture;
  const jpeg = await watch.time('encode', () =>
    encodeBitmap(onWhite(picture.value, source.frame.orientation, size), PAGE_QUALITY),
  );
  return ok(smaller(kept, jpeg));
}

function smaller(kept: KeptJpeg | undefined, jpeg: Blob): NaturalPage {
  return kept && jpeg.size > kept.jpeg.size * WORTH_IT
    ? { jpeg: kept.jpeg, passedThrough: true }
    : { jpeg, passedThrough: false };
}

/**
 * Decodes the finished page once, small. A source that does not decode is the person's; our own encoding that does not
 * is a fault of ours, and throws.
 */
export async function lookedAt(
  { jpeg, passedThrough }: NaturalPage,
  { kind, size }: Source,
): Promise<Result<Look>> {
  try {
    return ok(await look(jpeg, size.width, size.height));
  } catch (thrown) {
    if (!passedThrough || thrown instanceof RangeError) throw thrown;
    return fail({ code: 'image/undecodable', mime: MIME[kind] });
  }
}
