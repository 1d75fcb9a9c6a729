import { ok, type Result } from '../../../../shared/domain/result';
import { suggestKind } from '../../../../shared/domain/page-kind';
import type { Item } from '../../../../shared/storage/item-store';
import type { PageFacts } from '../../../../shared/storage/records';
import { drawable, sentDpi, sentPage } from '../../../../shared/storage/sent-page';
import { setSheet, type PileBench } from './pile-bench';
import { planOf } from './plan-of';

/** Reads what orders the pile on its pages, one after another, beside whatever else goes on. */
export interface SheetReader {
  /** Begins, or goes on: pages have come. */
  goOn(): void;
  /** Resolves once every page that is there was read or cannot be. */
  idle(): Promise<void>;
}

type Page = Item & { readonly facts: PageFacts };

/** The reader of an open pile. */
export function sheetReader(pile: PileBench): SheetReader {
  const done = new Set<string>();
  let running: Promise<void> | undefined;
  const { over } = pile.bench;

  async function run(): Promise<void> {
    for (;;) {
      const page = next();
      if (!page || over.aborted) return;
      const read = await (page.sheet?.marks ? suggest(pile, page, over) : readMarks(pile, page, over));
      // Looked at for what it is once; and what cannot be kept now is not tried without end.
      if (!read.ok || page.sheet?.marks) done.add(page.id);
    }
  }

  /** First the marks of all: they decide where a part begins, and only there is a suggestion looked for. */
  function next(): Page | undefined {
    const { items, scanning } = pile.view();
    const pages = items.filter(isPage).filter(({ id }) => !done.has(id));
    const unread = pages.find(({ sheet }) => sheet?.marks === undefined);
    // Reading words takes as long as preparing a page: not while pages come in.
    if (unread || scanning || !pile.bench.ports.work.recognise) return unread;
    const { parts } = planOf(pile.bench.checklist(), pile.view());
    const unknown = parts.filter(({ component, suggestion }) => component === undefined && !suggestion);
    return pages.find(({ id }) => unknown.some(({ sheets }) => sheets[0] === id));
  }

  const reader: SheetReader = {
    goOn() {
      running ??= run()
        .finally(() => (running = undefined))
        .then(() => {
          // One that came in the very moment in which it ended.
          if (!over.aborted && next()) reader.goOn();
          return reader.idle();
        });
    },
    idle: () => running ?? Promise.resolve(),
  };
  return reader;
}

function isPage(item: Item): item is Page {
  return item.facts.kind === 'page';
}

/** A page that cannot be read is one on which nothing was found: the officer sees it, and decides. */
async function readMarks(pile: PileBench, { id, facts }: Page, signal: AbortSignal): Promise<Result<void>> {
  const picture = await pile.bench.desk.items.content(id);
  const marks = picture.ok
    ? await pile.capture.readSheet({ dpi: facts.dpi, picture: picture.value }, signal)
    : picture;
  if (!marks.ok && marks.failure.code === 'cancelled') return marks;
  return setSheet(pile, id, { marks: marks.ok ? marks.value : {} });
}

/** Looks at the head of the page for what it is. Only ever a proposal. */
async function suggest(pile: PileBench, page: Page, signal: AbortSignal): Promise<Result<void>> {
  const { id, facts, sheet } = page;
  const { work } = pile.bench.ports;
  const sent = await sentPage(pile.bench.desk.items, id, facts);
  if (!sent.ok) return sent;
  const drawn = await work.drawPage({ page: drawable(sent.value), turn: facts.turn }, signal);
  if (!drawn.ok || !work.recognise) return drawn.ok ? ok(undefined) : drawn;
  const request = { picture: drawn.value, dpi: sentDpi(sent.value), turn: facts.turn, part: 'head' } as const;
  const text = await work.recognise(request, signal);
  const [across, down] = facts.turn % 180 === 0 ? [facts.width, facts.height] : [facts.height, facts.width];
  const seen = {
    ...{ widthMm: (across / facts.dpi) * 25.4, heightMm: (down / facts.dpi) * 25.4 },
    ...(text.ok ? { text: text.value } : {}),
    ...(sheet?.marks?.card ? { card: true as const } : {}),
  };
  const candidates = pile.bench.checklist().components.map(({ host: { key, name } }) => ({ key, name }));
  const suggestion = suggestKind(seen, candidates);
  return suggestion ? setSheet(pile, id, { suggestion }) : ok(undefined);
}
