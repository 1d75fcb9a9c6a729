import type { PreparedPage } from '../shared/contracts/image-worker';
import type { IntakeOptions, IntakeSummary } from '../shared/contracts/intake';
import { MAX_DPI, MAX_IMAGE_BYTES, MAX_PDF_BYTES } from '../shared/domain/limits';
import { fail, ok, type Result } from '../shared/domain/result';
import { ByteReader } from './image/byte-reader';
import { fileType, TYPE_BYTES } from './image/file-type';
import { guarded } from './image/guarded';
import { emptyOrGone } from './image/probe';
import { inOrder } from './in-order';
import { takePdf } from './intake-pdf';
import { imageWorkers } from './threads';

/**
 * Takes one file that a person brought, whatever its name: pictures become pages, PDFs stay whole or become pages.
 * Each page or document is handed to `onIntake` in order and awaited; the promise answers when the file is done.
 * Nothing is written anywhere. What `onIntake` throws is thrown on.
 */
export function takeFile(file: Blob, options: IntakeOptions): Promise<Result<IntakeSummary>> {
  return guarded(async () => {
    if (options.signal?.aborted) return fail({ code: 'cancelled' });
    if (file.size === 0) return emptyOrGone(file);
    const type = fileType(await new ByteReader(file).bytes(0, TYPE_BYTES));
    if (type.is === 'unknown') return fail({ code: 'file/type-unknown', found: type.found });
    const limit = type.is === 'pdf' ? MAX_PDF_BYTES : MAX_IMAGE_BYTES;
    if (file.size > limit) return fail({ code: 'file/too-large', bytes: file.size, limit });
    const job = crypto.randomUUID();
    return type.is === 'pdf' ? takePdf(file, options, job) : takeImages(file, options, job);
  });
}

async function takeImages(file: Blob, options: IntakeOptions, job: string): Promise<Result<IntakeSummary>> {
  const { signal, statedDpi, maxDpi = MAX_DPI } = options;
  const probed = await imageWorkers.call((api) => api.probe(file), { signal, job });
  if (!probed.ok) return probed;
  const { frames } = probed.value;
  if (options.onPreview) {
    const early = await imageWorkers.call((api) => api.preview(file), { signal, job });
    if (early.ok) options.onPreview(early.value);
  }
  let refused: Result<never> | undefined;
  // Ends the pages behind one that failed: nobody will ask for them.
  const rest = new AbortController();
  const either = signal ? AbortSignal.any([signal, rest.signal]) : rest.signal;
  try {
    await inOrder(
      frames.length,
      imageWorkers.size + 1,
      (frame) => {
        const offset = frames[frame]?.offset;
        const request = {
          source: file,
          frame,
          maxDpi,
          ...(options.look === undefined ? {} : { look: options.look }),
          ...(offset === undefined ? {} : { frameOffset: offset }),
          ...(statedDpi === undefined ? {} : { statedDpi }),
        };
        return imageWorkers.call((api) => api.prepare(request), { signal: either, job: `${job}/${frame}` });
      },
      async (made, index) => {
        const page = made.ok ? sharpEnough(made.value, options.minDpi) : made;
        if (!page.ok) {
          refused = page;
          return false;
        }
        await options.onIntake({ kind: 'page', page: page.value, index, of: frames.length });
        return true;
      },
    );
  } finally {
    rest.abort();
  }
  return refused ?? ok({ treatment: 'images', pages: frames.length, findings: [] });
}

function sharpEnough(page: PreparedPage, minimum: number | undefined): Result<PreparedPage> {
  if (minimum === undefined || page.sourceDpi >= minimum) return ok(page);
  return fail({ code: 'image/resolution-low', dpi: page.sourceDpi, minimum });
}
