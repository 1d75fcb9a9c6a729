import type { PageText } from '../../shared/domain/page-text';
import type { Result } from '../../shared/domain/result';
import { drawable, sentDpi, sentPage } from '../../shared/storage/sent-page';
import { comparePages } from './compare-pages';
import { itemsOf, type Draft, type PageItem } from './draft';
import type { Work } from './effects';
import { isReading, papersOf } from './papers';
import { draftOf } from './state';

/** Reads the text of pages while nothing else is to be done, and says what shows only beside other pages. */
export interface PageReader {
  /** Begins, or goes on after a stop; does nothing while it runs or while anything else does. */
  goOn(): void;
  /** Ends at once: the page that is being read is read again later. */
  stop(): void;
}

/** The reader of one session. `work` is that of the session, without a signal of its own. */
export function pageReader(work: Omit<Work, 'signal'>): PageReader {
  const { read, send, texts } = work;
  /** Pages that could not be read, as they stand: they are not tried again. */
  const unreadable = new Set<string>();
  const compare = comparePages(texts);
  let running: AbortController | undefined;

  async function readNext(page: PageItem, signal: AbortSignal): Promise<void> {
    const text = await textOf({ ...work, signal }, page);
    if (text.ok) texts.set(page.id, text.value);
    else if (text.failure.code !== 'cancelled') unreadable.add(placeOf(page));
  }

  function goOn(): void {
    const draft = draftOf(read());
    if (!draft) return;
    const across = compare(draft);
    // Says so at most once: what is said is known, and not said again.
    if (across) send({ is: 'pages-compared', across });
    const next = isIdle(work) ? nextPage(draft, texts, unreadable) : undefined;
    if (running || !next) return;
    const reading = new AbortController();
    running = reading;
    void readNext(next, reading.signal).finally(() => {
      if (running !== reading) return;
      running = undefined;
      goOn();
    });
  }

  return {
    goOn,
    stop() {
      running?.abort();
      running = undefined;
    },
  };
}

function isIdle({ read }: Pick<Work, 'read'>): boolean {
  const { screen } = read();
  return 'draft' in screen && screen.at !== 'slip' && !isReading(screen.draft);
}

/** The first page, in the order of the checklist, that has no text for the way it stands. */
function nextPage(
  draft: Draft,
  texts: ReadonlyMap<string, PageText>,
  unreadable: ReadonlySet<string>,
): PageItem | undefined {
  return papersOf(draft)
    .flatMap(({ component }) => itemsOf(draft, component.code))
    .filter((item) => item.kind === 'page')
    .find((page) => texts.get(page.id)?.turn !== page.turn && !unreadable.has(placeOf(page)));
}

/** Turned, a page may be read after all. */
function placeOf({ id, turn }: PageItem): string {
  return `${id}/${String(turn)}`;
}

async function textOf({ means, store, signal }: Work, page: PageItem): Promise<Result<PageText>> {
  const { turn } = page;
  const sent = await sentPage(store, page.id, page);
  if (!sent.ok) return sent;
  const picture = await means.drawPage({ page: drawable(sent.value), turn }, signal);
  if (!picture.ok) return picture;
  return means.recognisePage({ picture: picture.value, dpi: sentDpi(sent.value), turn }, signal);
}
