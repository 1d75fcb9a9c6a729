import { fail, ok, type Result } from '../../../shared/domain/result';
import type { PageText } from '../../../shared/domain/page-text';
import { parsePageText } from '../../../shared/storage/page-text-row';
import type { ParkedPage, ParkedVisit } from '../../../shared/storage/parked-rows';
import type { Sealed } from '../../../shared/storage/records';
import type { Vault } from '../../../shared/storage/vault';
import type { Work } from '../effects';
import type { KeptPage } from '../page-store';
import { localDay } from '../slip-content';
import type { Kept } from '../state';
import { PARTS, partName, stateName } from './parts';
import type { KeptVisit } from './resume-events';
import { resumeKeys } from './resume-keys';
import { readSnapshot, visitOf, type Snapshot } from './snapshot';
import { countTry, forgetTries } from './tries';

/** A visit that is open again. */
export interface TakenUp {
  readonly kept: Kept;
  readonly visit: KeptVisit;
  /** Lets other windows take it up. */
  readonly letGo: () => Promise<void>;
}

/** A page that is open again. */
interface OpenPage {
  readonly page: KeptPage;
  readonly thumbnail: Blob | undefined;
  readonly text: PageText | undefined;
}

/**
 * Opens what lies under a code and seals its pages again under the key of this session. It stays on the disk until it
 * is filed: a power cut now loses nothing. A wrong code, one of yesterday and one that was used are answered alike.
 */
export async function takeUp(work: Work, code: string): Promise<Result<TakenUp>> {
  const { means, signal } = work;
  const shut = await countTry(means);
  if (shut) return fail(shut);
  const { id, vault } = await resumeKeys(code);
  const row = await means.parked.visit(id);
  if (!row.ok) return row;
  if (row.value?.day !== localDay(means.now())) return fail({ code: 'resume/unknown' });
  await forgetTries(means);
  const held = await means.parked.hold(id);
  if (!held.ok) return held;
  const opened = await openVisit(work, vault, row.value);
  if (!opened.ok || signal.aborted) await held.value();
  if (!opened.ok) return opened;
  if (signal.aborted) return fail({ code: 'cancelled' });
  return ok({ kept: { id, day: row.value.day }, visit: opened.value, letGo: held.value });
}

/** All pages or none: what came before a page that cannot be read is forgotten again. */
async function openVisit(work: Work, vault: Vault, row: ParkedVisit): Promise<Result<KeptVisit>> {
  const json = await vault.open(row.state, stateName(row.id));
  if (!json.ok) return json;
  const snapshot = readSnapshot(await json.value.text());
  if (!snapshot.ok) return snapshot;
  const thumbnails = new Map<string, Blob | undefined>();
  for (const [component, items] of Object.entries(snapshot.value.items)) {
    for (const { id } of items) {
      const opened = await bringBack(work, vault, row.id, { id, component, snapshot: snapshot.value });
      if (!opened.ok) {
        await work.store.forget([...thumbnails.keys()]);
        thumbnails.forEach((_, known) => work.texts.delete(known));
        return opened;
      }
      thumbnails.set(id, opened.value);
    }
  }
  return ok(visitOf(snapshot.value, thumbnails));
}

interface Place {
  readonly id: string;
  readonly component: string;
  readonly snapshot: Snapshot;
}

/** Answers the page's small picture, where it has one. */
async function bringBack(
  { means, store, texts, signal }: Work,
  vault: Vault,
  visit: string,
  place: Place,
): Promise<Result<Blob | undefined>> {
  if (signal.aborted) return fail({ code: 'cancelled' });
  const row = await means.parked.page(visit, place.id);
  if (!row.ok) return row;
  const opened = await openPage(vault, visit, row.value, place);
  if (!opened.ok) return opened;
  const { page, thumbnail, text } = opened.value;
  const kept = await store.keep(page);
  if (!kept.ok) return kept;
  if (text) texts.set(place.id, text);
  return ok(thumbnail);
}

async function openPage(
  vault: Vault,
  visit: string,
  row: ParkedPage,
  { id, component, snapshot }: Place,
): Promise<Result<OpenPage>> {
  const facts = snapshot.facts[id];
  const parts: Partial<Record<(typeof PARTS)[number], Blob>> = {};
  for (const part of PARTS) {
    const sealed: Sealed | undefined = row[part];
    if (!sealed) continue;
    const blob = await vault.open(sealed, partName(visit, id, part));
    if (!blob.ok) return blob;
    parts[part] = blob.value;
  }
  const { content, layers, thumbnail } = parts;
  if (!content || !facts) return fail({ code: 'storage/damaged' });
  const text = parts.text && parsePageText(await parts.text.text());
  if (text && !text.ok) return text;
  const page: KeptPage = { id, component, facts, content, ...(layers && { layers }) };
  return ok({ page, thumbnail, text: text?.value });
}
