import { PDFDocument } from '@cantoo/pdf-lib';
import type { PdfClass, PdfInspection } from '../../shared/contracts/pdf-worker';
import type { Failure } from '../../shared/domain/failure';
import {
  FILE_BUDGET_MS,
  MAX_FILE_PAGES,
  MAX_PAGE_MM,
  MAX_PAGE_PIXELS,
  MAX_PDF_BYTES,
} from '../../shared/domain/limits';
import { fail, ok, type Result } from '../../shared/domain/result';
import { fileType, TYPE_BYTES } from '../image/file-type';
import { activeContent } from './active-content';
import { conformance } from './check';
import { lockedBy } from './encryption';
import { headerOffset, openPdf, type OpenPdf } from './open-pdf';
import { documentFacts, type DocumentFacts } from './page-facts';
import { sha256 } from './sha256';
import { bearsByteRange, hasBytesAfter, signatures } from './signatures';
import { xrefAgrees } from './xref';

/**
 * Reads a PDF that a person brought and says what may be done with it. Nothing is changed and nothing is drawn.
 *
 * signed: stays byte for byte. clean: stays as well. active or odd: its pages have to be rebuilt as pictures.
 * Refused: empty, too large, no PDF, locked, without pages, too many or too large pages, too heavy.
 */
export async function inspect(pdf: Blob): Promise<Result<PdfInspection>> {
  if (pdf.size === 0) return fail({ code: 'file/empty' });
  if (pdf.size > MAX_PDF_BYTES)
    return fail({ code: 'file/too-large', bytes: pdf.size, limit: MAX_PDF_BYTES });
  const bytes = new Uint8Array(await pdf.arrayBuffer());
  if (headerOffset(bytes) < 0) return fail({ code: 'file/type-unknown', found: typeOf(bytes) });
  const open = await openPdf(bytes, 'drop');
  const sha = await sha256(bytes);
  if (!open?.catalog) return ok(unwalkable(bytes, sha));
  return open.encrypted ? inspectLocked(bytes, open, sha) : judge(bytes, open, sha);
}

/** Another reader may still be able to repair it, so it is not refused here. What bears a signature's mark stays. */
function unwalkable(bytes: Uint8Array, sha: string): PdfInspection {
  const signed = bearsByteRange(bytes);
  return {
    class: signed ? 'signed' : 'odd',
    pages: 0,
    bytes: bytes.length,
    sha256: sha,
    findings: ['unwalkable'],
    needsConfirmation: signed,
    report: { conforms: false, version: '', pages: [], checks: [] },
  };
}

async function inspectLocked(
  bytes: Uint8Array<ArrayBuffer>,
  open: OpenPdf,
  sha: string,
): Promise<Result<PdfInspection>> {
  const locked = await lockedBy(open);
  if (locked) return fail(locked);
  try {
    const { context, catalog } = await PDFDocument.load(bytes, { password: '', updateMetadata: false });
    const versions = [...open.versions, ...context.enumerateIndirectObjects().map(([, object]) => object)];
    return judge(bytes, { ...open, context, catalog, versions }, sha);
  } catch {
    // The lock opens but what is behind it cannot be followed.
    return ok(unwalkable(bytes, sha));
  }
}

function judge(bytes: Uint8Array, open: OpenPdf, sha: string): Result<PdfInspection> {
  const facts = documentFacts(open, MAX_FILE_PAGES);
  const { count, coveredUpTo } = signatures(open);
  const signed = count > 0;
  const refusal = refusalOf(open, facts, signed);
  if (refusal) return fail(refusal);
  const active = activeContent(open);
  const oddities = oddFindings(bytes, open, facts);
  const late = signed && hasBytesAfter(bytes, coveredUpTo) ? ['bytes-after-signature'] : [];
  return ok({
    class: classOf(signed, active.length > 0, oddities.length > 0),
    pages: facts.pages.length,
    bytes: bytes.length,
    sha256: sha,
    findings: [...active, ...oddities, ...late],
    needsConfirmation: signed && active.length > 0,
    report: conformance(open, facts, {}),
  });
}

function classOf(signed: boolean, active: boolean, odd: boolean): PdfClass {
  if (signed) return 'signed';
  if (active) return 'active';
  return odd ? 'odd' : 'clean';
}

function oddFindings(bytes: Uint8Array, open: OpenPdf, facts: DocumentFacts): readonly string[] {
  return [
    ...(open.encrypted ? ['encrypted'] : []),
    ...(facts.odd ? ['damaged-objects'] : []),
    ...(facts.missing || facts.tangled ? ['damaged-page-tree'] : []),
    ...(facts.heavy ? ['heavy'] : []),
    ...(open.encrypted || xrefAgrees(bytes, open) ? [] : ['cross-reference']),
  ];
}

function refusalOf(open: OpenPdf, facts: DocumentFacts, signed: boolean): Failure | undefined {
  const { pages } = facts;
  // Where something is missing, another reader may find pages that we do not see.
  if (pages.length === 0 && !facts.missing && !facts.odd) return { code: 'pdf/no-pages' };
  if (pages.length > MAX_FILE_PAGES) {
    return { code: 'pdf/too-many-pages', pages: pages.length, limit: MAX_FILE_PAGES };
  }
  const large = pages.find(({ widthMm, heightMm }) => Math.max(widthMm, heightMm) > MAX_PAGE_MM);
  if (large) {
    const [widthMm, heightMm] = [Math.round(large.widthMm), Math.round(large.heightMm)];
    return { code: 'pdf/page-too-large', widthMm, heightMm };
  }
  // A signed file is never drawn from to make another, so only its preview is at stake.
  const heavy = facts.heavy || open.heavy || facts.largestImage > MAX_PAGE_PIXELS;
  return heavy && !signed ? { code: 'pdf/too-heavy', limitMs: FILE_BUDGET_MS } : undefined;
}

/** What the file is instead of a PDF. */
function typeOf(bytes: Uint8Array): string {
  const start = fileType(new DataView(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, TYPE_BYTES)));
  return start.is === 'image' ? start.kind : start.is === 'pdf' ? 'unknown' : start.found;
}
