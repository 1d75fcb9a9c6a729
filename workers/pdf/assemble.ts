import type {
  AssembleRequest,
  AssemblyPart,
  ConformanceExpectation,
  FinishedPdf,
} from '../../shared/contracts/pdf-worker';
import type { Failure } from '../../shared/domain/failure';
import { MAX_FILE_PAGES } from '../../shared/domain/limits';
import { fail, ok, type Result } from '../../shared/domain/result';
import { activeContent } from './active-content';
import { checkBytes } from './check';
import { copyPages } from './copy-pages';
import { infoDict, xmpPacket } from './document-metadata';
import { pageSize, writeImagePage, type ImagePart } from './image-page';
import { readJpegHeader } from './jpeg-header';
import { openPdf, type OpenPdf } from './open-pdf';
import { documentFacts } from './page-facts';
import { PdfWriter } from './pdf-writer';
import { sha256 } from './sha256';
import { signatures } from './signatures';

const MM_PER_POINT = 25.4 / 72;

type ExpectedPage = NonNullable<ConformanceExpectation['pages']>[number];

/** A document while its parts are added. */
interface Draft {
  readonly writer: PdfWriter;
  readonly pagesNode: number;
  readonly pages: number[];
  readonly expected: ExpectedPage[];
  /** SHA-256 of each part, from which the document's identifier is made. */
  readonly digests: string[];
}

/**
 * Makes one PDF 1.7 of the parts, in their order, and checks the finished bytes. JPEGs go in byte for byte, each on
 * a page of its true size; pages of clean PDFs are copied with their text. Same request, same bytes.
 */
export async function assemble(request: AssembleRequest): Promise<Result<FinishedPdf>> {
  const started = performance.now();
  const writer = new PdfWriter();
  const draft: Draft = { writer, pagesNode: writer.allocate(), pages: [], expected: [], digests: [] };
  for (const part of request.parts) {
    const failure = await (part.kind === 'image' ? addImage(draft, part) : addPdf(draft, part));
    if (failure) return fail(failure);
  }
  if (draft.pages.length === 0) return fail({ code: 'pdf/no-pages' });
  if (draft.pages.length > MAX_FILE_PAGES) {
    return fail({ code: 'pdf/too-many-pages', pages: draft.pages.length, limit: MAX_FILE_PAGES });
  }
  const pdf = await finish(draft, request);
  const written = performance.now();
  return prove(pdf, draft, request, { write: written - started }, written);
}

async function prove(
  pdf: Blob,
  { expected, pages }: Draft,
  { nonConforming = 'refuse' }: AssembleRequest,
  times: Readonly<Record<string, number>>,
  written: number,
): Promise<Result<FinishedPdf>> {
  const bytes = new Uint8Array(await pdf.arrayBuffer());
  const hash = await sha256(bytes);
  const hashed = performance.now();
  const report = await checkBytes(bytes, { pages: expected });
  const failed = report.checks.filter(({ holds }) => !holds).map(({ name }) => name);
  if (failed.length > 0 && nonConforming === 'refuse')
    return fail({ code: 'pdf/not-conforming', checks: failed });
  return ok({
    pdf,
    sha256: hash,
    pages: pages.length,
    report,
    times: { ...times, hash: hashed - written, check: performance.now() - hashed },
  });
}

async function addImage(draft: Draft, part: ImagePart): Promise<Failure | undefined> {
  const header = await readJpegHeader(part.jpeg);
  if (!header || !(part.dpi > 0)) return { code: 'image/undecodable', mime: 'image/jpeg' };
  draft.digests.push(await sha256(await part.jpeg.arrayBuffer()));
  draft.pages.push(writeImagePage(draft.writer, draft.pagesNode, part, header));
  const { width, height } = pageSize(part, header);
  draft.expected.push({
    widthMm: width * MM_PER_POINT,
    heightMm: height * MM_PER_POINT,
    colour: header.components > 1,
  });
  return undefined;
}

async function addPdf(
  draft: Draft,
  { pdf }: Extract<AssemblyPart, { readonly kind: 'pdf' }>,
): Promise<Failure | undefined> {
  const bytes = new Uint8Array(await pdf.arrayBuffer());
  const open = await openPdf(bytes, 'keep');
  const failure = open ? whyNotCopied(open) : ({ code: 'pdf/unreadable' } as const);
  if (!open || failure) return failure;
  const facts = documentFacts(open, MAX_FILE_PAGES);
  const whole = !facts.missing && !facts.tangled && !facts.odd && !facts.heavy;
  if (facts.pages.length === 0 || !whole) return { code: 'pdf/unreadable' };
  draft.digests.push(await sha256(bytes));
  draft.pages.push(...copyPages(draft.writer, draft.pagesNode, open));
  // A citizen's page may hold a coarse logo; what counts is that copying made nothing worse.
  draft.expected.push(...facts.pages);
  return undefined;
}

/** Only clean documents are taken apart: signed ones stay whole, active and locked ones are rebuilt before. */
function whyNotCopied(pdf: OpenPdf): Failure | undefined {
  if (signatures(pdf).count > 0) return { code: 'pdf/signed-with-others' };
  if (pdf.encrypted) return { code: 'pdf/password-needed' };
  return activeContent(pdf).length > 0 ? { code: 'pdf/not-conforming', checks: ['active'] } : undefined;
}

/** Writes what belongs to the whole document. */
async function finish(draft: Draft, { parts, metadata }: AssembleRequest): Promise<Blob> {
  const { writer, pagesNode, pages, digests } = draft;
  const [info, xmp] = [writer.allocate(), writer.allocate()];
  const kids = pages.map((page) => `${String(page)} 0 R`).join(' ');
  writer.object(pagesNode, `<< /Type /Pages /Count ${String(pages.length)} /Kids [${kids}] >>`);
  writer.object(info, infoDict(metadata));
  writer.stream(xmp, '/Type /Metadata /Subtype /XML', xmpPacket(metadata));
  writer.object(
    writer.catalog,
    `<< /Type /Catalog /Pages ${String(pagesNode)} 0 R /Metadata ${String(xmp)} 0 R`,
    ' /Lang (vi-VN) /ViewerPreferences << /DisplayDocTitle true >> >>',
  );
  const layout = parts.map((part) =>
    part.kind === 'image' ? `${String(part.dpi)}/${String(part.turn)}` : 'pdf',
  );
  const essence = JSON.stringify([digests, layout, infoDict(metadata)]);
  const id = (await sha256(new TextEncoder().encode(essence))).slice(0, 32);
  return writer.finish(`/Info ${String(info)} 0 R`, id);
}
