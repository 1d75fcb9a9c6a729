import { drawable, sentPage } from '../../../../shared/storage/sent-page';
import { without } from '../state';
import { pageIn, type PileBench } from './pile-bench';
import type { LargePage } from './pile-view';

/** Longest side of a large picture: sharp on a counter's screen, drawn in a moment. */
const VIEW_EDGE = 1_800;

/** Shows a page of the pile large, or none. */
export async function lookAt(pile: PileBench, page: string | undefined): Promise<void> {
  const item = page === undefined ? undefined : pageIn(pile, page);
  if (item?.facts.kind !== 'page') {
    pile.change((view) => without(view, 'large'));
    return;
  }
  const { id, facts } = item;
  pile.change((view) => ({ ...view, large: { page: id } }));
  const sent = await sentPage(pile.bench.desk.items, id, facts);
  const drawn = sent.ok
    ? await pile.bench.ports.work.drawPage(
        { page: drawable(sent.value), turn: facts.turn, maxEdge: VIEW_EDGE },
        pile.bench.over,
      )
    : sent;
  const large: LargePage = {
    page: id,
    ...(drawn.ok ? { picture: drawn.value } : { failure: drawn.failure }),
  };
  pile.change((view) => (view.large?.page === id ? { ...view, large } : view));
}
