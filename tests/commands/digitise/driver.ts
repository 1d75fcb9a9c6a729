import type { Intake, IntakeSummary } from '../../../shared/contracts/intake';
import type { AssemblyPart, FinishedPdf } from '../../../shared/contracts/pdf-worker';
import type { Turn } from '../../../shared/domain/turn';
import type { Failure } from '../../../shared/domain/failure';
import type { Result } from '../../../shared/domain/result';
import type { PageText } from '../../../shared/domain/page-text';
import type * as Door from '../../../workers/index';
import type * as OcrDoor from '../../../workers/ocr';
import type { DigitiseJob, DigitiseOutcome, DocumentOutcome, FileOutcome, PageOutcome } from './report';

/** The shipped files, not the sources: the names are not known to the compiler. */
const DOOR = '/workers.js';
const OCR_DOOR = '/ocr.js';

interface Taken {
  readonly file: number;
  readonly intake: Intake;
  /** How the page has to be turned to stand upright, where that is certain enough. */
  readonly turn: Turn;
}

/** What was read on the pages that went in, or why one could not be read. */
type Texts = ReadonlyMap<Taken, Result<PageText>>;

/** Runs in the page: takes the files by HTTP in their order, assembles, sends the document back by HTTP. */
export async function run(job: DigitiseJob): Promise<DigitiseOutcome> {
  const door = (await import(DOOR)) as typeof Door;
  const started = performance.now();
  const taken: Taken[] = [];
  const files: FileOutcome[] = [];
  for (let file = 0; file < job.count; file++) files.push(await take(door, job, file, taken));
  const takenAt = performance.now();
  const parts = job.count > 1 ? withoutSigned(taken, files) : taken;
  const texts = job.ocr ? await readAll(door, parts) : new Map();
  const readAt = performance.now();
  const finished = parts.length > 0 ? await finish(door, job, parts, texts) : undefined;
  const written = finished && 'pdf' in finished && (await send(finished.pdf));
  const ended = performance.now();
  return {
    files,
    pages: parts.flatMap((one) => pageOutcome(one, texts)),
    ...(finished && ('pdf' in finished ? { document: finished.document } : { failure: finished.failure })),
    written: written === true,
    times: {
      take: round(takenAt - started),
      read: round(readAt - takenAt),
      assemble: round(ended - readAt),
      total: round(ended - started),
    },
  };
}

async function send(pdf: Blob): Promise<boolean> {
  const { ok } = await fetch('/output', { method: 'POST', body: pdf }).catch(() => ({ ok: false }));
  return ok;
}

async function take(door: typeof Door, job: DigitiseJob, file: number, taken: Taken[]): Promise<FileOutcome> {
  const started = performance.now();
  const mine: Taken[] = [];
  const source = await fetch(`/inputs/${file}`)
    .then((response) => (response.ok ? response.blob() : undefined))
    .catch(() => undefined);
  const summary: Result<IntakeSummary> = source
    ? await door.takeFile(source, {
        maxDpi: job.maxDpi,
        look: job.look,
        ...(job.minDpi === undefined ? {} : { minDpi: job.minDpi }),
        ...(job.sourceDpi === undefined ? {} : { statedDpi: job.sourceDpi }),
        onIntake: (intake) => void mine.push({ file, intake, turn: turnOf(job, intake) }),
      })
    : { ok: false, failure: { code: 'file/unreadable' } };
  const outcome = { file, bytes: source?.size ?? 0, ms: round(performance.now() - started) };
  if (!summary.ok) return { ...outcome, failure: summary.failure };
  taken.push(...mine);
  return { ...outcome, summary: summary.value };
}

/** A signed file cannot be joined to others: its signature would be lost. It is refused, the others go on. */
function withoutSigned(taken: readonly Taken[], files: FileOutcome[]): readonly Taken[] {
  return taken.filter(({ file, intake }) => {
    const signed = intake.kind === 'document' && intake.treatment === 'signed';
    const outcome = files[file];
    if (signed && outcome) files[file] = { ...outcome, failure: { code: 'pdf/signed-with-others' } };
    return !signed;
  });
}

type Finished = { readonly pdf: Blob; readonly document: DocumentOutcome } | { readonly failure: Failure };

/** One page after another: there is one reader. A page that cannot be read goes in without its text. */
async function readAll(door: typeof Door, taken: readonly Taken[]): Promise<Texts> {
  const { recognisePage } = (await import(OCR_DOOR)) as typeof OcrDoor;
  const texts = new Map<Taken, Result<PageText>>();
  for (const one of taken) {
    const { intake, turn } = one;
    // A PDF that stays whole keeps the text that it has.
    if (intake.kind === 'document') continue;
    const { jpeg, layers, width, height, dpi } = intake.page;
    const picture = await door.drawPage({ page: layers ?? { jpeg, width, height }, turn });
    const request = { dpi: layers?.dpi ?? dpi, turn };
    texts.set(one, picture.ok ? await recognisePage({ picture: picture.value, ...request }) : picture);
  }
  return texts;
}

async function finish(
  door: typeof Door,
  job: DigitiseJob,
  taken: readonly Taken[],
  texts: Texts,
): Promise<Finished> {
  const [only] = taken;
  if (taken.length === 1 && only?.intake.kind === 'document') {
    const { pdf, inspection } = only.intake;
    const { pages, sha256, report } = inspection;
    const facts = { bytes: pdf.size, pages, sha256, report, times: {} };
    return { pdf, document: { ...facts, untouched: true, squeezed: false, shrunk: 0 } };
  }
  const assembled: Result<FinishedPdf> = await door.assemblePdf({
    parts: taken.map((one) => part(one, texts.get(one))),
    metadata: { title: job.title },
    nonConforming: 'report',
    ...(job.maxBytes === undefined ? {} : { maxBytes: job.maxBytes }),
  });
  if (!assembled.ok) return { failure: assembled.failure };
  const { pdf, pages, sha256, report, times, squeezed = false, shrunk = 0 } = assembled.value;
  const facts = { bytes: pdf.size, pages, sha256, report, times };
  return { pdf, document: { ...facts, untouched: false, squeezed, shrunk } };
}

function part({ intake, turn }: Taken, read: Result<PageText> | undefined): AssemblyPart {
  if (intake.kind === 'document') return { kind: 'pdf', pdf: intake.pdf };
  const { jpeg, layers, width, height, dpi } = intake.page;
  const placed = { turn, ...(read?.ok ? { text: read.value } : {}) };
  return layers
    ? { kind: 'layers', layers, ...placed }
    : { kind: 'image', jpeg, width, height, dpi, ...placed };
}

function pageOutcome(one: Taken, texts: Texts): readonly PageOutcome[] {
  const { file, intake } = one;
  if (intake.kind === 'document') return [];
  const read = texts.get(one);
  const { jpeg, layers, thumbnail, ...facts } = intake.page;
  const bytes = layers ? layers.bundle.size : jpeg.size;
  const look: PageOutcome['look'] = layers ? 'layers' : 'natural';
  const text = read && (read.ok ? countOf(read.value) : read.failure);
  const made = { file, index: intake.index, bytes, thumbnailBytes: thumbnail.size, look, ...facts };
  return [{ ...made, ...(text ? { text } : {}) }];
}

function countOf({ lines, confidence }: PageText): { words: number; confidence: number } {
  return { words: lines.reduce((sum, { words }) => sum + words.length, 0), confidence };
}

/** Nobody is there to be asked: what certainly lies on its side or its head is turned, the rest stays. */
function turnOf({ sureOfTurn }: DigitiseJob, intake: Intake): Turn {
  if (intake.kind === 'document') return 0;
  const { turn, certainty } = intake.page.upright;
  return certainty >= sureOfTurn ? turn : 0;
}

function round(ms: number): number {
  return Math.round(ms * 10) / 10;
}
