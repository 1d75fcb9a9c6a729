import type { PageText } from '../../../../shared/domain/page-text';
import type { PaperFieldProposals } from '../../../../shared/domain/paper-fields/fields';
import { proposeFields } from '../../../../shared/domain/paper-fields/propose';
import type { Item } from '../../../../shared/storage/item-store';
import type { PageFacts } from '../../../../shared/storage/records';
import type { Checklist, ComponentView } from '../state';
import { reproposed } from './fields-view';

/** A page of a paper, not a whole document. */
export type PageItem = Item & { readonly facts: PageFacts };

/** What was read on pages, by id. */
type Texts = ReadonlyMap<string, PageText>;

/** A component's pages in order. */
export function pagesOf(component: ComponentView | undefined): readonly PageItem[] {
  return (component?.items ?? []).flatMap((item) =>
    item.facts.kind === 'page' ? [{ ...item, facts: item.facts }] : [],
  );
}

/** What its pages seem to say, as far as they are read. */
export function proposalsOf(component: ComponentView, texts: Texts): PaperFieldProposals {
  // A page that is not read yet keeps its place, so that a reading names the right one.
  const nothing = { lines: [], confidence: 0, turn: 0 } as const;
  return proposeFields(pagesOf(component).map((page) => textOf(page, texts) ?? nothing));
}

/** How many of its pages are not read yet as they stand now. */
export function unreadOf(component: ComponentView, texts: Texts): number {
  return pagesOf(component).filter((page) => !textOf(page, texts)).length;
}

/** The open dialog with what has been read on its pages since. */
export function withReadings(list: Checklist, texts: Texts): Pick<Checklist, 'fields'> {
  const { fields } = list;
  const component = list.components.find(({ host }) => host.key === fields?.component);
  if (!fields || !component) return {};
  const rows = reproposed(fields.rows, proposalsOf(component, texts));
  return { fields: { ...fields, rows, unread: unreadOf(component, texts) } };
}

function textOf({ id, facts }: PageItem, texts: Texts): PageText | undefined {
  const text = texts.get(id);
  return text?.turn === facts.turn ? text : undefined;
}
