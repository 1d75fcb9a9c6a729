import type { PageText } from '../../../shared/domain/page-text';
import { acrossPages, type JudgedPage } from '../../../shared/domain/page-quality';
import type { ComponentView } from './state';

/** The component with what shows only across its pages. `texts`: what was read on them, by id. */
export function withAcross(
  component: ComponentView,
  texts: ReadonlyMap<string, PageText> = new Map(),
): ComponentView {
  const pages = component.items.flatMap(({ id, facts }, place): readonly JudgedPage[] => {
    if (facts.kind !== 'page' || !facts.quality) return [];
    const text = texts.get(id);
    const { quality } = facts;
    // The officer counts whole PDFs, too.
    const page = { id, fingerprint: quality.fingerprint, report: quality, number: place + 1 };
    return [{ ...page, ...(text && { text }) }];
  });
  return { ...component, across: acrossPages(pages) };
}
