import type { AssemblyPart } from '../../shared/contracts/pdf-worker';
import { attachmentFileName } from '../../shared/domain/file-name';
import { DEFAULT_MAX_FILE_BYTES } from '../../shared/domain/limits';
import type { Component } from '../../shared/domain/procedure';
import { fail, ok, type Result } from '../../shared/domain/result';
import { sha256Hex } from '../../shared/domain/sha256';
import { splitToFit } from '../../shared/domain/split-to-fit';
import { pagePart, sentPage } from '../../shared/storage/sent-page';
import type { DocumentItem, Draft, Item } from './draft';
import type { Work } from './effects';
import type { Effect } from './events';
import { paperTasks, type DocumentPlan } from './plan-documents';
import type { PaperDocument, ReadyDocument } from './state';

/**
 * Makes one PDF for each paper, or several where one would be larger than a usual field takes (signed PDFs always stay
 * files of their own), each with what its own bytes say about it.
 */
export async function makeDocuments(
  work: Work,
  { job, draft }: Extract<Effect, { do: 'make-documents' }>,
): Promise<void> {
  for (const { component, plans } of paperTasks(draft)) {
    const files: Files[] = [];
    for (const plan of plans) {
      if (work.signal.aborted) return;
      files.push(await makeFiles({ work, draft, component }, plan));
    }
    work.send({
      is: 'documents-made',
      ...{ job, component: component.code, documents: numbered(component, files) },
    });
  }
}

type Made = Omit<ReadyDocument, 'fileName'>;

/** The files of one plan. */
type Files = readonly Result<Made>[];

interface Making {
  readonly work: Work;
  readonly draft: Draft;
  readonly component: Component;
}

/** Names are given once it is known how many files a paper has. */
function numbered(component: Component, plans: readonly Files[]): readonly PaperDocument[] {
  const of = plans.flat().length;
  const documents = plans.flatMap((files) => files.map((made) => ({ made, split: files.length > 1 })));
  return documents.map(({ made, split }, index) => {
    const part = index + 1;
    const fileName = attachmentFileName({ component, ...(of > 1 && { part: { index: part, of } }) });
    const file: PaperDocument['file'] = made.ok
      ? { is: 'ready', value: { ...made.value, fileName } }
      : { is: 'failed', failure: made.failure };
    return { component: component.code, part, of, ...(split && { split }), file };
  });
}

async function makeFiles(making: Making, plan: DocumentPlan): Promise<Files> {
  if (plan.is === 'whole') return [await keepWhole(making.work, plan.item)];
  const one = await join(making, plan.items, DEFAULT_MAX_FILE_BYTES);
  if (one.ok || one.failure.code !== 'pdf/over-budget') return [one];
  const several = await splitToFit(plan.items, one.failure, {
    weigh: ({ bytes }) => bytes,
    make: (items) => join(making, items, DEFAULT_MAX_FILE_BYTES),
  });
  if (several.ok) return several.value.map(({ made }) => ok(made));
  // Too large is better than nothing: which field it goes into is not known here, and an officer sees the mark.
  return [several.failure.code === 'pdf/over-budget' ? await join(making, plan.items) : several];
}

/** A citizen's own PDF: the very bytes that were brought, or nothing. */
async function keepWhole({ store }: Work, item: DocumentItem): Promise<Result<Made>> {
  const pdf = await store.content(item.id);
  if (!pdf.ok) return pdf;
  if ((await sha256Hex(pdf.value)) !== item.sha256) return fail({ code: 'storage/damaged' });
  const { pages, conforms, treatment } = item;
  return ok({
    ...{ pdf: pdf.value, pages, conforms },
    ...{ signed: treatment === 'signed', tooLarge: isTooLarge(pdf.value) },
  });
}

async function join(
  { work, draft, component }: Making,
  items: readonly Item[],
  maxBytes?: number,
): Promise<Result<Made>> {
  const parts: AssemblyPart[] = [];
  for (const item of items) {
    const part = await toPart(work, item);
    if (!part.ok) return part;
    parts.push(part.value);
  }
  const { code } = draft.procedure;
  const metadata = { title: component.name, component: component.code, ...(code && { procedure: code }) };
  const request = { parts, metadata, ...(maxBytes !== undefined && { maxBytes }) };
  const finished = await work.means.assemblePdf(request, work.signal);
  if (!finished.ok) return finished;
  const { pdf, pages, report } = finished.value;
  return ok({ pdf, pages, conforms: report.conforms, signed: false, tooLarge: isTooLarge(pdf) });
}

async function toPart({ store, texts }: Work, item: Item): Promise<Result<AssemblyPart>> {
  if (item.kind === 'document') {
    const pdf = await store.content(item.id);
    return pdf.ok ? ok({ kind: 'pdf', pdf: pdf.value }) : pdf;
  }
  const page = await sentPage(store, item.id, item);
  return page.ok ? ok(pagePart(page.value, item.turn, texts.get(item.id))) : page;
}

function isTooLarge({ size }: Blob): boolean {
  return size > DEFAULT_MAX_FILE_BYTES;
}
