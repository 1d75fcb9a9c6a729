import type { AssemblyPart, ConformanceExpectation, PartShare } from '../../shared/contracts/pdf-worker';
import type { Failure } from '../../shared/domain/failure';
import { MAX_FILE_PAGES } from '../../shared/domain/limits';
import { unpackLayers } from '../image/raster/bundle';
import { activeContent } from './active-content';
import { archivalSize } from './archival';
import { copyPages } from './copy-pages';
import { imagePageSize, writeImagePage, type ImagePart } from './image-page';
import { readJpegHeader } from './jpeg-header';
import { layeredPageSize, pictureHeaders, writeLayeredPage, type LayersPart } from './layered-page';
import { openPdf, type OpenPdf } from './open-pdf';
import type { PageSize, Words } from './page-frame';
import { documentFacts } from './page-facts';
import { PdfWriter } from './pdf-writer';
import { sha256 } from './sha256';
import { SharedStreams } from './shared-streams';
import { signatures } from './signatures';
import { writeTextFont } from './text-font';
import { textOperators } from './text-layer';

const MM_PER_POINT = 25.4 / 72;

type ExpectedPage = NonNullable<ConformanceExpectation['pages']>[number];

/** A document while its parts are added. */
export interface Draft {
  readonly writer: PdfWriter;
  readonly shared: SharedStreams;
  readonly pagesNode: number;
  readonly pages: number[];
  readonly expected: ExpectedPage[];
  /** SHA-256 of each part, from which the document's identifier is made. */
  readonly digests: string[];
  readonly shares: PartShare[];
  /** Nothing so far stands against PDF/A-2b. */
  archival: boolean;
  /** Masks are coded anew. */
  squeezed: boolean;
  /** Object number of the font of the text layers, once one is written. */
  textFont?: number;
}

/** A document without pages. */
export function newDraft(): Draft {
  const writer = new PdfWriter();
  return {
    writer,
    shared: new SharedStreams(writer),
    pagesNode: writer.allocate(),
    pages: [],
    expected: [],
    digests: [],
    shares: [],
    archival: true,
    squeezed: false,
  };
}

/** Adds the pages of a part. Answers why it cannot be added; then the draft is of no more use. */
export async function addPart(draft: Draft, part: AssemblyPart): Promise<Failure | undefined> {
  const [bytes, pages] = [draft.writer.bytes, draft.pages.length];
  const failure = await add(draft, part);
  draft.shares.push({ bytes: draft.writer.bytes - bytes, pages: draft.pages.length - pages });
  return failure;
}

function add(draft: Draft, part: AssemblyPart): Promise<Failure | undefined> {
  switch (part.kind) {
    case 'image':
      return addImage(draft, part);
    case 'layers':
      return addLayers(draft, part);
    case 'pdf':
      return addPdf(draft, part.pdf);
  }
}

async function addImage(draft: Draft, part: ImagePart): Promise<Failure | undefined> {
  const header = await readJpegHeader(part.jpeg);
  if (!header || !(part.dpi > 0)) return { code: 'image/undecodable', mime: 'image/jpeg' };
  draft.digests.push(await sha256(await part.jpeg.arrayBuffer()));
  const size = imagePageSize(part, header);
  const words = await wordsOn(draft, part, size);
  draft.pages.push(writeImagePage(draft.writer, draft.pagesNode, part, header, words));
  expectPage(draft, size, header.components);
  return undefined;
}

async function addLayers(draft: Draft, part: LayersPart): Promise<Failure | undefined> {
  const { layers, turn } = part;
  const page = await unpackLayers(layers.bundle);
  const headers = page && pictureHeaders(page);
  if (!page || !headers) return { code: 'image/undecodable', mime: 'layers' };
  draft.digests.push(await sha256(await layers.bundle.arrayBuffer()));
  const size = layeredPageSize(page, turn);
  const words = await wordsOn(draft, part, size);
  const { writer, pagesNode, shared } = draft;
  draft.pages.push(await writeLayeredPage(writer, pagesNode, { page, turn, headers, words }, shared));
  expectPage(draft, size, Math.max(...[headers.background, ...headers.tiles].map((it) => it.components)));
  return undefined;
}

/** The text layer of a page; nothing where it was read at another turn, or nothing was read. */
async function wordsOn(
  draft: Draft,
  { text, turn }: ImagePart | LayersPart,
  size: PageSize,
): Promise<Words | undefined> {
  const operators = text?.turn === turn ? textOperators(text, size) : undefined;
  if (!operators) return undefined;
  draft.digests.push(await sha256(operators));
  draft.textFont ??= writeTextFont(draft.writer);
  return { operators, font: draft.textFont };
}

/** Four inks mean nothing beside an intent of red, green and blue (ISO 19005-2, 6.2.4.3). */
function expectPage(draft: Draft, size: PageSize, components: number): void {
  if (components === 4 || !archivalSize(size)) draft.archival = false;
  draft.expected.push({
    widthMm: size.width * MM_PER_POINT,
    heightMm: size.height * MM_PER_POINT,
    colour: components > 1,
  });
}

async function addPdf(draft: Draft, pdf: Blob): Promise<Failure | undefined> {
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
  // It may hold anything that PDF/A forbids: fonts that are not embedded, transparency, other colours.
  draft.archival = false;
  return undefined;
}

/** Only clean documents are taken apart: signed ones stay whole, active and locked ones are rebuilt before. */
function whyNotCopied(pdf: OpenPdf): Failure | undefined {
  if (signatures(pdf).count > 0) return { code: 'pdf/signed-with-others' };
  if (pdf.encrypted) return { code: 'pdf/password-needed' };
  return activeContent(pdf).length > 0 ? { code: 'pdf/not-conforming', checks: ['active'] } : undefined;
}
