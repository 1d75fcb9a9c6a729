import type { OverrideReason } from '../../../shared/domain/override';
import { isoTime } from './attach-job';
import { changeComponent, componentOf, type Bench } from './bench';
import { changedItems, type UndoStack } from './edit-items';

/** What the officer gives as the reason; `said` is what was typed, and may be empty. */
export interface GivenReason {
  readonly reason: OverrideReason;
  readonly said: string;
}

/**
 * Records that a page goes although the quality gate refuses it, or takes that back. The document is bound anew
 * afterwards: its line in the log has to name the reason.
 */
export async function overridePage(
  bench: Bench,
  undo: UndoStack,
  key: string,
  id: string,
  given: GivenReason | undefined,
): Promise<void> {
  if (componentOf(bench, key)?.work) return;
  const said = given?.said.trim();
  const override = given && {
    reason: given.reason,
    at: isoTime(bench.ports.clock),
    ...(said ? { said } : {}),
  };
  const saved = await bench.desk.items.setOverride(id, override);
  if (!saved.ok) {
    changeComponent(bench, key, (one) => ({ ...one, failure: saved.failure }));
    return;
  }
  await changedItems(bench, undo, key);
  bench.announce({ say: given ? 'overridden' : 'override-taken-back' });
}
