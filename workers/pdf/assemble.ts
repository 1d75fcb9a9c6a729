import type {
  AssembledPdf,
  AssembleRequest,
  AssemblyPart,
  FinishedPdf,
} from '../../shared/contracts/pdf-worker';
import { MAX_FILE_PAGES } from '../../shared/domain/limits';
import { fail, ok, type Result } from '../../shared/domain/result';
import { writeOutputIntent } from './archival';
import { checkBytes } from './check';
import { infoDict } from './document-metadata';
import { addPart, newDraft, type Draft } from './draft';
import { sha256 } from './sha256';
import { squeezed, type SqueezedPart } from './squeeze';
import { xmpPacket } from './xmp';

/**
 * Makes one PDF 1.7 of the parts, in their order, and checks the finished bytes. Pictures and masks go in byte for
 * byte, each page at its true size; pages of clean PDFs are copied with their text. PDF/A-2b where nothing stands
 * against it. Same request, same bytes. `maxBytes` is for the door: here nothing is reduced, only
 * coded with less where `squeeze` asks for it.
 */
export async function assemble(request: AssembleRequest): Promise<Result<AssembledPdf>> {
  const started = performance.now();
  const draft = newDraft();
  for await (const { part, squeezed: smaller } of toWrite(request)) {
    const failure = await addPart(draft, part);
    if (failure) return fail(failure);
    draft.squeezed ||= smaller;
  }
  if (draft.pages.length === 0) return fail({ code: 'pdf/no-pages' });
  if (draft.pages.length > MAX_FILE_PAGES) {
    return fail({ code: 'pdf/too-many-pages', pages: draft.pages.length, limit: MAX_FILE_PAGES });
  }
  const pdf = await finish(draft, request);
  const written = performance.now();
  return prove(pdf, draft, request, { write: written - started }, written);
}

function toWrite({ parts, squeeze }: AssembleRequest): AsyncIterable<SqueezedPart> | Iterable<SqueezedPart> {
  return squeeze ? squeezed(parts) : parts.map(asSmallAsKnown);
}

/** A page that was squeezed by itself before goes in so. */
function asSmallAsKnown(part: AssemblyPart): SqueezedPart {
  if (part.kind !== 'layers' || !part.squeezed) return { part, squeezed: false };
  return { part: { ...part, layers: part.squeezed }, squeezed: true };
}

async function prove(
  pdf: Blob,
  draft: Draft,
  { nonConforming = 'refuse' }: AssembleRequest,
  times: Readonly<Record<string, number>>,
  written: number,
): Promise<Result<AssembledPdf>> {
  const bytes = new Uint8Array(await pdf.arrayBuffer());
  const hash = await sha256(bytes);
  const hashed = performance.now();
  const report = await checkBytes(bytes, { pages: draft.expected });
  const failed = report.checks.filter(({ holds }) => !holds).map(({ name }) => name);
  if (failed.length > 0 && nonConforming === 'refuse')
    return fail({ code: 'pdf/not-conforming', checks: failed });
  return ok({
    pdf,
    sha256: hash,
    pages: draft.pages.length,
    report,
    times: { ...times, hash: hashed - written, check: performance.now() - hashed },
    archival: archivalOf(draft),
    shares: draft.shares,
    ...(draft.squeezed ? { squeezed: true } : {}),
  });
}

function archivalOf({ archival }: Draft): FinishedPdf['archival'] {
  return archival ? 'pdfa-2b' : 'none';
}

/** Writes what belongs to the whole document. */
async function finish(draft: Draft, { parts, metadata }: AssembleRequest): Promise<Blob> {
  const { writer, pagesNode, pages, digests } = draft;
  const [info, xmp] = [writer.allocate(), writer.allocate()];
  const kids = pages.map((page) => `${String(page)} 0 R`).join(' ');
  writer.object(pagesNode, `<< /Type /Pages /Count ${String(pages.length)} /Kids [${kids}] >>`);
  writer.object(info, infoDict(metadata));
  writer.packedStream(xmp, '/Type /Metadata /Subtype /XML', xmpPacket(metadata, archivalOf(draft)));
  const intent = draft.archival ? ` ${writeOutputIntent(writer)}` : '';
  writer.object(
    writer.catalog,
    `<< /Type /Catalog /Pages ${String(pagesNode)} 0 R /Metadata ${String(xmp)} 0 R${intent}`,
    ' /Lang (vi-VN) /ViewerPreferences << /DisplayDocTitle true >> >>',
  );
  const essence = JSON.stringify([digests, parts.map(layout), infoDict(metadata)]);
  const id = (await sha256(new TextEncoder().encode(essence))).slice(0, 32);
  return writer.finish(`/Info ${String(info)} 0 R`, id);
}

/** How a part lies on its pages, as far as its bytes do not say. */
function layout(part: AssemblyPart): string {
  if (part.kind === 'pdf') return 'pdf';
  const dpi = part.kind === 'image' ? part.dpi : part.layers.dpi;
  return `${String(dpi)}/${String(part.turn)}`;
}
