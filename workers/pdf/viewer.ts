import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { Failure } from '../../shared/domain/failure';
import { MAX_PAGE_PIXELS } from '../../shared/domain/limits';
import { drawPage, isNamed, type DrawnPage, type Scale } from './draw-page';
import { ViewerAssets } from './viewer-assets';

/** What pdf.js calls a password that does not fit (`PasswordResponses`). */
const INCORRECT_PASSWORD = 2;

/** How long a file may take to be put away. */
const CLOSE_MS = 1_000;

/** One file open in pdf.js with a parse thread of its own, which goes when the file is closed. */
export class Viewer {
  readonly #document: PDFDocumentProxy;
  readonly #assets: ViewerAssets;
  readonly #end: AbortSignal;
  readonly #close: () => void;

  private constructor(document: PDFDocumentProxy, assets: ViewerAssets, end: AbortSignal, close: () => void) {
    this.#document = document;
    this.#assets = assets;
    this.#end = end;
    this.#close = close;
  }

  /** Opens a file. When `end` says so, its thread goes at once, whatever it is doing. */
  static async open(pdf: Blob, password: string | undefined, end: AbortSignal): Promise<Viewer | Failure> {
    // Fetched with the first file: few pages ever open one, and each would start with 400 kB more.
    const [pdfjs, buffer] = await Promise.all([
      import('pdfjs-dist').catch(() => undefined),
      pdf.arrayBuffer(),
    ]);
    // Not kept on this machine yet, and no server answers.
    if (!pdfjs) return { code: 'worker/lost', worker: 'pdf.js' };
    const { getDocument, PDFWorker, VerbosityLevel } = pdfjs;
    const data = new Uint8Array(buffer);
    const thread = startThread();
    end.addEventListener('abort', () => thread.terminate(), { once: true });
    const lost = new Promise<never>((_, reject) => {
      thread.addEventListener('error', () => reject(new Error('thread lost')), { once: true });
    });
    const assets = new ViewerAssets();
    const opening = getDocument({
      data,
      worker: PDFWorker.create({ port: thread, verbosity: VerbosityLevel.ERRORS }),
      ...(password === undefined ? {} : { password }),
      isEvalSupported: false,
      enableXfa: false,
      // Larger pictures would need more memory than a counter's computer has; inspection refuses them before.
      maxImageSize: MAX_PAGE_PIXELS,
      useWorkerFetch: false,
      BinaryDataFactory: class {
        fetch(request: { readonly filename: string }): Promise<Uint8Array> {
          return assets.fetch(request);
        }
      },
      verbosity: VerbosityLevel.ERRORS,
    });
    // Given a moment, pdf.js takes the file's fonts out of the page again.
    const close = (): void => {
      const gone = Promise.race([opening.destroy(), later(CLOSE_MS)]);
      // Ended either way; that pdf.js complains on its way out changes nothing.
      void gone.catch(() => undefined).then(() => thread.terminate());
    };
    try {
      return new Viewer(await Promise.race([opening.promise, lost]), assets, end, close);
    } catch (error) {
      close();
      return failureOf(error);
    }
  }

  get pages(): number {
    return this.#document.numPages;
  }

  /** Draws a page with its annotations and form fields as they look; `scale` gives dots per inch. */
  async draw(index: number, scale: Scale): Promise<DrawnPage | Failure> {
    try {
      const page = await this.#document.getPage(index + 1);
      const drawn = await drawPage(page, scale, this.#end);
      // A page without some of its text would pass for the original; it is not handed out.
      return this.#assets.missing ? { code: 'pdf/unreadable' } : drawn;
    } catch (error) {
      return failureOf(error);
    }
  }

  close(): void {
    this.#close();
  }
}

function startThread(): Worker {
  return new Worker(new URL('../../node_modules/pdfjs-dist/build/pdf.worker.min.mjs', import.meta.url), {
    type: 'module',
    name: 'pdf.js',
  });
}

function later(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** What a rejection of pdf.js means. */
function failureOf(error: unknown): Failure {
  if (isNamed(error, 'PasswordException')) {
    const wrong = (error as { readonly code?: number }).code === INCORRECT_PASSWORD;
    return { code: wrong ? 'pdf/password-wrong' : 'pdf/password-needed' };
  }
  const message = error instanceof Error ? error.message : '';
  if (/encrypt/i.test(message)) return { code: 'pdf/encryption-unsupported' };
  return { code: 'pdf/unreadable' };
}
