import type { ImageKind, PreparedPage, PreparePageRequest } from '../../shared/contracts/image-worker';
import { MAX_PAGE_PIXELS } from '../../shared/domain/limits';
import { fail, ok, type Result } from '../../shared/domain/result';
import { ByteReader } from './byte-reader';
import { decode } from './decode';
import { encodeJpeg, PAGE_QUALITY } from './encode-jpeg';
import { guarded } from './guarded';
import { MIME, type StoredFrame } from './header';
import { readTiffFrame } from './header-tiff';
import { keptJpeg, type KeptJpeg } from './kept-jpeg';
import { look, type Look } from './look';
import { imageKind, storedFrames } from './probe';
import { release, render } from './render';
import { resolve, uprightSize } from './resolution';
import { targetSize, type TargetSize } from './target-size';

/** A source written at this quality or below would hardly shrink and surely suffer. */
const KEEP_QUALITY = 85;
/** Above it the source is kept all the same, unless encoding anew saves a tenth. */
const WORTH_IT = 0.9;

/** Makes a page of one picture: decoded, upright, on white, at true size. Refuses what `probe` refuses. */
export function prepare(request: PreparePageRequest): Promise<Result<PreparedPage>> {
  return guarded(async () => {
    const times: Record<string, number> = {};
    const found = await timed(times, 'header', () => oneFrame(request));
    if (!found.ok) return found;
    const { kind, frame } = found.value;
    const resolution = resolve(frame, request.statedDpi);
    const { width, height } = uprightSize(frame);
    const size = targetSize(width, height, resolution, request.maxDpi);
    const made = await pageJpeg(request.source, kind, frame, size, times);
    if (!made.ok) return made;
    const seen = await timed(times, 'look', () => checked(made.value, kind, size));
    if (!seen.ok) return seen;
    return ok({
      ...made.value,
      ...seen.value,
      width: size.width,
      height: size.height,
      dpi: size.dpi,
      sourceDpi: Math.min(resolution.x, resolution.y),
      dpiSource: resolution.source,
      times,
    });
  });
}

/** The one picture that is asked for; a TIFF's directory is read in its place, without a walk through the others. */
async function oneFrame({
  source,
  frame,
  frameOffset,
}: PreparePageRequest): Promise<Result<{ readonly kind: ImageKind; readonly frame: StoredFrame }>> {
  if (frameOffset !== undefined) {
    const kind = await imageKind(source);
    if (!kind.ok) return kind;
    const stored = await readTiffFrame(new ByteReader(source), frameOffset);
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

type Made = Pick<PreparedPage, 'jpeg' | 'passedThrough'>;

async function pageJpeg(
  source: Blob,
  kind: ImageKind,
  frame: StoredFrame,
  size: TargetSize,
  times: Record<string, number>,
): Promise<Result<Made>> {
  const kept =
    size.same && kind === 'jpeg' ? await timed(times, 'read', () => keptJpeg(source, frame)) : undefined;
  if (kept && kept.quality <= KEEP_QUALITY) return ok({ jpeg: kept.jpeg, passedThrough: true });
  const picture = await timed(times, 'decode', () => decode(source, kind, frame, size));
  if (!picture.ok) return picture;
  const jpeg = await timed(times, 'encode', async () => {
    const canvas = render(picture.value, size.width, size.height);
    picture.value.image.close();
    const encoded = await encodeJpeg(canvas, PAGE_QUALITY);
    release(canvas);
    return encoded;
  });
  return ok(smaller(kept, jpeg));
}

function smaller(kept: KeptJpeg | undefined, jpeg: Blob): Made {
  return kept && jpeg.size > kept.jpeg.size * WORTH_IT
    ? { jpeg: kept.jpeg, passedThrough: true }
    : { jpeg, passedThrough: false };
}

/** A source that does not decode is the person's; our own encoding that does not is a fault of ours. */
async function checked(
  { jpeg, passedThrough }: Made,
  kind: ImageKind,
  { width, height }: TargetSize,
): Promise<Result<Look>> {
  try {
    return ok(await look(jpeg, width, height));
  } catch (thrown) {
    if (!passedThrough || thrown instanceof RangeError) throw thrown;
    return fail({ code: 'image/undecodable', mime: MIME[kind] });
  }
}

async function timed<T>(times: Record<string, number>, stage: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await work();
  times[stage] = Math.round((performance.now() - start) * 10) / 10;
  return result;
}
