import type { IntakeOptions, IntakeSummary } from '../shared/contracts/intake';
import type { PdfInspection } from '../shared/contracts/pdf-worker';
import type { Failure } from '../shared/domain/failure';
import { FILE_BUDGET_MS, MIN_DPI } from '../shared/domain/limits';
import { fail, ok, type Result } from '../shared/domain/result';
import { renderPdfPages, renderPdfThumbnail } from './pdf-pages';
import { THUMBNAIL_EDGE } from './image/look';
import { imageWorkers, pdfWorker } from './threads';

/** A first page that takes longer is shown as a plain sheet. */
const THUMBNAIL_BUDGET_MS = 5_000;
/** What each finished page adds to the time of a file: long honest files pass, a stuck page ends the work. */
const PAGE_BUDGET_MS = 2_000;

/** Signed and clean files stay byte for byte; others become pictures of their pages. */
export async function takePdf(
  pdf: Blob,
  options: IntakeOptions,
  job: string,
): Promise<Result<IntakeSummary>> {
  const { signal, password } = options;
  const inspected = await pdfWorker.call((api) => api.inspect(pdf), { signal, job });
  if (!inspected.ok) {
    const unlocked = inspected.failure.code === 'pdf/password-needed' && password !== undefined;
    return unlocked ? rebuild(pdf, options, job, ['Encrypt']) : inspected;
  }
  const inspection = inspected.value;
  if (inspection.class === 'signed' || inspection.class === 'clean') {
    return keep(pdf, inspection, inspection.class, options);
  }
  return rebuild(pdf, options, job, inspection.findings);
}

async function keep(
  pdf: Blob,
  inspection: PdfInspection,
  treatment: 'signed' | 'clean',
  { onIntake, signal }: IntakeOptions,
): Promise<Result<IntakeSummary>> {
  const limit = within(THUMBNAIL_BUDGET_MS, signal);
  const drawn = await orCancelled(renderPdfThumbnail(pdf, THUMBNAIL_EDGE, limit), limit);
  if (signal?.aborted) return fail({ code: 'cancelled' });
  await onIntake({
    kind: 'document',
    pdf,
    treatment,
    inspection,
    ...(drawn.ok ? { thumbnail: drawn.value } : {}),
  });
  return ok({ treatment, pages: inspection.pages, findings: inspection.findings });
}

/** Draws every page at the least resolution the rules allow: what was active in the file is left behind. */
async function rebuild(
  pdf: Blob,
  options: IntakeOptions,
  job: string,
  findings: readonly string[],
): Promise<Result<IntakeSummary>> {
  const { signal, password, maxDpi = MIN_DPI } = options;
  const tooHeavy = new AbortController();
  let limitMs = FILE_BUDGET_MS;
  let clock = setTimeout(() => tooHeavy.abort(), limitMs);
  const started = performance.now();
  let refused: Failure | undefined;
  const either = signal ? AbortSignal.any([signal, tooHeavy.signal]) : tooHeavy.signal;
  const rendering = renderPdfPages(pdf, {
    dpi: MIN_DPI,
    signal: either,
    ...(password === undefined ? {} : { password }),
    onPage: async ({ jpeg, dpi, index, of }) => {
      if (either.aborted) return;
      clearTimeout(clock);
      const paused = performance.now();
      const request = { source: jpeg, frame: 0, statedDpi: dpi, maxDpi };
      const page = await imageWorkers.call((api) => api.prepare(request), { signal, job: `${job}/${index}` });
      if (!page.ok) {
        refused = page.failure;
        tooHeavy.abort();
        return;
      }
      await options.onIntake({ kind: 'page', page: page.value, index, of });
      // The receiver's own time does not count.
      limitMs += PAGE_BUDGET_MS + performance.now() - paused;
      clock = setTimeout(() => tooHeavy.abort(), started + limitMs - performance.now());
    },
  });
  const rendered = await orCancelled(rendering, either).finally(() => clearTimeout(clock));
  if (refused) return fail(refused);
  if (rendered.ok) return ok({ treatment: 'rebuilt', pages: rendered.value.pages, findings });
  const heavy = tooHeavy.signal.aborted && !signal?.aborted;
  return heavy ? fail({ code: 'pdf/too-heavy', limitMs: Math.round(limitMs) }) : rendered;
}

function within(limitMs: number, signal: AbortSignal | undefined): AbortSignal {
  const limit = AbortSignal.timeout(limitMs);
  return signal ? AbortSignal.any([signal, limit]) : limit;
}

/** The answer, or 'cancelled' as soon as the signal says so: drawing may be slow to notice. */
function orCancelled<T>(answer: Promise<Result<T>>, signal: AbortSignal): Promise<Result<T>> {
  return new Promise((resolve, reject) => {
    const leave = (): void => resolve(fail({ code: 'cancelled' }));
    if (signal.aborted) leave();
    signal.addEventListener('abort', leave, { once: true });
    answer.then(resolve, reject);
  });
}
