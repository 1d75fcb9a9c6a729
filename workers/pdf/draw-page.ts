import type { PDFPageProxy } from 'pdfjs-dist';
import type { Failure } from '../../shared/domain/failure';

const POINTS_PER_INCH = 72;
const MM_PER_INCH = 25.4;
/** A0 at 200 dpi is 62 million pixels, which take 250 MB while they are drawn. */
const MAX_CANVAS_PIXELS = 80_000_000;
const JPEG_QUALITY = 0.8;
/** What pdf.js calls drawing annotations and form fields as they look (`AnnotationMode.ENABLE`). */
const WITH_ANNOTATIONS = 1;

/** A page as a picture. */
export interface DrawnPage {
  readonly jpeg: Blob;
  readonly width: number;
  readonly height: number;
  readonly dpi: number;
}

/** The page's own visibility, without the DOM's types, which this project does not load. */
interface PageVisibility {
  readonly visibilityState: string;
  addEventListener(name: 'visibilitychange', listener: () => void): void;
  removeEventListener(name: 'visibilitychange', listener: () => void): void;
}
const { document: visibility } = globalThis as unknown as { readonly document: PageVisibility };

/** How a page is scaled, from its size in inches. */
export type Scale = (widthInches: number, heightInches: number) => number;

/** Draws a page with its annotations and form fields as they look. Rejects with what pdf.js throws. */
export async function drawPage(
  page: PDFPageProxy,
  scale: Scale,
  end: AbortSignal,
): Promise<DrawnPage | Failure> {
  const points = page.getViewport({ scale: 1 });
  const dpi = scale(points.width / POINTS_PER_INCH, points.height / POINTS_PER_INCH);
  const viewport = page.getViewport({ scale: dpi / POINTS_PER_INCH });
  const width = Math.max(1, Math.round(viewport.width));
  const height = Math.max(1, Math.round(viewport.height));
  if (!(width * height <= MAX_CANVAS_PIXELS)) {
    const mm = (pixels: number): number => Math.round((pixels / dpi) * MM_PER_INCH);
    return { code: 'pdf/page-too-large', widthMm: mm(width), heightMm: mm(height) };
  }
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (!context) throw new Error('no canvas');
  paintAtOnce(context);
  await render(page, context, viewport, end);
  page.cleanup();
  const jpeg = await canvas.convertToBlob({ type: 'image/jpeg', quality: JPEG_QUALITY });
  return { jpeg, width, height, dpi };
}

/** Calls that leave something on the canvas. */
const PAINTERS = ['fill', 'stroke', 'fillText', 'strokeText', 'drawImage'] as const;
const CALLS_TO_PAINT = 16;

/**
 * Chromium only notes what is drawn and paints it all when the picture is read: 14 s in one piece for a drawing in
 * A0. Reading one pixel now and then makes it paint meanwhile, where pdf.js counts the time and gives way to the page.
 */
function paintAtOnce(context: OffscreenCanvasRenderingContext2D): void {
  let calls = 0;
  for (const name of PAINTERS) {
    const paint = (context[name] as (...values: unknown[]) => void).bind(context);
    const painting = (...values: unknown[]): void => {
      paint(...values);
      if (++calls % CALLS_TO_PAINT === 0) context.getImageData(0, 0, 1, 1);
    };
    Object.defineProperty(context, name, { value: painting });
  }
}

type Viewport = ReturnType<PDFPageProxy['getViewport']>;

/**
 * For the screen pdf.js draws once a frame, and a hidden page has no frames: there it is drawn as for printing, which
 * differs only in annotations that are marked as not to be printed.
 */
async function render(
  page: PDFPageProxy,
  context: OffscreenCanvasRenderingContext2D,
  viewport: Viewport,
  end: AbortSignal,
): Promise<void> {
  const hidden = visibility.visibilityState === 'hidden';
  const task = page.render({
    canvas: null,
    // The page's own canvas type is not loaded in this project; pdf.js uses nothing that this one lacks.
    canvasContext: context as never,
    viewport,
    intent: hidden ? 'print' : 'display',
    annotationMode: WITH_ANNOTATIONS,
    background: '#ffffff',
  });
  if (hidden) task.onContinue = (next: () => void) => void nextTask().then(next);
  const leave = (): void => task.cancel();
  end.addEventListener('abort', leave, { once: true });
  if (!hidden) visibility.addEventListener('visibilitychange', leave);
  try {
    await task.promise;
  } catch (error) {
    if (end.aborted || !isNamed(error, 'RenderingCancelledException')) throw error;
    await render(page, context, viewport, end);
  } finally {
    end.removeEventListener('abort', leave);
    visibility.removeEventListener('visibilitychange', leave);
  }
}

/** Timers are slowed down in hidden pages, messages are not. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(undefined);
  });
}

/** Whether something thrown by pdf.js has a name; its classes are not all exported. */
export function isNamed(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name;
}
