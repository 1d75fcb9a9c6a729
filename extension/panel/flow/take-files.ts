import type { Intake, IntakeOptions } from '../../../shared/contracts/intake';
import type { Failure } from '../../../shared/domain/failure';
import { displayName } from '../../../shared/domain/file-name';
import { MAX_DPI, MIN_DPI } from '../../../shared/domain/limits';
import { fail, ok, type Result } from '../../../shared/domain/result';
import { factsOfPage } from '../../../shared/storage/facts-of-page';
import type { NewParts } from '../../../shared/storage/item-parts';
import type { DocumentFacts, StoredItem } from '../../../shared/storage/records';
import { changeComponent, componentOf, reloadItems, type Bench } from './bench';
import { changedItems, type UndoStack, type UndoStep } from './edit-items';
import { without } from './state';

/** Files in the order of their names as people count: `quet 2` before `quet 10`. */
const BY_NAME = new Intl.Collator('vi', { numeric: true });

/**
 * Takes files into a component, one after another. Each page is on the disk before the next is asked for; a file that
 * cannot be taken is named with its reason and the others go on.
 */
export async function takeFiles(
  bench: Bench,
  undo: UndoStack,
  key: string,
  files: readonly File[],
  password?: string,
): Promise<void> {
  const component = componentOf(bench, key);
  if (!component || component.work || files.length === 0) return;
  const before = component.items.map((item) => item.id);
  const sorted = [...files].sort((a, b) => BY_NAME.compare(a.name, b.name));
  let pages = 0;
  for (const [done, file] of sorted.entries()) {
    const name = displayName(file.name);
    let preview: Blob | undefined;
    const show = (): void =>
      changeComponent(bench, key, (one) => ({
        ...one,
        work: {
          ...{ kind: 'taking', file: name, done, of: sorted.length, pages },
          ...(preview && { preview }),
        },
      }));
    show();
    const taken = await takeFile(bench, key, file, password, {
      onPage() {
        pages += 1;
        preview = undefined;
        show();
      },
      onPreview(picture) {
        preview = picture;
        show();
      },
    });
    if (!taken.ok && taken.failure.code === 'cancelled') break;
    if (taken.ok) continue;
    const { failure } = taken;
    if (!asksForPassword(bench, key, file, failure)) refuse(bench, key, file, failure);
    if (failure.code !== 'storage/full') continue;
    // The others would fare the same; each is named, so that none is thought to be here.
    for (const other of sorted.slice(done + 1)) refuse(bench, key, other, failure);
    break;
  }
  await reloadItems(bench, key);
  const added = (componentOf(bench, key)?.items ?? []).filter(({ id }) => !before.includes(id));
  const turned = added.filter(({ facts }) => facts.kind === 'page' && facts.turn !== 0);
  if (added.length > 0) {
    const back: UndoStep[] = [{ do: 'remove', ids: added.map(({ id }) => id) }];
    // What was turned without asking is what a first undo takes back.
    if (turned.length > 0) back.push({ do: 'turn', turns: turned.map(({ id }) => ({ id, turn: 0 })) });
    await changedItems(bench, undo, key, ...back);
  }
  // Free only at the very end: files that wait for this component come next, before anything can be attached.
  changeComponent(bench, key, (one) => without(one, 'work'));
  if (added.length > 0) {
    const { name } = component.host;
    bench.announce({ say: 'taken', component: name, pages, turned: turned.length });
  }
}

async function takeFile(
  bench: Bench,
  key: string,
  file: File,
  password: string | undefined,
  { onPage, onPreview }: Pick<IntakeOptions, 'onPreview'> & { readonly onPage: () => void },
): Promise<Result<void>> {
  const stop = new AbortController();
  let stuck: Failure | undefined;
  const taken = await bench.ports.work.takeFile(file, {
    maxDpi: MAX_DPI,
    minDpi: MIN_DPI,
    signal: AbortSignal.any([stop.signal, bench.over]),
    ...(password === undefined ? {} : { password }),
    ...(onPreview && { onPreview }),
    onIntake: async (intake) => {
      if (stuck) return;
      const kept = await keep(bench, key, intake);
      if (kept.ok) {
        onPage();
        await reloadItems(bench, key);
      } else {
        stuck = kept.failure;
        stop.abort();
      }
    },
  });
  if (stuck) return fail(stuck);
  return taken.ok ? ok(undefined) : taken;
}

function keep(bench: Bench, key: string, intake: Intake): Promise<Result<unknown>> {
  const place = { dossier: bench.checklist().page.dossier, component: key };
  return bench.desk.items.add({ ...place, ...partsOf(intake) });
}

/** What is stored of a page or document that was taken. */
export function partsOf(intake: Intake): NewParts & Pick<StoredItem, 'facts'> {
  if (intake.kind === 'document') {
    const { treatment, inspection, pdf, thumbnail } = intake;
    const facts: DocumentFacts = { kind: 'document', treatment, inspection };
    return { facts, content: pdf, ...(thumbnail ? { thumbnail } : {}) };
  }
  const { jpeg, layers, thumbnail } = intake.page;
  const facts = factsOfPage(intake.page);
  return { facts, content: jpeg, thumbnail, ...(layers && { layers: layers.bundle }) };
}

/** Names a file that was not taken, with the reason. */
export function refuse(bench: Bench, key: string, { name }: File, failure: Failure): void {
  const file = displayName(name);
  changeComponent(bench, key, (one) => ({ ...one, refused: [...one.refused, { file, failure }] }));
}

/** One question at a time: a second locked file is named as refused, and can be added again. */
function asksForPassword(bench: Bench, key: string, file: File, failure: Failure): boolean {
  const wrong = failure.code === 'pdf/password-wrong';
  if ((!wrong && failure.code !== 'pdf/password-needed') || bench.checklist().question) return false;
  bench.lockedFiles.set(key, file);
  const question = { ask: 'password', component: key, file: displayName(file.name), wrong } as const;
  bench.change((list) => ({ ...list, question }));
  return true;
}
