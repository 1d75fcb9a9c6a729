import * as v from 'valibot';
import type { ObserveOrder } from './observer-protocol';
import { MAX_BODY, MAX_SIZES, OBSERVE_EVENT, REST_EVENT, UPLOAD_EVENT } from './observer-protocol';

/** An upload of our document, as far as it has come. */
export interface SeenUpload {
  readonly upload: number;
  readonly answer?: { readonly status: number; readonly body: string } | undefined;
}

const Whole = v.pipe(v.number(), v.integer(), v.minValue(0));
/** No more than the observer itself ever says: the page can fire such events, too, as long as it likes. */
const Report = v.strictObject({
  nonce: v.string(),
  upload: Whole,
  sizes: v.pipe(v.array(Whole), v.maxLength(MAX_SIZES)),
  answer: v.exactOptional(
    v.strictObject({
      status: v.pipe(Whole, v.maxValue(999)),
      body: v.pipe(v.string(), v.maxLength(MAX_BODY)),
    }),
  ),
});
/** Longest report: every sign of the answer escaped, and the sizes. */
const MAX_DETAIL = 6 * MAX_BODY + 20 * MAX_SIZES + 200;

/**
 * Sets the observer in the page's own world to work for one job and tells each step of an upload that carries a file
 * of the document's size. Returns how to end it; the observer then puts everything back.
 */
export function watchUploads(
  document: Document,
  bytes: number,
  limitMs: number,
  onUpload: (seen: SeenUpload) => void,
): () => void {
  const nonce = crypto.randomUUID();
  const listen = (event: Event): void => {
    const report = parseReport((event as CustomEvent<unknown>).detail);
    if (report?.nonce !== nonce) return;
    // Pages upload other things too: a draft, a portrait. Ours is known by its size.
    if (report.sizes.length > 0 && !report.sizes.includes(bytes)) return;
    onUpload({ upload: report.upload, answer: report.answer });
  };
  document.addEventListener(UPLOAD_EVENT, listen);
  const order: ObserveOrder = { nonce, limitMs };
  document.dispatchEvent(new CustomEvent(OBSERVE_EVENT, { detail: JSON.stringify(order) }));
  return () => {
    document.removeEventListener(UPLOAD_EVENT, listen);
    document.dispatchEvent(new CustomEvent(REST_EVENT));
  };
}

function parseReport(detail: unknown): v.InferOutput<typeof Report> | undefined {
  if (typeof detail !== 'string' || detail.length > MAX_DETAIL) return undefined;
  try {
    const parsed = v.safeParse(Report, JSON.parse(detail));
    return parsed.success ? parsed.output : undefined;
  } catch {
    // Not ours: anybody in the page can fire an event of this name.
    return undefined;
  }
}
