import * as v from 'valibot';
import { newNonce } from './nonce';
import type { ObserveOrder, UploadAnswer } from './observer-protocol';
import { MAX_BODY, MAX_PATH, MAX_SIZES, OBSERVE_EVENT, REST_EVENT, UPLOAD_EVENT } from './observer-protocol';
import { uploadInParts } from './upload-in-parts';

/** An upload of our document, as far as it has come. */
export interface SeenUpload {
  readonly upload: number;
  readonly answer?: UploadAnswer | undefined;
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
      movedTo: v.exactOptional(v.pipe(v.string(), v.maxLength(MAX_PATH))),
      unseen: v.exactOptional(v.literal(true)),
    }),
  ),
});
/** Longest report: every sign of the answer escaped, and the sizes. */
const MAX_DETAIL = 6 * (MAX_BODY + MAX_PATH) + 20 * MAX_SIZES + 200;

/** How a document begins in base64, by which an upload that carries it as text is known. */
export async function base64Start(document: Blob): Promise<string> {
  const whole = Math.min(33, document.size - (document.size % 3)) || document.size;
  const bytes = new Uint8Array(await document.slice(0, whole).arrayBuffer());
  return btoa(String.fromCharCode(...bytes));
}

/**
 * Sets the observer in the page's own world to work for one job and tells each step of an upload that carries a file
 * of the document's size, in one piece or in several. Returns how to end it; the observer then puts everything back.
 */
export function watchUploads(
  document: Document,
  ours: Pick<ObserveOrder, 'bytes' | 'base64'>,
  limitMs: number,
  onUpload: (seen: SeenUpload) => void,
): () => void {
  const nonce = newNonce();
  const parts = uploadInParts(ours.bytes);
  let isWhole = false;
  const listen = (event: Event): void => {
    const report = parseReport((event as CustomEvent<unknown>).detail);
    if (report?.nonce !== nonce) return;
    const { upload, sizes, answer } = report;
    // Pages upload other things too: a draft, a portrait. Ours is known by its size.
    if (sizes.length === 0 || sizes.includes(ours.bytes)) {
      isWhole = true;
      onUpload({ upload, answer });
    }
    // What is smaller is a piece of it only while it has not gone in one.
    else if (!isWhole && parts.add(upload, sizes, answer)) onUpload(parts.seen());
  };
  document.addEventListener(UPLOAD_EVENT, listen);
  const order: ObserveOrder = { nonce, limitMs, ...ours };
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
