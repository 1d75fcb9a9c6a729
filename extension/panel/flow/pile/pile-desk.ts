import { displayName } from '../../../../shared/domain/file-name';
import type { Bench } from '../bench';
import type { UndoStack } from '../edit-items';
import type { CapturePort } from '../ports';
import { without } from '../state';
import { acceptPile } from './accept-pile';
import { agree, assign, moveBorder, removePage, rotatePage, toggleAside, toggleBorder } from './edit-pile';
import { lookAt } from './large-page';
import type { PileActs } from './pile-acts';
import { pileBench } from './pile-bench';
import { awaitsBacks } from './pile-view';
import { saveCovers } from './covers';
import { sheetReader } from './read-sheets';
import { changedChoice, type ScanPlace } from './scan-choice';
import { readyScanner, takeUpLast } from './ready-scanner';
import { scanRun } from './scan-run';
import { takePage } from './take-page';
import { dropBacks, joinPasses, settle } from './two-passes';

export interface PileDeskOptions {
  readonly bench: Bench;
  readonly capture: CapturePort;
  /** What can be taken back of the components. */
  readonly stacks: UndoStack;
  /** Heavy work: the dossier is not left meanwhile, and nothing is read in the background. */
  readonly track: <T>(begin: () => Promise<T>) => Promise<T>;
}

/** The pile, for the acts of the dossier. */
export interface PileDesk extends PileActs {
  /** Resolves once every page that is there was read. */
  idle(): Promise<void>;
}

/** The acts on the pile of an open dossier. */
export function pileDesk({ bench, capture, stacks, track }: PileDeskOptions): PileDesk {
  const pile = pileBench(bench, capture);
  const reader = sheetReader(pile);
  let stop = new AbortController();
  /** The component whose paper is being scanned; undefined: a whole pile. */
  let paper: string | undefined;
  /** What is being scanned or taken. */
  let work: Promise<void> = Promise.resolve();
  /** One change after another: each begins from what the one before it left. */
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = (act: () => Promise<void>): Promise<void> => {
    // What went wrong before is answered by whatever is done next.
    const fresh = (): Promise<void> => {
      if (pile.view().failure) pile.change((view) => without(view, 'failure'));
      return act();
    };
    const done = turn.then(fresh, fresh);
    turn = done;
    return done;
  };
  /** Another part may begin now with a page of which nobody knows what it is. */
  const edited = (act: () => Promise<void>): Promise<void> => inTurn(act).then(() => reader.goOn());
  const isBusy = (): boolean => pile.view().scanning !== undefined || pile.view().taking !== undefined;

  async function scan(place: ScanPlace, backs: boolean): Promise<void> {
    if (isBusy()) return;
    const known = await readyScanner(pile);
    if (!known || isBusy()) return;
    stop = new AbortController();
    const signal = AbortSignal.any([stop.signal, bench.over]);
    work = track(async () => {
      const scanner = capture.open(known);
      try {
        await scanRun(pile, scanner, { place, backs, signal, onKept: () => reader.goOn() });
      } finally {
        await scanner.close();
      }
      await inTurn(() => joinPasses(pile));
    });
    await work;
    await capture.saveChoice(pile.view().choice, known.id, paper);
    reader.goOn();
  }

  /** Files that come while something is scanned or taken wait for it: none is dropped. */
  function takeFiles(files: readonly File[]): Promise<void> {
    const now = (): Promise<void> => take(files);
    const taken = work.then(now, now);
    work = taken;
    return taken;
  }

  async function take(files: readonly File[]): Promise<void> {
    await track(async () => {
      for (const [done, file] of files.entries()) {
        pile.change((view) => ({ ...view, taking: files.length - done }));
        const taken = await takePage(pile, file, { signal: bench.over });
        if (!taken.ok && taken.failure.code !== 'cancelled') {
          const refused = { file: displayName(file.name), failure: taken.failure };
          pile.change((view) => ({ ...view, refused: [...view.refused, refused] }));
        }
        reader.goOn();
      }
    });
    pile.change((view) => without(view, 'taking'));
  }

  return {
    async open(into) {
      pile.change((view) => ({
        ...without(view, 'into', 'accepted'),
        ...{ shown: true, ...(into === undefined ? {} : { into }) },
      }));
      // A crash may have come between the last back and the joining.
      await inTurn(() => joinPasses(pile));
      reader.goOn();
      paper = into;
      await takeUpLast(pile, paper);
      const ready = await readyScanner(pile);
      if (ready && !isBusy() && (into !== undefined || pile.view().items.length === 0))
        await scan({ at: 'end' }, false);
    },
    close: () => pile.change((view) => ({ ...without(view, 'into', 'large'), shown: false })),
    chooseScanner: (id) => pile.change((view) => ({ ...view, scanner: id })),
    lookForScanners: async () => {
      await readyScanner(pile);
    },
    manageScanners: () => capture.manage(),
    choose: (changes) => pile.change((view) => ({ ...view, choice: changedChoice(view.choice, changes) })),
    scan: (place = { at: 'end' }) => scan(place, false),
    scanBacks: () => (awaitsBacks(pile.view()) ? scan({ at: 'end' }, true) : Promise.resolve()),
    dropBacks: () => edited(() => dropBacks(pile)),
    keepAsScanned: () => edited(() => settle(pile)),
    cancel() {
      pile.change((view) => ({
        ...view,
        ...(view.scanning && { scanning: { ...view.scanning, stopping: true } }),
      }));
      stop.abort();
    },
    takeFiles,
    dismissRefused: () => pile.change((view) => ({ ...view, refused: [] })),
    setBlankParts: (blankParts) => pile.change((view) => ({ ...view, blankParts })),
    toggleBorder: (page) => edited(() => toggleBorder(pile, page)),
    moveBorder: (page, to) => edited(() => moveBorder(pile, page, to)),
    assign: (page, component) => edited(() => assign(pile, page, component)),
    agree: (page) => edited(() => agree(pile, page)),
    toggleAside: (page) => edited(() => toggleAside(pile, page)),
    rotate: (page) => inTurn(() => rotatePage(pile, page)),
    remove: (page) => edited(() => removePage(pile, page)),
    look: (page) => lookAt(pile, page),
    undo: () =>
      edited(async () => {
        // What is on its way to the host is not pulled out from under it.
        const { components } = bench.checklist();
        if (isBusy() || components.some(({ work }) => work)) return;
        await pile.undo.pop()?.();
        pile.change((view) => ({ ...view, undoable: pile.undo.length > 0 }));
      }),
    accept: () => (isBusy() ? Promise.resolve() : track(() => inTurn(() => acceptPile(pile, stacks)))),
    dismissAccepted: () => pile.change((view) => without(view, 'accepted')),
    saveCovers: (fileName) => saveCovers(pile, fileName),
    idle: async () => {
      await turn;
      await reader.idle();
    },
  };
}
