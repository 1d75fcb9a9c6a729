import * as v from 'valibot';
import type { ObserveOrder } from './observer-protocol';
import { OBSERVE_EVENT, REST_EVENT, UPLOAD_EVENT } from './observer-protocol';

/** An upload of our document, as far as it has come. */
export interface SeenUpload {
  readonly upload: number;
  readonly answer?: { readonly status: number; readonly body: string } | undefined;
}

const Report = v.object({
  nonce: v.string(),
  upload: v.number(),
  sizes: v.array(v.number()),
  answer: v.optional(v.object({ status: v.number(), body: v.string() })),
});

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
  try {
    const parsed = v.safeParse(Report, JSON.parse(String(detail)));
    return parsed.success ? parsed.output : undefined;
  } catch {
    // Not ours: anybody in the page can fire an event of this name.
    return undefined;
  }
}
