/** What a fault strikes. */
export type Target = 'capabilities' | 'status' | 'job' | 'page' | 'delete';

/** What the device can be told to do wrong. Pages count from 0; `times` is once where nothing is said. */
export type Fault =
  /** 503, with `Retry-After` in seconds where it is given. */
  | (Strike & { readonly kind: 'busy'; readonly retryAfter?: number })
  /** Any status without sense: 404 before the first page, 401, 409, 410, 500 … */
  | (Strike & { readonly kind: 'status'; readonly status: number })
  /** A web page instead of what was asked for. */
  | (Strike & { readonly kind: 'html'; readonly status?: number })
  /** XML that stops in the middle of an element. */
  | (Strike & { readonly kind: 'broken-xml' })
  /** The connection goes without an answer. With a page, the page goes too unless it is `kept`. */
  | (Strike & { readonly kind: 'dropped'; readonly kept?: boolean })
  /** No answer at all, until the wire is taken away. */
  | (Strike & { readonly kind: 'silent' })
  /** 200 without a byte; the page is lost. */
  | (OfPage & { readonly kind: 'empty' })
  /** The connection goes in the middle of the body. The page is lost unless it is `kept`. */
  | (OfPage & { readonly kind: 'cut-off'; readonly kept?: boolean })
  /** A whole answer with half a picture. */
  | (OfPage & { readonly kind: 'half-picture' })
  /** Text with the label of a picture. */
  | (OfPage & { readonly kind: 'not-a-picture' })
  | (OfPage & { readonly kind: 'wrong-type'; readonly type: string })
  | (OfPage & { readonly kind: 'slow'; readonly pieces: number; readonly pieceMs: number })
  /** The page comes once more, with the same `Content-Location`. */
  | (OfPage & { readonly kind: 'repeated' })
  | (OfPage & { readonly kind: PaperTrouble })
  /** The device gives the job up, with its own word for why. */
  | (OfPage & { readonly kind: 'aborted'; readonly reason: string })
  /** It counts so many more images than it gave. */
  | { readonly kind: 'miscounts'; readonly by: number };

/** What paper does; it stays until a person comes. */
export type PaperTrouble = 'jam' | 'double-feed' | 'cover-open';

interface Strike {
  readonly on: Target;
  /** With `on: 'page'`; every page where it is absent. */
  readonly page?: number;
  readonly times?: number;
}

interface OfPage {
  readonly page: number;
}

/** The faults that are still to come. */
export class FaultBook {
  private readonly open: { readonly fault: Fault; left: number }[] = [];

  add(...faults: readonly Fault[]): void {
    for (const fault of faults) this.open.push({ fault, left: 'times' in fault ? (fault.times ?? 1) : 1 });
  }

  /** The next fault that strikes here; it counts as having struck. */
  take(target: Target, page?: number): Fault | undefined {
    const found = this.open.find(({ fault, left }) => left > 0 && strikes(fault, target, page));
    if (found) found.left--;
    return found?.fault;
  }

  /** How many images too many it counts. */
  get miscounted(): number {
    return this.open.reduce((sum, { fault }) => sum + (fault.kind === 'miscounts' ? fault.by : 0), 0);
  }
}

function strikes(fault: Fault, target: Target, page: number | undefined): boolean {
  if (fault.kind === 'miscounts') return false;
  if ('on' in fault) return fault.on === target && (fault.page === undefined || fault.page === page);
  return target === 'page' && fault.page === page;
}
