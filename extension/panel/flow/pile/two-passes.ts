import { interleave } from '../../../../shared/domain/manual-duplex';
import { PILE } from '../../../../shared/storage/sheet-facts';
import { pageIn, reloadPile, remember, setSheets, showFailure, type PileBench } from './pile-bench';
import { looseOf } from './pile-view';

/**
 * Puts the backs behind their fronts once both passes are there, as many of one as of the other. Before that, and
 * where the passes do not fit together, all stays as it was scanned.
 */
export async function joinPasses(pile: PileBench): Promise<void> {
  const { items } = pile.view();
  const { fronts, backs } = looseOf(items);
  if (fronts.length === 0 || fronts.length !== backs.length) return;
  const loose = [...fronts, ...backs].map(({ id }) => id);
  if (!areJoined(items.filter(({ id }) => loose.includes(id)).map(({ sheet }) => sheet?.side))) {
    const joined = interleave(
      fronts.map(({ id }) => id),
      backs.map(({ id }) => id),
    );
    if (!joined.ok) return;
    const at = items.findIndex(({ id }) => loose.includes(id));
    const order = items.map(({ id }) => id).filter((id) => !loose.includes(id));
    const sides = joined.sides.map(({ page }) => page);
    // In one write: after a crash they lie either as they were scanned or as they belong.
    const ordered = await pile.bench.desk.items.reorder(pile.dossier, PILE, order.toSpliced(at, 0, ...sides));
    if (!ordered.ok) {
      showFailure(pile, ordered.failure);
      return;
    }
    await reloadPile(pile);
  }
  await settle(pile);
}

/** What was scanned in two passes stays as it lies. */
export async function settle(pile: PileBench): Promise<void> {
  const { fronts, backs } = looseOf(pile.view().items);
  // All or none: a crash must not leave a front that waits for its back beside one that does not.
  await setSheets(
    pile,
    [...fronts, ...backs].map(({ id }) => id),
    { loose: undefined },
  );
}

/** Throws the second pass away, to be scanned again. */
export async function dropBacks(pile: PileBench): Promise<void> {
  const { items } = pile.bench.desk;
  const back: (() => Promise<unknown>)[] = [];
  for (const { id } of looseOf(pile.view().items).backs) {
    const removed = await items.remove(id);
    if (removed.ok) back.push(() => items.restore(removed.value));
    else if (pageIn(pile, id)) showFailure(pile, removed.failure);
  }
  await reloadPile(pile);
  remember(pile, async () => {
    // Once it was scanned again the old one would be there twice.
    const { fronts, backs } = looseOf(pile.view().items);
    if (fronts.length === 0 || backs.length > 0) return;
    for (const restore of back) await restore();
    await reloadPile(pile);
  });
}

/** A crash came right after they were put into their places: front, back, front, back. One sheet lies right by itself. */
function areJoined(sides: readonly ('front' | 'back' | undefined)[]): boolean {
  return sides.every((side, index) => side === (index % 2 === 0 ? 'front' : 'back'));
}
