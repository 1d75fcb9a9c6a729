import { newResumeCode } from '../../../shared/domain/resume-code';
import { fail, ok, type Result } from '../../../shared/domain/result';
import type { ParkedPage, ParkedVisit } from '../../../shared/storage/parked-rows';
import type { Sealed } from '../../../shared/storage/records';
import type { Vault } from '../../../shared/storage/vault';
import { itemsOf, type Item } from '../draft';
import type { Work } from '../effects';
import type { KeptPage } from '../page-store';
import { bytesOf } from '../papers';
import { localDay } from '../slip-content';
import type { Kept } from '../state';
import { slipCode } from '../take-slip';
import { PARTS, partName, stateName } from './parts';
import type { ResumeEffect } from './resume-events';
import { resumeKeys } from './resume-keys';
import { writeSnapshot, type Snapshot } from './snapshot';

type Park = Extract<ResumeEffect, { do: 'park' }>;

/** A visit that lies sealed on the disk, and the only thing that opens it. */
export interface ParkedUnder {
  readonly kept: Kept;
  readonly code: string;
}

interface SealedPages {
  readonly pages: readonly ParkedPage[];
  readonly facts: Snapshot['facts'];
}

/** Seals the visit under a fresh code and puts it on the disk, whole or not at all. */
export async function parkVisit(work: Work, task: Park): Promise<Result<ParkedUnder>> {
  const { means, signal } = work;
  const code = newResumeCode();
  const { id, vault } = await resumeKeys(code);
  const draft = { ...task.draft, slipNumber: slipCode(means, task.draft, work.send) };
  const sealed = await sealPages(
    work,
    vault,
    id,
    Object.keys(draft.items).flatMap((of) => itemsOf(draft, of)),
  );
  if (!sealed.ok) return sealed;
  const text = writeSnapshot({ ...task, draft }, task.agreement, sealed.value.facts);
  if (!text.ok) return text;
  const state = await vault.seal(new Blob([text.value]), stateName(id));
  if (!state.ok) return state;
  const { pages } = sealed.value;
  const row: ParkedVisit = {
    // The day that was agreed to, though midnight may have come over the sealing.
    ...{ id, day: localDay(new Date(task.agreement.at)), at: means.now().toISOString() },
    ...{ bytes: bytesOf(draft), state: state.value },
    pages: pages.map((page) => page.id),
  };
  if (signal.aborted) return fail({ code: 'cancelled' });
  const added = await means.parked.add(row, pages, task.instead);
  if (!added.ok) return added;
  // Nobody will ever see the code of a visit that was ended in this moment.
  if (isOver(signal)) {
    await means.parked.drop(id);
    return fail({ code: 'cancelled' });
  }
  return ok({ kept: { id, day: row.day }, code });
}

async function sealPages(
  { store, texts, signal }: Work,
  vault: Vault,
  visit: string,
  items: readonly Item[],
): Promise<Result<SealedPages>> {
  const pages: ParkedPage[] = [];
  const facts: Record<string, KeptPage['facts']> = {};
  for (const item of items) {
    if (signal.aborted) return fail({ code: 'cancelled' });
    const page = await store.page(item.id);
    if (!page.ok) return page;
    facts[item.id] = page.value.facts;
    const { content, layers } = page.value;
    const text = texts.get(item.id);
    const sealed = await sealPage(vault, visit, item.id, {
      ...{ content, layers, thumbnail: item.thumbnail },
      text: text && new Blob([JSON.stringify(text)]),
    });
    if (!sealed.ok) return sealed;
    pages.push(sealed.value);
  }
  return ok({ pages, facts });
}

type PageParts = Readonly<Record<(typeof PARTS)[number], Blob | undefined>>;

async function sealPage(
  vault: Vault,
  visit: string,
  id: string,
  parts: PageParts,
): Promise<Result<ParkedPage>> {
  const sealed: Partial<Record<keyof PageParts, Sealed>> = {};
  for (const part of PARTS) {
    const blob = parts[part];
    if (!blob) continue;
    const done = await vault.seal(blob, partName(visit, id, part));
    if (!done.ok) return done;
    sealed[part] = done.value;
  }
  const { content, ...others } = sealed;
  return content ? ok({ id, content, ...others }) : fail({ code: 'storage/gone' });
}

// The signal may abort while something is awaited, which the compiler does not see.
function isOver(signal: AbortSignal): boolean {
  return signal.aborted;
}
