import type { HandoverFile } from '../../../../shared/contracts/handover';
import { displayName } from '../../../../shared/domain/file-name';
import type { Failure } from '../../../../shared/domain/failure';
import { MAX_DPI, MIN_DPI } from '../../../../shared/domain/limits';
import { changeComponent, componentOf, reloadItems, type Bench } from '../bench';
import { changedItems, type UndoStack } from '../edit-items';
import { without } from '../state';
import { partsOf, refuse } from '../take-files';

/** A file of an opened package, on its way into a component. */
export interface HandedFile extends Pick<HandoverFile, 'fileName' | 'sha256'> {
  readonly bytes: Blob;
}

/** What became of the files of one component. */
export interface PutIn {
  /** SHA-256 of those that lie in it now, byte for byte. */
  readonly kept: readonly string[];
  /** Files that came out as pages, because something in them had to stay behind. Other bytes will be attached. */
  readonly redrawn: number;
  /** Files that were not taken; the component says why. */
  readonly refused: number;
}

/**
 * Puts files of a kiosk's package into a component, whole, behind what lies there. One that lies there already with the
 * same bytes is not put in twice. One undo takes them back.
 */
export async function putIn(
  bench: Bench,
  undo: UndoStack,
  key: string,
  files: readonly HandedFile[],
): Promise<PutIn> {
  const component = componentOf(bench, key);
  if (!component || component.work) return { kept: [], redrawn: 0, refused: files.length };
  const before = component.items.map(({ id }) => id);
  const kept: string[] = [];
  let redrawn = 0;
  let refused = 0;
  for (const [done, file] of files.entries()) {
    const name = displayName(file.fileName);
    changeComponent(bench, key, (one) => ({
      ...one,
      work: { kind: 'taking', file: name, done, of: files.length, pages: 0 },
    }));
    const taken = await putFile(bench, key, file);
    if (taken === 'whole') kept.push(file.sha256);
    else if (taken === 'pages') redrawn += 1;
    else {
      refused += 1;
      refuse(bench, key, new File([], file.fileName), taken);
    }
  }
  await reloadItems(bench, key);
  const added = (componentOf(bench, key)?.items ?? []).filter(({ id }) => !before.includes(id));
  if (added.length > 0)
    await changedItems(bench, undo, key, { do: 'remove', ids: added.map(({ id }) => id) });
  changeComponent(bench, key, (one) => without(one, 'work'));
  return { kept, redrawn, refused };
}

/** 'whole': it lies in the component byte for byte. 'pages': it was drawn anew. Else why it was not taken. */
async function putFile(bench: Bench, key: string, file: HandedFile): Promise<'whole' | 'pages' | Failure> {
  const lies = componentOf(bench, key)?.items.some(
    ({ facts }) => facts.kind === 'document' && facts.inspection.sha256 === file.sha256,
  );
  if (lies) return 'whole';
  const stop = new AbortController();
  let stuck: Failure | undefined;
  const wholes: boolean[] = [];
  const taken = await bench.ports.work.takeFile(new File([file.bytes], file.fileName), {
    ...{ maxDpi: MAX_DPI, minDpi: MIN_DPI, signal: AbortSignal.any([stop.signal, bench.over]) },
    onIntake: async (intake) => {
      if (stuck) return;
      const parts = partsOf(intake);
      const { facts: taken } = parts;
      const facts =
        taken.kind === 'document'
          ? { ...taken, handed: true as const }
          : { ...taken, origin: 'kiosk' as const };
      wholes.push(facts.kind === 'document' && facts.inspection.sha256 === file.sha256);
      const { dossier } = bench.checklist().page;
      const added = await bench.desk.items.add({ ...parts, facts, dossier, component: key });
      if (added.ok) return;
      stuck = added.failure;
      stop.abort();
    },
  });
  if (stuck) return stuck;
  if (!taken.ok) return taken.failure;
  return wholes.every(Boolean) ? 'whole' : 'pages';
}
