import type { TrustStore } from '../../../shared/contracts/sign-worker';
import { fail, ok, type Result } from '../../../shared/domain/result';
import type { SignatureReport, SignatureView } from '../../../shared/domain/signature';
import { openPdf } from '../../pdf/open-pdf';
import { bearsByteRange } from '../../pdf/signatures';
import { bytesAfter, coveredBy, type Covered } from './byte-range';
import type { Bytes } from './der';
import { findSignatures, type FoundSignature } from './find-signatures';
import { judge, type Judged } from './judge';
import { readStore } from './trust';

/** More signatures than this are looked at by nobody; a hostile file may hold thousands, each over all of it. */
const MAX_SIGNATURES = 50;

/**
 * Says what can be said of every signature in a PDF, in the order in which they were made. `now`: ISO 8601. A PDF
 * without one has an empty report; 'pdf/unreadable' is what no signature can be looked for in. Never throws.
 */
export async function verifySignatures(
  file: Bytes,
  trust: TrustStore,
  now: string,
): Promise<Result<SignatureReport>> {
  const pdf = await openPdf(file, 'drop');
  if (!pdf) return bearsByteRange(file) ? ok(unreadable(file)) : fail({ code: 'pdf/unreadable' });
  const places = findSignatures(pdf)
    .map((found) => ({ found, covered: coveredBy(file, found) }))
    .sort((one, other) => endOf(one) - endOf(other));
  const world = { trust: readStore(trust), now: Date.parse(now) };
  const judged: (Place & Judged)[] = [];
  let stampedAt: number | undefined;
  // The last first: a trusted time stamp over the document says when all before it was there.
  for (const place of places.toReversed()) {
    const isOver = judged.length >= MAX_SIGNATURES;
    const one = isOver ? NOT_LOOKED_AT : await judge(place.found, place.covered, { ...world, stampedAt });
    judged.unshift({ ...place, ...one });
    if (one.view.kind === 'time-stamp' && !one.doubt && one.view.at) stampedAt = Date.parse(one.view.at);
  }
  return ok(reportOf(file, judged));
}

interface Place {
  readonly found: FoundSignature;
  readonly covered: Covered | undefined;
}

const NOT_LOOKED_AT: Judged = {
  view: { kind: 'signature' },
  doubt: { verdict: 'unchecked', why: 'unreadable' },
};

/** End of what a signature says that it covers, kept within reason. */
function endOf({ found, covered }: Place): number {
  return covered?.upTo ?? Math.max(0, (found.range.at(-2) ?? 0) + (found.range.at(-1) ?? 0));
}

/**
 * The verdicts. What stands behind a signature's revision was not signed by it: it stays 'unchecked' unless the whole
 * rest is covered by a later signature that is trusted. A time stamp vouches for nothing, as anybody gets one; nor does
 * it matter that what follows looks harmless, for a viewer may show it otherwise than this product reads it.
 */
function reportOf(file: Bytes, judged: readonly (Place & Judged)[]): SignatureReport {
  const vouched = judged.reduce((end, { covered, doubt, view }) => {
    const isWhole =
      covered !== undefined && !doubt && view.kind === 'signature' && bytesAfter(file, covered.upTo) === 0;
    return isWhole ? covered.upTo : end;
  }, 0);
  const signatures = judged.map((one): SignatureView => {
    const upTo = Math.min(file.length, endOf(one));
    const after = bytesAfter(file, upTo);
    const isCovered = after === 0 || upTo <= vouched;
    const verdict = one.doubt ?? (isCovered ? TRUSTED : CHANGED_LATER);
    return { field: one.found.field, ...one.view, covers: { upTo, after }, verdict };
  });
  const last = Math.max(0, ...judged.map(({ covered }) => covered?.upTo ?? 0));
  return { signatures, bytesAfter: signatures.length > 0 ? bytesAfter(file, last) : 0 };
}

const TRUSTED = { verdict: 'trusted' } as const;
const CHANGED_LATER = { verdict: 'unchecked', why: 'changed-later' } as const;

/** A file that names a signature and cannot be followed: something is there, and nobody can say what. */
function unreadable(file: Bytes): SignatureReport {
  const covers = { upTo: 0, after: bytesAfter(file, 0) };
  const verdict = { verdict: 'unchecked', why: 'unreadable' } as const;
  return { signatures: [{ field: '', kind: 'signature', covers, verdict }], bytesAfter: covers.after };
}
