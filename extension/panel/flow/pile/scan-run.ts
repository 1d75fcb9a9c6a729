import type { CapturedPage, Scanner } from '../../../../shared/contracts/scanner';
import { ok, type Result } from '../../../../shared/domain/result';
import { scanProfile } from '../../../../shared/domain/scan-profile';
import type { SheetFacts } from '../../../../shared/storage/records';
import { without } from '../state';
import { pageIn, remember, reloadPile, type PileBench } from './pile-bench';
import type { ScanEnd } from './pile-view';
import { fittedChoice, settingsOf, type ScanPlace } from './scan-choice';
import { putBack } from './put-back';
import { takePage, type TakePageOptions } from './take-page';

export interface ScanRunOptions {
  readonly place: ScanPlace;
  /** The second pass of a pile that was turned over by hand. */
  readonly backs: boolean;
  readonly signal: AbortSignal;
  /** A page lies on the disk: it can be read. */
  readonly onKept: () => void;
}

/**
 * One job, to its end. Each page is on the disk before the next is asked for; whatever ends the job, the pages so far
 * are there, in order, and how it ended is said.
 */
export async function scanRun(pile: PileBench, scanner: Scanner, options: ScanRunOptions): Promise<void> {
  const { backs } = options;
  pile.change((view) => ({
    ...without(view, 'ended', 'failure', 'accepted'),
    scanning: { pages: 0, backs, stopping: false },
  }));
  // A fault of ours must not leave the pile scanning for ever: what has arrived is there.
  const ended = await scan(pile, scanner, options).catch((error: unknown): ScanEnd => ({
    received: pile.view().scanning?.pages ?? 0,
    failure: {
      ...{ code: 'defect', where: 'pile/scan' },
      message: error instanceof Error ? error.name : typeof error,
    },
  }));
  pile.change((view) => ({ ...without(view, 'scanning'), ended }));
}

async function scan(pile: PileBench, scanner: Scanner, options: ScanRunOptions): Promise<ScanEnd> {
  const { signal, backs, place } = options;
  const can = await scanner.capabilities(signal);
  if (!can.ok) return { received: 0, failure: can.failure };
  const { model } = can.value;
  const choice = fittedChoice(pile.view().choice, can.value);
  pile.change((view) => ({
    ...view,
    choice,
    ...(view.scanning && { scanning: { ...view.scanning, model } }),
  }));
  const byHand = choice.source === 'feeder' && choice.sides === 'by-hand' && place.at === 'end';
  const pass: SheetFacts = backs
    ? { side: 'back', loose: true }
    : byHand
      ? { side: 'front', loose: true }
      : {};
  // A single page is scanned again from one side, whatever the pile was scanned from; a second pass has one side too.
  const single = place.at === 'instead' || backs ? { ...choice, sides: 'one' as const } : choice;
  const summary = await scanner.scan(settingsOf(single), {
    signal,
    onPage: pagesAt(pile, options, pass, scanProfile(choice.profile).look),
  });
  const { received, stopped } = summary;
  return { received, ...(stopped && { failure: stopped }) };
}

/** What takes each page of a job, in the order in which they come, to its place. */
function pagesAt(
  pile: PileBench,
  { place, onKept }: ScanRunOptions,
  pass: SheetFacts,
  look: 'layers' | 'natural',
): (page: CapturedPage) => Promise<Result<void>> {
  const { clock } = pile.bench.ports;
  const startedAt = clock.now();
  const { into } = pile.view();
  let before = place.at === 'before' ? place.page : undefined;
  let old = place.at === 'instead' ? pageIn(pile, place.page) : undefined;
  // What is put between the pages of a first pass has a back in the second.
  const beside = place.at === 'before' ? pageIn(pile, place.page)?.sheet : undefined;
  const loose: SheetFacts = beside?.loose ? { side: beside.side ?? 'front', loose: true } : {};
  let pages = 0;
  return async ({ image, dpi, side }) => {
    const first = pages === 0;
    const begins = first && into !== undefined && place.at === 'end';
    const sheet: SheetFacts = {
      ...(side ? { side } : {}),
      ...pass,
      ...loose,
      ...(begins ? { place: { begins: true, component: into } } : {}),
      ...(old?.sheet?.place ? { place: old.sheet.place } : {}),
      ...(old?.sheet?.side ? { side: old.sheet.side } : {}),
      ...(old?.sheet?.loose ? { loose: true } : {}),
    };
    const replaced = old;
    old = undefined;
    if (replaced) [before] = behind(pile, replaced.id);
    const taken = await takePage(pile, image, {
      // What has left the feeder is kept, even when the job is stopped meanwhile.
      ...{ signal: pile.bench.over, sheet, look, scanned: true },
      ...(dpi === undefined ? {} : { statedDpi: dpi }),
      ...(before === undefined ? {} : { before }),
      ...(replaced && { instead: inPlaceOf(pile, replaced.id) }),
    });
    if (!taken.ok) return taken;
    pages += taken.value.length;
    const secondsPerPage = (clock.now() - startedAt) / 1_000 / pages;
    pile.change((view) => ({
      // The first page has begun the component's part: what follows, in this job or the next, goes on with it.
      ...(begins ? without(view, 'into') : view),
      ...(view.scanning && { scanning: { ...view.scanning, pages, secondsPerPage } }),
    }));
    onKept();
    return ok(undefined);
  };
}

/** A page that is scanned again: the new one takes its place, which can be taken back. */
function inPlaceOf(pile: PileBench, page: string): NonNullable<TakePageOptions['instead']> {
  const { items } = pile.bench.desk;
  const others = behind(pile, page);
  return {
    page,
    onReplaced: (removed, now) =>
      remember(pile, async () => {
        await putBack(pile, removed, [...now, ...others]);
        for (const id of now) await items.remove(id);
        await reloadPile(pile);
      }),
  };
}

/** The pages behind one, as they are shown. */
function behind(pile: PileBench, page: string): readonly string[] {
  const ids = pile.view().items.map(({ id }) => id);
  const at = ids.indexOf(page);
  return at < 0 ? [] : ids.slice(at + 1);
}
