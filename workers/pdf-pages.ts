import { FILE_BUDGET_MS, MAX_FILE_PAGES } from '../shared/domain/limits';
import type { Failure } from '../shared/domain/failure';
import { fail, ok, type Result } from '../shared/domain/result';
import type { DrawnPage } from './pdf/draw-page';
import { Viewer } from './pdf/viewer';

/*
 * PDF in, pictures of its pages out. Runs on the page, because pdf.js does not draw in foreign workers
 * (https://github.com/mozilla/pdf.js/issues/18010); it parses in a worker of its own.
 */

/** A page of a PDF as a picture, with its place in the file. */
export interface RenderedPage extends DrawnPage {
  readonly index: number;
  readonly of: number;
}

export interface RenderOptions {
  readonly dpi: number;
  readonly password?: string;
  /** First page and the page after the last, from 0; all where absent. */
  readonly from?: number;
  readonly to?: number;
  readonly signal?: AbortSignal;
  /** Awaited, so that the receiver sets the pace; its time does not count. */
  readonly onPage: (page: RenderedPage) => void | Promise<void>;
}

/**
 * Draws the pages of a PDF one at a time. Never hangs and never rejects for a file's sake: where no page comes for
 * `FILE_BUDGET_MS` the file's thread is ended and the answer is 'pdf/too-heavy'.
 */
export async function renderPdfPages(pdf: Blob, options: RenderOptions): Promise<Result<{ pages: number }>> {
  const { dpi, password, from = 0, onPage } = options;
  return withViewer(pdf, password, options.signal, async (viewer, clock) => {
    const of = viewer.pages;
    if (of === 0) return fail({ code: 'pdf/no-pages' });
    if (of > MAX_FILE_PAGES) return fail({ code: 'pdf/too-many-pages', pages: of, limit: MAX_FILE_PAGES });
    const to = Math.min(options.to ?? of, of);
    for (let index = from; index < to; index++) {
      const drawn = await viewer.draw(index, () => dpi);
      if ('code' in drawn) return fail(drawn);
      clock.stop();
      if (clock.ended) break;
      await onPage({ ...drawn, index, of });
      clock.start();
    }
    return ok({ pages: Math.max(0, to - from) });
  });
}

/** The first page as a JPEG whose longer side is `edge` pixels. */
export function renderPdfThumbnail(pdf: Blob, edge: number, signal?: AbortSignal): Promise<Result<Blob>> {
  return withViewer<Blob>(pdf, undefined, signal, async (viewer) => {
    if (viewer.pages === 0) return fail({ code: 'pdf/no-pages' });
    const drawn = await viewer.draw(0, (width, height) => edge / Math.max(width, height));
    return 'code' in drawn ? fail(drawn) : ok(drawn.jpeg);
  });
}

/** Opens a file, works on it, closes it; ends at once when the clock runs out or the signal says so. */
async function withViewer<T>(
  pdf: Blob,
  password: string | undefined,
  signal: AbortSignal | undefined,
  work: (viewer: Viewer, clock: Clock) => Promise<Result<T>>,
): Promise<Result<T>> {
  if (signal?.aborted) return fail({ code: 'cancelled' });
  const end = new AbortController();
  const clock = new Clock(end);
  const cancelled = (): void => end.abort({ code: 'cancelled' } satisfies Failure);
  signal?.addEventListener('abort', cancelled, { once: true });
  const ended = new Promise<Result<T>>((resolve) => {
    end.signal.addEventListener('abort', () => resolve(fail(end.signal.reason as Failure)), { once: true });
  });
  try {
    return await Promise.race([
      ended,
      openAndWork(pdf, password, end.signal, (viewer) => work(viewer, clock)),
    ]);
  } finally {
    clock.stop();
    signal?.removeEventListener('abort', cancelled);
  }
}

async function openAndWork<T>(
  pdf: Blob,
  password: string | undefined,
  end: AbortSignal,
  work: (viewer: Viewer) => Promise<Result<T>>,
): Promise<Result<T>> {
  const viewer = await Viewer.open(pdf, password, end);
  if ('code' in viewer) return fail(viewer);
  try {
    return await work(viewer);
  } finally {
    viewer.close();
  }
}

/** Runs while pdf.js works, stands still while somebody else does. */
class Clock {
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #end: AbortController;

  constructor(end: AbortController) {
    this.#end = end;
    this.start();
  }

  get ended(): boolean {
    return this.#end.signal.aborted;
  }

  start(): void {
    const failure: Failure = { code: 'pdf/too-heavy', limitMs: FILE_BUDGET_MS };
    this.#timer = setTimeout(() => this.#end.abort(failure), FILE_BUDGET_MS);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
