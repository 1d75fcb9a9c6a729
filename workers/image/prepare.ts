import type { PreparedPage, PreparePageRequest } from '../../shared/contracts/image-worker';
import { ok, type Result } from '../../shared/domain/result';
import { cleanPage, type CleanedPage } from './clean-page';
import { guarded } from './guarded';
import { withPageMemory, type PageMemory } from './kernels/page-memory';
import { keptJpeg } from './kept-jpeg';
import { thumbnailOf } from './look';
import { lookedAt, naturalPage, type Source } from './natural-page';
import { oneFrame } from './one-frame';
import { resolve, uprightSize } from './resolution';
import { openSource } from './source-planes';
import { Stopwatch } from './stopwatch';
import { targetSize, type TargetSize } from './target-size';
import { COARSE_DPI } from './tone/enlarge';

/** Most pixels of a page that is taken apart: an A2 sheet at 300 dpi. Larger ones stay the picture that they are. */
const MOST_CLEANED_PIXELS = 40_000_000;

/** Bytes a pixel: luma and chroma of the picture and of the straight page, which may be a little larger. */
const PLANES_BYTES = 2 * 1.5 * 1.1;
/** The same for the luma of a coarse page, enlarged. */
const ENLARGED_BYTES = 1.5 * 1.5 * 1.1;

/**
 * Makes a page of one picture: upright as it was stored, on white, at true size; cleaned and in layers where that is
 * faithful and was not declined. Says how good it is. Refuses what `probe` refuses.
 */
export function prepare(request: PreparePageRequest): Promise<Result<PreparedPage>> {
  return guarded(async () => {
    const watch = new Stopwatch();
    const found = await watch.time('header', () => oneFrame(request));
    if (!found.ok) return found;
    const { kind, frame } = found.value;
    const resolution = resolve(frame, request.statedDpi);
    const upright = uprightSize(frame);
    const size = targetSize(upright.width, upright.height, resolution, request.maxDpi);
    const kept =
      size.same && kind === 'jpeg'
        ? await watch.time('read', () => keptJpeg(request.source, frame))
        : undefined;
    const source: Source = { blob: request.source, kind, frame, size, kept };
    const facts = {
      width: size.width,
      height: size.height,
      dpi: size.dpi,
      sourceDpi: Math.min(resolution.x, resolution.y),
      dpiSource: resolution.source,
    };
    const page =
      size.width * size.height <= MOST_CLEANED_PIXELS
        ? await withPageMemory(bytesOf(size), (memory) =>
            judgedPage(source, facts, request.look ?? 'layers', watch, memory),
          )
        : await largePage(source, watch);
    return page.ok ? ok({ ...facts, ...page.value, times: watch.times }) : page;
  });
}

function bytesOf({ width, height, dpi }: TargetSize): number {
  return width * height * (PLANES_BYTES + (dpi < COARSE_DPI ? ENLARGED_BYTES : 0));
}

type Facts = Pick<PreparedPage, 'width' | 'height' | 'dpi' | 'sourceDpi' | 'dpiSource'>;
type Made = Omit<PreparedPage, keyof Facts | 'times'>;

async function judgedPage(
  source: Source,
  facts: Facts,
  look: 'layers' | 'natural',
  watch: Stopwatch,
  memory: PageMemory,
): Promise<Result<Made>> {
  const opened = await openSource(source, watch, memory);
  if (!opened.ok) return opened;
  const { planes, natural } = opened.value;
  // Cleaning straightens the planes and makes other use of their memory.
  const seen = look === 'natural' ? await watch.time('look', () => thumbnailOf(planes)) : undefined;
  const cleaned = await cleanPage(planes, { ...facts, look, naturalBytes: natural.jpeg.size }, watch, memory);
  if (cleaned.layers && cleaned.thumbnail) return ok({ ...natural, ...shown(cleaned, cleaned.thumbnail) });
  // What stays a picture is not kept at a needlessly high quality.
  const lean = natural.passedThrough ? await naturalPage(source, watch) : ok(natural);
  if (!lean.ok) return lean;
  if (lean.value.passedThrough && seen) return ok({ ...lean.value, ...shown(cleaned, seen) });
  const looked = await watch.time('look', () => lookedAt(lean.value, source));
  return looked.ok ? ok({ ...lean.value, ...shown(cleaned, looked.value.thumbnail) }) : looked;
}

function shown(cleaned: CleanedPage, thumbnail: Blob): Omit<Made, 'jpeg' | 'passedThrough'> {
  return { ...cleaned, thumbnail };
}

/** A page too large to be taken apart: the picture that it is; only its resolution was judged. */
async function largePage(source: Source, watch: Stopwatch): Promise<Result<Made>> {
  const natural = await naturalPage(source, watch);
  if (!natural.ok) return natural;
  const seen = await watch.time('look', () => lookedAt(natural.value, source));
  if (!seen.ok) return seen;
  return ok({
    ...natural.value,
    ...seen.value,
    pageClass: 'photo',
    upright: { turn: 0, certainty: 0 },
    quality: { verdict: 'pass', findings: [], fingerprint: '0'.repeat(16) },
  });
}
