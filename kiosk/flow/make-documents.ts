import type { AssemblyPart } from '../../shared/contracts/pdf-worker';
import { attachmentFileName } from '../../shared/domain/file-name';
import type { Component } from '../../shared/domain/procedure';
import { fail, ok, type Result } from '../../shared/domain/result';
import { sha256Hex } from '../../shared/domain/sha256';
import type { DocumentItem, Draft, Item } from './draft';
import type { Work } from './effects';
import type { Effect } from './events';
import { documentTasks, type DocumentPlan } from './plan-documents';
import type { PaperDocument, ReadyDocument } from './state';

/** Makes one PDF for each paper (signed PDFs stay files of their own), each with what its own bytes say about it. */
export async function makeDocuments(
  work: Work,
  { job, draft }: Extract<Effect, { do: 'make-slip' }>,
): Promise<void> {
  for (const { component, plan, part, of } of documentTasks(draft)) {
    if (work.signal.aborted) return;
    const made = await makeDocument(work, draft, component, plan);
    const fileName = attachmentFileName({ component, ...(of > 1 && { part: { index: part, of } }) });
    const file: PaperDocument['file'] = made.ok
      ? { is: 'ready', value: { ...made.value, fileName } }
      : { is: 'failed', failure: made.failure };
    work.send({ is: 'document-made', job, document: { component: component.code, part, of, file } });
  }
}

type Made = Omit<ReadyDocument, 'fileName'>;

function makeDocument(
  work: Work,
  draft: Draft,
  component: Component,
  plan: DocumentPlan,
): Promise<Result<Made>> {
  return plan.is === 'whole' ? keepWhole(work, plan.item) : join(work, draft, component, plan.items);
}

/** A citizen's own PDF: the very bytes that were brought, or nothing. */
async function keepWhole({ store }: Work, item: DocumentItem): Promise<Result<Made>> {
  const pdf = await store.content(item.id);
  if (!pdf.ok) return pdf;
  if ((await sha256Hex(pdf.value)) !== item.sha256) return fail({ code: 'storage/damaged' });
  const { pages, conforms } = item;
  return ok({ pdf: pdf.value, pages, conforms, signed: item.treatment === 'signed' });
}

async function join(
  work: Work,
  draft: Draft,
  component: Component,
  items: readonly Item[],
): Promise<Result<Made>> {
  const parts: AssemblyPart[] = [];
  for (const item of items) {
    const part = await toPart(work, item);
    if (!part.ok) return part;
    parts.push(part.value);
  }
  const { code } = draft.procedure;
  const metadata = { title: component.name, component: component.code, ...(code && { procedure: code }) };
  const finished = await work.means.assemblePdf({ parts, metadata }, work.signal);
  if (!finished.ok) return finished;
  const { pdf, pages, report } = finished.value;
  return ok({ pdf, pages, conforms: report.conforms, signed: false });
}

async function toPart({ store }: Work, item: Item): Promise<Result<AssemblyPart>> {
  const cleaned = item.kind === 'page' && item.look === 'layers' ? await store.layers(item.id) : undefined;
  if (item.kind === 'page' && cleaned?.ok && cleaned.value)
    return ok({ kind: 'layers', layers: cleaned.value, turn: item.turn });
  // Also where the cleaned page cannot be read any more: the picture is there.
  const content = await store.content(item.id);
  if (!content.ok) return content;
  if (item.kind === 'document') return ok({ kind: 'pdf', pdf: content.value });
  const { width, height, dpi, turn } = item;
  return ok({ kind: 'image', jpeg: content.value, width, height, dpi, turn });
}
