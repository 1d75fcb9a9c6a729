import type { PageLayers } from '../../../shared/contracts/image-worker';
import type { AssemblyPart } from '../../../shared/contracts/pdf-worker';
import { fail, ok, type Result } from '../../../shared/domain/result';
import type { AttemptStore } from '../../../shared/storage/attempt-store';
import { overrideCode } from '../../../shared/domain/override';
import type { Item, ItemStore } from '../../../shared/storage/item-store';
import type { StoredAttempt } from '../../../shared/storage/records';
import { colourOf, isSigned, lowestDpi, originOf, pagesOf, type DocumentPlan } from './documents';
import { confirmedFields } from './fields/confirmed-fields';
import { pagePart, sentPage } from '../../../shared/storage/sent-page';
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
  readonly component: { readonly key: string; readonly name: string; readonly maxBytes: number };
  /** Full name of the agency, for the conversion note. */
  readonly agency: string;
  readonly plan: DocumentPlan;
  readonly fileName: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly items: Pick<ItemStore, 'content' | 'layers' | 'text'>;
  /** Cleaned pages in fewer bytes, as far as there was time for it, by id. */
  readonly squeezed: ReadonlyMap<string, PageLayers>;
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
    facts: factsOf(
      make,
      { sha256, bytes: pdf.value.size, pages: pagesOf(item) },
      item.facts.inspection.report.version,
    ),
  });
}

async function assembled(make: MakeDocument): Promise<Result<ReadyDocument>> {
  const parts: AssemblyPart[] = [];
  for (const item of make.plan.items) {
    const part = await partOf(make, item);
    if (!part.ok) return part;
    parts.push(part.value);
  }
  const { component, dossier, procedure, at, agency } = make;
  const fields = confirmedFields(make.plan.items);
  const metadata = {
    title: component.name,
    dossier,
    component: component.key,
    conversion: { at, by: agency },
    ...(procedure ? { procedure } : {}),
    ...(fields && { fields }),
  };
  const finished = await make.work.assemblePdf(
    { parts, metadata, maxBytes: component.maxBytes },
    make.signal,
  );
  if (!finished.ok) return finished;
  const { pdf, sha256, pages, report } = finished.value;
  const broken = report.checks.filter((check) => !check.holds).map((check) => check.name);
  if (!report.conforms) return fail({ code: 'pdf/not-conforming', checks: broken });
  return ok({ pdf, facts: factsOf(make, { sha256, bytes: pdf.size, pages }, report.version) });
}

async function partOf({ items, squeezed }: MakeDocument, { id, facts }: Item): Promise<Result<AssemblyPart>> {
  if (facts.kind === 'document') {
    const pdf = await items.content(id);
    return pdf.ok ? ok({ kind: 'pdf', pdf: pdf.value }) : pdf;
  }
  const page = await sentPage(items, id, facts);
  if (!page.ok) return page;
  const text = await items.text(id);
  // A text that cannot be read any more is no reason to keep the page back.
  return ok(pagePart(page.value, facts.turn, text.ok ? text.value : undefined, squeezed.get(id)));
}

function factsOf(
  { dossier, component, fileName, at, plan }: MakeDocument,
  bytes: Pick<StoredAttempt, 'sha256' | 'bytes' | 'pages'>,
  version: string,
): DocumentFactsToSend {
  const minDpi = lowestDpi(plan.items);
  const signed = plan.kind === 'untouched' && plan.items.some(isSigned);
  const items = plan.items.map((item) => item.id);
  const place = { dossier, component: component.key, fileName, at, signed, items };
  const override = overrideCode(
    plan.items.flatMap(({ facts }) =>
      facts.kind === 'page' && facts.override ? [facts.override.reason] : [],
    ),
  );
  const origin = originOf(plan.items);
  const colour = colourOf(plan.items);
  const pdf = Math.round(Number(version) * 10);
  return {
    ...place,
    ...bytes,
    ...(minDpi === undefined ? {} : { minDpi }),
    ...(override ? { override } : {}),
    ...(origin ? { origin } : {}),
    ...(colour === undefined ? {} : { colour }),
    ...(pdf >= 10 && pdf <= 29 ? { pdf } : {}),
  };
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}

function defect(message: string) {
  return { code: 'defect', where: 'panel/ready-document', message } as const;
}
