import type { Intake, IntakeSummary } from '../../shared/contracts/intake';
import type { Failure } from '../../shared/domain/failure';
import { MAX_DOSSIER_BYTES, MAX_IMAGE_BYTES, MIN_DPI } from '../../shared/domain/limits';
import { fail, ok, type Result } from '../../shared/domain/result';
import { sha256Hex } from '../../shared/domain/sha256';
import { factsOfPage } from '../../shared/storage/facts-of-page';
import { itemsOf, type Concern, type Item } from './draft';
import type { Work } from './effects';
import type { Effect } from './events';
import type { KeptPage } from './page-store';
import { bytesOf } from './papers';
import { draftOf } from './state';

type ReadFile = Extract<Effect, { do: 'read-file' }>;

/** Reads one file into a paper, page by page; each page is sealed and on the disk before it is shown. */
export async function readFile(work: Work, effect: ReadFile): Promise<void> {
  if (work.signal.aborted) return;
  const { job } = effect;
  try {
    const hash = await fingerprint(effect.file);
    if (!hash.ok) {
      refuse(work, job, hash.failure);
      return;
    }
    const draft = draftOf(work.read());
    if (!draft) return;
    const held = itemsOf(draft, effect.component);
    if (hash.value && held.some((item) => item.sourceHash === hash.value)) {
      work.send({ is: 'file-failed', job, saying: { is: 'duplicate' } });
      return;
    }
    if (bytesOf(draft) + effect.file.size > MAX_DOSSIER_BYTES) {
      work.send({ is: 'file-failed', job, saying: { is: 'too-much' } });
      return;
    }
    const summary = await takeIn(work, effect, hash.value);
    if (summary.ok) work.send({ is: 'file-read', job, rebuilt: summary.value.treatment === 'rebuilt' });
    else refuse(work, job, summary.failure);
  } catch (error) {
    // A fault of ours must not leave the file "being read" for ever.
    const message = error instanceof Error ? error.name : 'unknown';
    refuse(work, job, { code: 'defect', where: 'kiosk/read-file', message });
  }
}

/** SHA-256 of the file; empty for one that is refused for its size anyway. */
async function fingerprint(file: File): Promise<Result<string>> {
  if (file.size > MAX_IMAGE_BYTES) return ok('');
  try {
    return ok(await sha256Hex(file));
  } catch {
    // NotReadableError: the stick was pulled out or the file changed since it was chosen.
    return fail({ code: 'file/unreadable' });
  }
}

async function takeIn(work: Work, effect: ReadFile, sourceHash: string): Promise<Result<IntakeSummary>> {
  const stop = new AbortController();
  const signal = AbortSignal.any([work.signal, stop.signal]);
  let notKept: Failure | undefined;
  const summary = await work.means.takeFile(effect.file, {
    signal,
    ...(effect.dpi !== undefined && { statedDpi: effect.dpi }),
    onIntake: async (intake) => {
      const id = crypto.randomUUID();
      const kept = await work.store.keep({ id, component: effect.component, ...keptPart(intake) });
      if (kept.ok) {
        work.send({
          is: 'page-read',
          job: effect.job,
          ...place(intake),
          item: toItem(intake, id, effect.job, sourceHash),
        });
      } else {
        notKept = kept.failure;
        stop.abort();
      }
    },
  });
  return notKept ? fail(notKept) : summary;
}

function keptPart(intake: Intake): Omit<KeptPage, 'id' | 'component'> {
  if (intake.kind === 'document') {
    const { treatment, inspection, pdf } = intake;
    return { facts: { kind: 'document', treatment, inspection }, content: pdf };
  }
  const { jpeg, layers } = intake.page;
  return { facts: factsOfPage(intake.page), content: jpeg, ...(layers && { layers: layers.bundle }) };
}

function place(intake: Intake): { done: number; of: number } {
  return intake.kind === 'page' ? { done: intake.index + 1, of: intake.of } : { done: 1, of: 1 };
}

function toItem(intake: Intake, id: string, job: number, sourceHash: string): Item {
  if (intake.kind === 'page') {
    const { dpi, sourceDpi, dpiSource, jpeg, layers, thumbnail } = intake.page;
    const { width, height, turn, look, quality, ...facts } = factsOfPage(intake.page);
    const effective = Math.min(dpi, sourceDpi);
    const concerns: Concern[] =
      effective < MIN_DPI ? [{ is: 'low-resolution', dpi: Math.floor(effective) }] : [];
    const basics = {
      id,
      job,
      sourceHash,
      bytes: jpeg.size + (layers?.bundle.size ?? 0),
      thumbnail,
      concerns,
    };
    return {
      kind: 'page',
      ...basics,
      ...{ width, height, dpi, turn, ownTurn: turn, look, quality, accepted: [] },
      dpiGuessed: dpiSource === 'paper',
      ...(facts.layers && { layers: facts.layers }),
    };
  }
  const { inspection, treatment, thumbnail, pdf } = intake;
  const concerns: Concern[] = [
    ...(inspection.needsConfirmation ? [{ is: 'signed-active' } as const] : []),
    ...(inspection.report.conforms ? [] : [{ is: 'not-conforming' } as const]),
  ];
  const basics = { id, job, sourceHash, bytes: pdf.size, concerns, ...(thumbnail && { thumbnail }) };
  const { pages, sha256, report } = inspection;
  return { kind: 'document', ...basics, pages, treatment, sha256, conforms: report.conforms };
}

function refuse(work: Work, job: number, failure: Failure): void {
  // Stopped by the citizen: the flow has taken the file out already.
  if (failure.code === 'cancelled' && work.signal.aborted) return;
  work.send({ is: 'file-failed', job, saying: { is: 'refused', failure } });
}
