import type { PageText } from '../../../shared/domain/page-text';
import type { Finding } from '../../../shared/domain/quality';
import { acrossPages } from '../../../shared/domain/page-quality';
import type { ComponentView } from './state';

/** The component with what shows only across its pages. `texts`: what was read on them, by id. */
export function withAcross(
  component: ComponentView,
  texts: ReadonlyMap<string, PageText> = new Map(),
): ComponentView {
  const pages = component.items.flatMap(({ id, facts }, place) => {
    if (facts.kind !== 'page' || !facts.quality) return [];
    const text = texts.get(id);
    const { quality } = facts;
    return [{ id, place, fingerprint: quality.fingerprint, report: quality, ...(text && { text }) }];
  });
  const number = (finding: Finding): Finding => {
    if (finding.flaw !== 'duplicate' || finding.measured === undefined) return finding;
    // Counted among the pages; the officer counts whole PDFs, too.
    const place = pages[finding.measured - 1]?.place;
    return place === undefined ? finding : { ...finding, measured: place + 1 };
  };
  const found = [...acrossPages(pages)].map(([id, findings]) => [id, findings.map(number)] as const);
  return { ...component, across: new Map(found) };
}
