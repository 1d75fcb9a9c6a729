import type { Intake, IntakeSummary } from '../../../shared/contracts/intake';
import type { PreparedPage } from '../../../shared/contracts/image-worker';
import type { AssemblyPart, FinishedPdf } from '../../../shared/contracts/pdf-worker';
import type { Turn } from '../../../shared/domain/turn';
import type { Failure } from '../../../shared/domain/failure';
import type { Result } from '../../../shared/domain/result';
import type * as Door from '../../../workers/index';
import type { DigitiseJob, DigitiseOutcome, DocumentOutcome, FileOutcome, PageOutcome } from './report';

/** The shipped file, not the source: the name is not known to the compiler. */
const DOOR = '/workers.js';
/** A page is turned without asking when it is this certain. */
const SURE = 0.9;

interface Taken {
  readonly file: number;
  readonly intake: Intake;
}

/** Runs in the page: takes the files by HTTP in their order, assembles, sends the document back by HTTP. */
export async function run(job: DigitiseJob): Promise<DigitiseOutcome> {
  const door = (await import(DOOR)) as typeof Door;
  const started = performance.now();
  const taken: Taken[] = [];
  const files: FileOutcome[] = [];
  for (let file = 0; file < job.count; file++) files.push(await take(door, job, file, taken));
  const takenAt = performance.now();
  const parts = job.count > 1 ? withoutSigned(taken, files) : taken;
  const finished = parts.length > 0 ? await finish(door, job, parts) : undefined;
  const written = finished && 'pdf' in finished && (await send(finished.pdf));
  const ended = performance.now();
  return {
    files,
    pages: parts.flatMap(pageOutcome),
    ...(finished && ('pdf' in finished ? { document: finished.document } : { failure: finished.failure })),
    written: written === true,
    times: {
      take: round(takenAt - started),
      assemble: round(ended - takenAt),
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
        onIntake: (intake) => void mine.push({ file, intake }),
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

async function finish(door: typeof Door, job: DigitiseJob, taken: readonly Taken[]): Promise<Finished> {
  const [only] = taken;
  if (taken.length === 1 && only?.intake.kind === 'document') {
    const { pdf, inspection } = only.intake;
    const { pages, sha256, report } = inspection;
    return { pdf, document: { bytes: pdf.size, pages, sha256, untouched: true, report, times: {} } };
  }
  const assembled: Result<FinishedPdf> = await door.assemblePdf({
    parts: taken.map(({ intake }) => part(intake)),
    metadata: { title: job.title },
    nonConforming: 'report',
    ...(job.maxBytes === undefined ? {} : { maxBytes: job.maxBytes }),
  });
  if (!assembled.ok) return { failure: assembled.failure };
  const { pdf, pages, sha256, report, times, shrunk } = assembled.value;
  const document = { bytes: pdf.size, pages, sha256, untouched: false, report, times };
  return { pdf, document: { ...document, ...(shrunk === undefined ? {} : { shrunk }) } };
}

function part(intake: Intake): AssemblyPart {
  if (intake.kind === 'document') return { kind: 'pdf', pdf: intake.pdf };
  const { jpeg, layers, width, height, dpi } = intake.page;
  const turn = turnOf(intake.page);
  return layers ? { kind: 'layers', layers, turn } : { kind: 'image', jpeg, width, height, dpi, turn };
}

function pageOutcome({ file, intake }: Taken): readonly PageOutcome[] {
  if (intake.kind === 'document') return [];
  const { jpeg, layers, thumbnail, ...facts } = intake.page;
  const bytes = layers ? layers.bundle.size : jpeg.size;
  const look = layers ? 'layers' : 'natural';
  return [{ file, index: intake.index, bytes, thumbnailBytes: thumbnail.size, look, ...facts }];
}

/** Nobody is there to be asked: what certainly lies on its side or its head is turned, the rest stays. */
function turnOf({ upright }: PreparedPage): Turn {
  return upright.certainty >= SURE ? upright.turn : 0;
}

function round(ms: number): number {
  return Math.round(ms * 10) / 10;
}
