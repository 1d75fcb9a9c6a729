import * as v from 'valibot';
import { fail, ok, type Result } from '../../../shared/domain/result';
import type { Agreement, Visit } from '../../../shared/domain/visit';
import { without } from '../../../shared/domain/without';
import type { DocumentItem, Draft, Item, PageItem } from '../draft';
import type { KeptPage } from '../page-store';
import type { WhoForm } from '../visit/who-form';
import type { KeptVisit } from './resume-events';
import { SnapshotSchema } from './snapshot-schema';

/** An item without its picture, which lies beside its page. */
export type SnapshotItem = Omit<PageItem, 'thumbnail'> | Omit<DocumentItem, 'thumbnail'>;

/** A visit as it is sealed for later: plain data, closed. A change of its shape is another `form`. */
export interface Snapshot {
  readonly form: 1;
  /** That the citizen wants it kept. */
  readonly agreement: Agreement;
  readonly procedure: Draft['procedure'];
  readonly answers: Draft['answers'];
  readonly items: Readonly<Record<string, readonly SnapshotItem[]>>;
  readonly across: Draft['across'];
  readonly broughtPdf?: Draft['broughtPdf'];
  readonly slipNumber?: string;
  /** What the store has to know of each page, by item. */
  readonly facts: Readonly<Record<string, KeptPage['facts']>>;
  readonly visit: Pick<Visit, 'consent' | 'who' | 'resultWay' | 'phone' | 'portal'>;
  readonly whoForm?: WhoForm;
}

/** What of an item is not in the snapshot. */
export type Thumbnails = ReadonlyMap<string, Blob | undefined>;

/** The visit as text. What could not be read again is refused now, not when the citizen comes back. */
export function writeSnapshot(
  { draft, visit, whoForm }: KeptVisit,
  agreement: Agreement,
  facts: Snapshot['facts'],
): Result<string> {
  const { procedure, answers, items, across, broughtPdf, slipNumber } = draft;
  const { consent, who, resultWay, phone, portal } = visit;
  const snapshot: Snapshot = {
    form: 1,
    ...{ agreement, procedure, answers, across, facts },
    items: Object.fromEntries(
      Object.entries(items).map(([component, list]) => [component, list.map(withoutThumbnail)]),
    ),
    ...(broughtPdf && { broughtPdf }),
    ...(slipNumber !== undefined && { slipNumber }),
    visit: {
      ...(consent && { consent }),
      ...(who && { who }),
      ...(resultWay && { resultWay }),
      ...(phone && { phone }),
      ...(portal && { portal }),
    },
    ...(whoForm && { whoForm }),
  };
  const text = JSON.stringify(snapshot);
  const again = readSnapshot(text);
  return again.ok ? ok(text) : fail({ code: 'defect', where: 'kiosk/snapshot', message: 'not closed' });
}

/** The text as a snapshot. 'storage/damaged' where it is none of this version. */
export function readSnapshot(text: string): Result<Snapshot> {
  try {
    const read = v.safeParse(SnapshotSchema, JSON.parse(text));
    return read.success ? ok(read.output) : fail({ code: 'storage/damaged' });
  } catch {
    // No JSON: sealed by something else than this product.
    return fail({ code: 'storage/damaged' });
  }
}

/** The visit of a snapshot, with the pictures of its pages. */
export function visitOf(snapshot: Snapshot, thumbnails: Thumbnails): KeptVisit {
  const { procedure, answers, items, across, broughtPdf, slipNumber, visit, whoForm } = snapshot;
  const withThumbnail = (item: SnapshotItem): Item => {
    const thumbnail = thumbnails.get(item.id);
    return { ...item, ...(thumbnail && { thumbnail }) };
  };
  const draft: Draft = {
    ...{ procedure, answers, across, readings: [], messages: [] },
    items: Object.fromEntries(
      Object.entries(items).map(([component, list]) => [component, list.map(withThumbnail)]),
    ),
    ...(broughtPdf && { broughtPdf }),
    ...(slipNumber !== undefined && { slipNumber }),
  };
  return { draft, visit, ...(whoForm && { whoForm }) };
}

function withoutThumbnail(item: Item): SnapshotItem {
  return item.kind === 'page' ? without(item, 'thumbnail') : without(item, 'thumbnail');
}
