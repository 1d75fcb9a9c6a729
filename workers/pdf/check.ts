import type {
  ConformanceCheck,
  ConformanceExpectation,
  ConformancePage,
  ConformanceReport,
} from '../../shared/contracts/pdf-worker';
import { MAX_FILE_PAGES, MIN_DPI, MIN_PDF_VERSION } from '../../shared/domain/limits';
import { openPdf, type OpenPdf } from './open-pdf';
import { documentFacts, type DocumentFacts } from './page-facts';
import { nameOf, resolve } from './pdf-objects';

/** Sizes in a PDF are rounded to fractions of a point, so a resolution may come out a hair low. */
const DPI_TOLERANCE = 0.5;
const SIZE_TOLERANCE_MM = 1;

/**
 * Parses finished bytes anew and says what is in them: nothing is taken from what was meant. The rules are those of
 * NĐ 30/2020/NĐ-CP, Phụ lục I: PDF 1.4 or later, colour, at least 200 dpi, 1:1.
 */
export async function checkBytes(
  bytes: Uint8Array,
  expected: ConformanceExpectation,
): Promise<ConformanceReport> {
  const pdf = await openPdf(bytes, 'drop');
  if (!pdf) return notOpening();
  return conformance(pdf, documentFacts(pdf, MAX_FILE_PAGES), expected);
}

/** The report for a document that has been read. */
export function conformance(
  pdf: OpenPdf,
  facts: DocumentFacts,
  expected: ConformanceExpectation,
): ConformanceReport {
  const { pages } = facts;
  const version = versionOf(pdf);
  const opens = pages.length > 0 && !facts.missing && !facts.tangled && !facts.odd && !facts.heavy;
  const checks: ConformanceCheck[] = [
    { name: 'opens', holds: opens, found: opens ? 'whole' : 'damaged' },
    { name: 'version', holds: version >= MIN_PDF_VERSION, found: version.toFixed(1) },
    { name: 'not-encrypted', holds: !pdf.encrypted, found: pdf.encrypted ? 'encrypted' : 'open' },
    pageCount(pages, expected),
    resolution(pages, expected),
    trueSize(pages, expected),
    colour(pages, expected),
  ];
  return { conforms: checks.every(({ holds }) => holds), version: version.toFixed(1), pages, checks };
}

function notOpening(): ConformanceReport {
  return {
    conforms: false,
    version: '',
    pages: [],
    checks: [{ name: 'opens', holds: false, found: 'unreadable' }],
  };
}

/** The catalog may raise the header's version (ISO 32000-1, 7.2.2), not lower it. */
function versionOf(pdf: OpenPdf): number {
  const stated = pdf.catalog ? Number(nameOf(resolve(pdf.catalog, 'Version'))) : 0;
  return Math.max(pdf.headerVersion || 0, stated || 0);
}

function pageCount(pages: readonly ConformancePage[], expected: ConformanceExpectation): ConformanceCheck {
  const holds = expected.pages ? pages.length === expected.pages.length : pages.length > 0;
  return { name: 'page-count', holds, found: String(pages.length) };
}

function resolution(pages: readonly ConformancePage[], expected: ConformanceExpectation): ConformanceCheck {
  const low = pages.findIndex(({ minDpi }, index) => {
    const needed = Math.min(MIN_DPI, expected.pages?.[index]?.minDpi ?? MIN_DPI);
    return minDpi !== undefined && minDpi < needed - DPI_TOLERANCE;
  });
  const lowest = pages.reduce((least, { minDpi }) => Math.min(least, minDpi ?? Infinity), Infinity);
  const found = Number.isFinite(lowest) ? `${String(lowest)} dpi` : 'no pictures';
  return { name: 'resolution', holds: low < 0, found: low < 0 ? found : `${found}, page ${String(low + 1)}` };
}

function trueSize(pages: readonly ConformancePage[], expected: ConformanceExpectation): ConformanceCheck {
  const off = pages.findIndex((page, index) => {
    const meant = expected.pages?.[index];
    if (!meant) return false;
    const difference = Math.max(
      Math.abs(page.widthMm - meant.widthMm),
      Math.abs(page.heightMm - meant.heightMm),
    );
    return difference > SIZE_TOLERANCE_MM;
  });
  const page = pages[Math.max(off, 0)];
  const size = page ? `${page.widthMm.toFixed(1)} × ${page.heightMm.toFixed(1)} mm` : 'no page';
  return { name: 'true-size', holds: off < 0, found: off < 0 ? size : `${size}, page ${String(off + 1)}` };
}

function colour(pages: readonly ConformancePage[], expected: ConformanceExpectation): ConformanceCheck {
  const lost = pages.findIndex((page, index) => expected.pages?.[index]?.colour === true && !page.colour);
  const coloured = pages.filter((page) => page.colour).length;
  const found = `${String(coloured)} of ${String(pages.length)} pages`;
  return {
    name: 'colour',
    holds: lost < 0,
    found: lost < 0 ? found : `${found}, lost on page ${String(lost + 1)}`,
  };
}
