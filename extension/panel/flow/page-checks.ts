import type { Finding, Verdict } from '../../../shared/domain/quality';
import { gravestFirst, verdictOf } from '../../../shared/domain/page-quality';
import { findingsOf } from '../../../shared/storage/facts-of-page';
import type { Item } from '../../../shared/storage/item-store';
import type { PageOverride } from '../../../shared/storage/records';
import type { ComponentView } from './state';

/** What is known of one page's quality: its own report, and what shows only beside the other pages. */
export interface PageCheck {
  readonly verdict: Verdict;
  /** Gravest first. */
  readonly findings: readonly Finding[];
  /** The officer's word that it goes all the same. */
  readonly override?: PageOverride;
}

/** The check of an item; undefined where there is no report: a whole PDF, or a page of before there were any. */
export function checkOf({ across }: Pick<ComponentView, 'across'>, item: Item): PageCheck | undefined {
  const { facts } = item;
  if (facts.kind !== 'page' || !facts.quality) return undefined;
  const findings = gravestFirst([...findingsOf(facts), ...(across.get(item.id) ?? [])]);
  return {
    verdict: verdictOf(findings),
    findings,
    ...(facts.override && { override: facts.override }),
  };
}

/** Pages that keep their component from being attached: they fail, and nobody has said that they go all the same. */
export function refusedPages(component: Pick<ComponentView, 'across' | 'items'>): readonly Item[] {
  return component.items.filter((item) => {
    const check = checkOf(component, item);
    return check?.verdict === 'fail' && !check.override;
  });
}
