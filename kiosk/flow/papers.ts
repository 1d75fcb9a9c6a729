import type { Component } from '../../shared/domain/procedure';
import { outcomeKind, type Outcome, type OutcomeKind } from '../../shared/domain/visit';
import { findingsOfItem, hasOpenFinding, itemsOf, pagesOf, type Draft, type Item } from './draft';

/** How a paper stands. 'bring': shown at the counter, never scanned. 'reuse': the office has it already. */
export type PaperStatus = 'missing' | 'reading' | 'review' | 'ready' | 'bring' | 'reuse';

/** A row of the checklist. */
export interface Paper {
  readonly component: Component;
  readonly required: boolean;
  readonly status: PaperStatus;
  readonly pages: number;
}

/** Yes-no questions of the procedure: one for each paper that depends on a condition. */
export function questionsOf(
  draft: Pick<Draft, 'procedure'>,
): readonly { component: string; question: string }[] {
  return draft.procedure.components.flatMap(({ code, requirement }) =>
    requirement.when === 'if' ? [{ component: code, question: requirement.question }] : [],
  );
}

/** Questions without an answer yet. */
export function openQuestions(draft: Draft): readonly string[] {
  return questionsOf(draft)
    .map(({ component }) => component)
    .filter((code) => draft.answers[code] === undefined);
}

/** The checklist: every paper that applies after the answers. */
export function papersOf(draft: Draft): readonly Paper[] {
  return draft.procedure.components
    .filter((component) => applies(draft, component))
    .map((component) => ({
      component,
      required: component.requirement.when !== 'optional',
      status: statusOf(draft, component),
      pages: itemsOf(draft, component.code).reduce((sum, item) => sum + pagesOf(item), 0),
    }));
}

/** Every paper is shown at the counter or looked up there: nothing is put in here, and nothing can be sent. */
export function isInPerson(draft: Draft): boolean {
  const states = papersOf(draft).map(({ status }) => status);
  return states.includes('bring') && states.every((status) => status === 'bring' || status === 'reuse');
}

/** In which way the papers of a draft have left, or not. */
export function outcomeOf(draft: Draft | undefined, outcome: Outcome | undefined): OutcomeKind {
  return !outcome && draft && isInPerson(draft) ? 'in-person' : outcomeKind(outcome);
}

/** Whether anything is still being read. */
export function isReading(draft: Draft): boolean {
  return draft.readings.length > 0 || draft.scan !== undefined;
}

/** Bytes of all that the draft holds. */
export function bytesOf(draft: Draft): number {
  return Object.values(draft.items)
    .flat()
    .reduce((sum, item) => sum + item.bytes, 0);
}

function applies(draft: Draft, { code, requirement }: Component): boolean {
  return requirement.when !== 'if' || draft.answers[code] === true;
}

function statusOf(draft: Draft, component: Component): PaperStatus {
  const { deliveries } = component;
  // What may be presented is never put into the kiosk: most of it is identity cards, whose pictures are sensitive data.
  if (deliveries.includes('present-only')) return 'bring';
  if (!deliveries.includes('scan') && !deliveries.includes('citizen-pdf')) return 'reuse';
  if (draft.readings.some((reading) => reading.component === component.code)) return 'reading';
  if (draft.scan?.component === component.code) return 'reading';
  const items = itemsOf(draft, component.code);
  if (items.length === 0) return 'missing';
  return items.some((item) => toBeReviewed(draft, item)) ? 'review' : 'ready';
}

/** What nobody could read stays to be looked at, whatever the citizen says; a lesser fault does not once it was seen. */
function toBeReviewed(draft: Draft, item: Item): boolean {
  if (item.concerns.length > 0) return true;
  const grave = findingsOfItem(draft, item).some(({ severity }) => severity === 'fail');
  return grave || hasOpenFinding(draft, item);
}
