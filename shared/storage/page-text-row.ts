import * as v from 'valibot';
import type { PageText } from '../domain/page-text';
import { fail, ok, type Result } from '../domain/result';

const share = v.pipe(v.number(), v.finite());
const word = v.object({ text: v.string(), x: share, y: share, width: share, height: share });
const pageText = v.object({
  lines: v.array(v.object({ words: v.array(word), baseline: share, slope: v.exactOptional(share) })),
  confidence: share,
  turn: v.picklist([0, 90, 180, 270]),
});

/** A stored text as it was read on the page. 'storage/damaged' where it is none. */
export function parsePageText(json: string): Result<PageText> {
  try {
    const parsed = v.safeParse(pageText, JSON.parse(json));
    return parsed.success ? ok(parsed.output) : fail({ code: 'storage/damaged' });
  } catch {
    // No JSON: sealed by something else than this product.
    return fail({ code: 'storage/damaged' });
  }
}
