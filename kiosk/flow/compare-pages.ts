import type { PageText } from '../../shared/domain/page-text';
import { acrossPages, type JudgedPage } from '../../shared/domain/page-quality';
import type { Draft, Item } from './draft';

/**
 * What shows only beside the other pages of a paper, by item; undefined where the draft says so already. `texts`: what
 * was read, by item.
 */
export function comparePages(
  texts: ReadonlyMap<string, PageText>,
): (draft: Draft) => Draft['across'] | undefined {
  let items: Draft['items'] | undefined;
  let known: readonly PageText[] = [];
  return (draft) => {
    const read = [...texts.values()];
    // Most of what happens changes neither pages nor texts.
    if (draft.items === items && read.length === known.length && read.every((text, at) => text === known[at]))
      return undefined;
    [items, known] = [draft.items, read];
    const found = Object.values(draft.items).flatMap((list) => [...acrossPages(judgedPages(list, texts))]);
    const across = Object.fromEntries(found);
    return JSON.stringify(across) === JSON.stringify(draft.across) ? undefined : across;
  };
}

function judgedPages(items: readonly Item[], texts: ReadonlyMap<string, PageText>): readonly JudgedPage[] {
  return items.flatMap((item, place): readonly JudgedPage[] => {
    if (item.kind === 'document') return [];
    const { id, quality } = item;
    const text = texts.get(id);
    // People count whole PDFs, too.
    return [
      { id, fingerprint: quality.fingerprint, report: quality, number: place + 1, ...(text && { text }) },
    ];
  });
}
