import { fold } from '../../../shared/catalogue/fold';
import { pagesOf } from './documents';
import type { ComponentView } from './state';

/** Papers that are a card or a small book: both sides, at most of a few of them. */
const CARDS = /can cuoc|cccd|cmnd|chung minh nhan dan|ho chieu|giay phep lai xe|the bao hiem|the dang vien/;
const MOST_CARD_PAGES = 4;

/** What does not fit the paper that the component is declared to hold. */
export interface UnlikelyPaper {
  readonly pages: number;
  readonly most: number;
}

/** Whether so many pages are unlikely for a component of this name: perhaps another paper lies in it. */
export function unlikelyPaper({ host, items }: ComponentView): UnlikelyPaper | undefined {
  const pages = items.reduce((sum, item) => sum + pagesOf(item), 0);
  return CARDS.test(fold(host.name)) && pages > MOST_CARD_PAGES
    ? { pages, most: MOST_CARD_PAGES }
    : undefined;
}
