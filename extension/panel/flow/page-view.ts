import type { PageComparison } from '../../../shared/contracts/image-worker';
import type { Failure } from '../../../shared/domain/failure';
import { fail, ok, type Result } from '../../../shared/domain/result';
import type { Item } from '../../../shared/storage/item-store';
import type { PageFacts } from '../../../shared/storage/records';
import { componentOf, type Bench } from './bench';
import { drawable, sentPage } from '../../../shared/storage/sent-page';
import { without, type PageView } from './state';

/** What is shown of a page: as it goes, as it was scanned, or with what clean-up took away marked. */
export type PageShow = 'sent' | 'before' | 'removed';

/** Longest side of a large picture: sharp on a counter's screen, drawn in a moment. */
const VIEW_EDGE = 1_800;

/** One page, large. */
export interface PageViewer {
  open(component: string, item: string): Promise<void>;
  close(): void;
  show(show: PageShow): Promise<void>;
  /** Draws anew what has changed: the page was turned, or another look was chosen. Closes when the page is gone. */
  refresh(): Promise<void>;
  /** Asks why a refused page goes all the same, or stops asking. */
  ask(asking: boolean): void;
}

/** The large view of the pages of an open dossier. */
export function pageViewer(bench: Bench): PageViewer {
  let drawing = new AbortController();

  const change = (changed: (view: PageView) => PageView): void =>
    bench.change((list) => (list.view ? { ...list, view: changed(list.view) } : list));

  function close(): void {
    drawing.abort();
    bench.change((list) => without(list, 'view'));
  }

  async function draw(view: PageView, item: Page): Promise<void> {
    drawing.abort();
    drawing = new AbortController();
    const { signal } = drawing;
    const { show } = view;
    const drawn = await (show === 'sent' ? drawSent(bench, item, signal) : drawBoth(bench, item, signal));
    const note = item.facts.override ? await bench.desk.items.note(item.id) : undefined;
    if (signal.aborted || bench.over.aborted) return;
    change((shown) => ({
      ...without(shown, 'failure', 'note'),
      ...(drawn.ok ? drawn.value : { failure: drawn.failure }),
      ...(note?.ok && note.value !== undefined ? { note: note.value } : {}),
    }));
  }

  async function refresh(): Promise<void> {
    const { view } = bench.checklist();
    const item = view && pageOf(bench, view);
    if (!view) return;
    if (!item) {
      close();
      return;
    }
    // What is in sight stays there until the new one is drawn; what is out of sight is drawn when it is asked for.
    const show = item.facts.look === 'layers' ? view.show : 'sent';
    change((shown) => ({ ...without(shown, show === 'sent' ? 'comparison' : 'picture'), show }));
    await draw({ ...view, show }, item);
  }

  return {
    async open(component, item) {
      bench.change((list) => ({ ...list, view: { component, item, show: 'sent', asking: false } }));
      await refresh();
    },
    close,
    refresh,
    async show(show) {
      const { view } = bench.checklist();
      const page = view && pageOf(bench, view);
      // Where nothing was cleaned there is nothing to compare.
      if (!page || (show !== 'sent' && page.facts.look !== 'layers')) return;
      change((shown) => ({ ...without(shown, 'failure'), show }));
      if (show === 'sent' ? !view.picture : !view.comparison) await draw({ ...view, show }, page);
    },
    ask: (asking) => change((view) => ({ ...view, asking })),
  };
}

type Page = Item & { readonly facts: PageFacts };

function pageOf(bench: Bench, { component, item }: PageView): Page | undefined {
  const found = componentOf(bench, component)?.items.find(({ id }) => id === item);
  return found?.facts.kind === 'page' ? { ...found, facts: found.facts } : undefined;
}

async function drawSent(
  bench: Bench,
  { id, facts }: Page,
  signal: AbortSignal,
): Promise<Result<{ readonly picture: Blob }>> {
  const page = await sentPage(bench.desk.items, id, facts);
  if (!page.ok) return page;
  const request = { page: drawable(page.value), turn: facts.turn, maxEdge: VIEW_EDGE };
  const picture = await bench.ports.work.drawPage(request, signal);
  return picture.ok ? ok({ picture: picture.value }) : picture;
}

async function drawBoth(
  bench: Bench,
  { id, facts }: Page,
  signal: AbortSignal,
): Promise<Result<{ readonly comparison: PageComparison }>> {
  const jpeg = await bench.desk.items.content(id);
  if (!jpeg.ok) return jpeg;
  const layers = await bench.desk.items.layers(id);
  if (!layers.ok) return layers;
  const gone: Failure = { code: 'storage/gone' };
  if (!layers.value) return fail(gone);
  const request = { jpeg: jpeg.value, layers: layers.value, turn: facts.turn, maxEdge: VIEW_EDGE };
  const comparison = await bench.ports.work.comparePage(request, signal);
  return comparison.ok ? ok({ comparison: comparison.value }) : comparison;
}
