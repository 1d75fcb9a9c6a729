import { ok, type Result } from '../../../shared/domain/result';
import type { Item } from '../../../shared/storage/item-store';
import type { PageFacts } from '../../../shared/storage/records';
import { judgeAcross, type Bench } from './bench';
import { drawable, sentDpi, sentPage } from '../../../shared/storage/sent-page';
import type { WorkPort } from './ports';
import { without } from './state';

/**
 * The second pass, while nothing else is to be done: makes every cleaned page smaller, then reads the text of every page that has none, one after another,
 * and keeps it with the page. Ends at once when `signal` aborts. A page that cannot be read stays as it is and is not
 * tried again while the dossier lies open.
 */
export async function readPages(bench: Bench, signal: AbortSignal): Promise<void> {
  const { recognise } = bench.ports.work;
  await squeezePages(bench, signal);
  await rememberTexts(bench, signal);
  for (let done = 0; recognise && !signal.aborted; done += 1) {
    const waiting = unreadPages(bench);
    const [next] = waiting;
    if (!next) break;
    bench.change((list) => ({ ...list, reading: { done, of: done + waiting.length } }));
    const read = await readPage(bench, recognise, next, signal);
    if (!read.ok && read.failure.code !== 'cancelled') bench.unreadable.add(unreadableKey(next));
  }
  bench.change((list) => without(list, 'reading'));
}

/** Halves the bytes of cleaned pages. It takes longer than sending those bytes would: nobody may wait for it. */
async function squeezePages(bench: Bench, signal: AbortSignal): Promise<void> {
  const { squeezePage } = bench.ports.work;
  for (const { id, facts } of storedPages(bench)) {
    if (!squeezePage || signal.aborted) return;
    if (facts.look !== 'layers' || bench.squeezed.has(id)) continue;
    const page = await sentPage(bench.desk.items, id, facts);
    if (!page.ok || page.value.look !== 'layers') continue;
    const smaller = await squeezePage(page.value.layers, signal);
    // What cannot be made smaller is not tried again.
    if (smaller.ok) bench.squeezed.set(id, smaller.value);
    else if (smaller.failure.code !== 'cancelled') bench.squeezed.set(id, page.value.layers);
  }
}

type Page = Item & { readonly facts: PageFacts };

/** Pages that are stored and have no text for the way they stand. */
function unreadPages(bench: Bench): readonly Page[] {
  return storedPages(bench).filter(
    (page) =>
      bench.texts.get(page.id)?.turn !== page.facts.turn && !bench.unreadable.has(unreadableKey(page)),
  );
}

function storedPages(bench: Bench): readonly Page[] {
  return bench
    .checklist()
    .components.flatMap(({ items }) =>
      items.flatMap((item) => (item.facts.kind === 'page' ? [{ ...item, facts: item.facts }] : [])),
    );
}

/** Turned, a page may be read after all. */
function unreadableKey({ id, facts }: Page): string {
  return `${id}/${facts.turn}`;
}

/** What an earlier life has read is taken from the disk. */
async function rememberTexts(bench: Bench, signal: AbortSignal): Promise<void> {
  for (const { id } of storedPages(bench)) {
    if (signal.aborted || bench.texts.has(id)) continue;
    const kept = await bench.desk.items.text(id);
    if (kept.ok && kept.value) bench.texts.set(id, kept.value);
  }
  judgeAcross(bench);
}

async function readPage(
  bench: Bench,
  recognise: NonNullable<WorkPort['recognise']>,
  { id, facts }: Page,
  signal: AbortSignal,
): Promise<Result<void>> {
  const page = await sentPage(bench.desk.items, id, facts);
  if (!page.ok) return page;
  const drawn = await bench.ports.work.drawPage({ page: drawable(page.value), turn: facts.turn }, signal);
  if (!drawn.ok) return drawn;
  const request = { picture: drawn.value, dpi: sentDpi(page.value), turn: facts.turn };
  const text = await recognise(request, signal);
  if (!text.ok) return text;
  const kept = await bench.desk.items.setText(id, text.value);
  if (!kept.ok) return kept;
  bench.texts.set(id, text.value);
  judgeAcross(bench);
  return ok(undefined);
}
