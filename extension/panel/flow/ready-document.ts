import type { AssemblyPart } from '../../../shared/contracts/pdf-worker';
import { fail, ok, type Result } from '../../../shared/domain/result';
import type { AttemptStore } from '../../../shared/storage/attempt-store';
import type { Item, ItemStore } from '../../../shared/storage/item-store';
import type { StoredAttempt } from '../../../shared/storage/records';
import { isSigned, lowestDpi, pagesOf, type DocumentPlan } from './documents';
import type { WorkPort } from './ports';

/** What is known of a document before it has an intent in the outbox. */
export type DocumentFactsToSend = Omit<StoredAttempt, 'id' | 'state'>;

/** A document ready to be sent. */
export interface ReadyDocument {
  readonly pdf: Blob;
  readonly facts: DocumentFactsToSend;
  /** The intent of an earlier try, with these very bytes: the host may hold them already. */
  readonly earlier?: StoredAttempt;
}

export interface MakeDocument {
  readonly dossier: string;
  readonly procedure: string;
  readonly component: { readonly key: string; readonly name: string };
  /** Full name of the agency, for the conversion note. */
  readonly agency: string;
  readonly plan: DocumentPlan;
  readonly fileName: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly items: Pick<ItemStore, 'content'>;
  readonly attempts: Pick<AttemptStore, 'unfinished' | 'document'>;
  readonly work: Pick<WorkPort, 'assemblePdf' | 'sha256Hex'>;
  readonly signal?: AbortSignal;
}

/**
 * The document of a plan. Where an intent for the very same items is in the outbox, its bytes are taken again: a
 * document that is bound anew has another time in it, and so another SHA-256. Whoever changes a component's items
 * forgets its intents.
 */
export async function makeDocument(make: MakeDocument): Promise<Result<ReadyDocument>> {
  const ids = make.plan.items.map((item) => item.id);
  const unfinished = await make.attempts.unfinished(make.dossier);
  if (!unfinished.ok) return unfinished;
  const earlier = unfinished.value.find(
    (one) => one.component === make.component.key && same(one.items, ids),
  );
  const kept = earlier && (await make.attempts.document(earlier.id));
  if (earlier && kept?.ok) return ok({ pdf: kept.value, facts: earlier, earlier });
  return make.plan.kind === 'untouched' ? untouched(make) : assembled(make);
}

async function untouched(make: MakeDocument): Promise<Result<ReadyDocument>> {
  const [item] = make.plan.items;
  if (!item || item.facts.kind !== 'document') return fail(defect('an untouched plan without a document'));
  const pdf = await make.items.content(item.id);
  if (!pdf.ok) return pdf;
  // What leaves this device is what came in, or nothing is sent.
  const sha256 = await make.work.sha256Hex(pdf.value);
  if (sha256 !== item.facts.inspection.sha256) return fail({ code: 'storage/damaged' });
  return ok({
    pdf: pdf.value,
    facts: factsOf(make, { sha256, bytes: pdf.value.size, pages: pagesOf(item) }),
  });
}

async function assembled(make: MakeDocument): Promise<Result<ReadyDocument>> {
  const parts: AssemblyPart[] = [];
  for (const item of make.plan.items) {
    const content = await make.items.content(item.id);
    if (!content.ok) return content;
    parts.push(partOf(item, content.value));
  }
  const { component, dossier, procedure, at, agency } = make;
  const metadata = {
    title: component.name,
    dossier,
    component: component.key,
    conversion: { at, by: agency },
    ...(procedure ? { procedure } : {}),
  };
  const finished = await make.work.assemblePdf({ parts, metadata }, make.signal);
  if (!finished.ok) return finished;
  const { pdf, sha256, pages, report } = finished.value;
  const broken = report.checks.filter((check) => !check.holds).map((check) => check.name);
  if (!report.conforms) return fail({ code: 'pdf/not-conforming', checks: broken });
  return ok({ pdf, facts: factsOf(make, { sha256, bytes: pdf.size, pages }) });
}

function partOf({ facts }: Item, content: Blob): AssemblyPart {
  if (facts.kind === 'document') return { kind: 'pdf', pdf: content };
  const { width, height, dpi, turn } = facts;
  return { kind: 'image', jpeg: content, width, height, dpi, turn };
}

function factsOf(
  { dossier, component, fileName, at, plan }: MakeDocument,
  bytes: Pick<StoredAttempt, 'sha256' | 'bytes' | 'pages'>,
): DocumentFactsToSend {
  const minDpi = lowestDpi(plan.items);
  const signed = plan.kind === 'untouched' && plan.items.some(isSigned);
  const items = plan.items.map((item) => item.id);
  const place = { dossier, component: component.key, fileName, at, signed, items };
  return { ...place, ...bytes, ...(minDpi === undefined ? {} : { minDpi }) };
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}

function defect(message: string) {
  return { code: 'defect', where: 'panel/ready-document', message } as const;
}
