import type { Signal } from '@preact/signals';
import { attachAll, attachComponent, reconcile, type AttachOptions } from './attach-components';
import { changeComponent, componentOf, type Bench } from './bench';
import { moveItem, removeItem, rotateItem, undoLast, type UndoStack } from './edit-items';
import type { Desk, Officer, PanelPorts } from './ports';
import { previewPlans } from './preview-plans';
import { isAttachable, without, type Announcement, type Checklist, type PanelState } from './state';
import { refuse, takeFiles } from './take-files';

/** Everything that can be done on the open dossier. Components are named by the host's key. */
export interface DossierActs {
  addFiles(component: string, files: readonly File[]): Promise<void>;
  rotate(component: string, item: string): Promise<void>;
  /** `place` counts from 0. */
  move(component: string, item: string, place: number): Promise<void>;
  remove(component: string, item: string): Promise<void>;
  undo(component: string): Promise<void>;
  /** The officer has seen that a signed PDF holds active content, and wants it attached. */
  confirm(component: string, item: string): void;
  dismissRefused(component: string): void;
  attach(component: string): Promise<void>;
  attachAll(): Promise<void>;
  cancel(): void;
  /** Reads the host for what was sent and not proven. */
  lookAgain(component: string): Promise<void>;
  /** Asks before the host's file of the component is replaced, or before something is sent a second time. */
  askReplace(component: string): void;
  askSendAgain(component: string): void;
  /** Answers the question that is open. `password` is kept nowhere. */
  answer(yes: boolean, password?: string): Promise<void>;
  preview(): Promise<void>;
  closePreview(): void;
  dismissRestored(): void;
  /** Asks the host about documents of an interrupted session. */
  reconcile(): Promise<void>;
  busy(): boolean;
  /** Resolves once nothing is taken or attached any more. Looking at the host may go on: it ends with the dossier. */
  idle(): Promise<void>;
  close(): void;
}

export interface DossierDeskOptions {
  readonly ports: PanelPorts;
  readonly desk: Desk;
  readonly officer: Officer;
  readonly startedAt: number;
  readonly state: Signal<PanelState>;
  readonly announcement: Signal<Announcement | undefined>;
}

/** The acts on the dossier that `state` shows. */
export function dossierDesk(options: DossierDeskOptions): DossierActs {
  const over = new AbortController();
  const undo: UndoStack = new Map();
  let stop = new AbortController();
  let reconciling = false;
  let looking: Promise<void> = Promise.resolve();
  const bench = benchOf(options, over.signal);
  const list = (): Checklist => bench.checklist();
  let running: Promise<unknown> = Promise.resolve();
  const track = <T>(work: Promise<T>): Promise<T> => {
    running = Promise.allSettled([running, work]);
    return work;
  };
  async function idle(): Promise<void> {
    for (let before; before !== running;) {
      before = running;
      await before;
    }
  }
  /** Files that come while their component is busy wait for it: none is dropped. */
  const take = (key: string, files: readonly File[], password?: string): Promise<void> => {
    const now = (): Promise<void> => takeFiles(bench, undo, key, files, password);
    const isFree = componentOf(bench, key)?.work === undefined;
    return track(isFree ? now() : Promise.all([running, looking]).then(now));
  };
  const busy = (): boolean =>
    reconciling || list().run !== undefined || list().components.some((component) => component.work);

  async function attachOne(key: string, more: AttachOptions = {}): Promise<void> {
    // Two attaches at a time would mix up the page's own lists.
    if (list().components.some((one) => one.work?.kind === 'attaching') || reconciling) return;
    stop = new AbortController();
    await attachComponent(bench, key, { ...more, signal: AbortSignal.any([stop.signal, over.signal]) });
    const failed = componentOf(bench, key)?.failure;
    // A locked file that waits for its password is asked about first; the card keeps its own button.
    if (failed?.code === 'attach/overwrites' && !list().question) askReplace(key);
  }

  async function look(key?: string): Promise<void> {
    if (busy()) return;
    reconciling = true;
    looking = reconcile(bench, key).finally(() => (reconciling = false));
    await looking;
  }

  function askReplace(key: string): void {
    const files = componentOf(bench, key)?.host.files.map((file) => file.name) ?? [];
    bench.change((shown) => ({ ...shown, question: { ask: 'replace', component: key, files } }));
  }

  return {
    addFiles: take,
    rotate: (key, id) => rotateItem(bench, undo, key, id),
    move: (key, id, place) => moveItem(bench, undo, key, id, place),
    remove: (key, id) => removeItem(bench, undo, key, id),
    undo: (key) => undoLast(bench, undo, key),
    confirm: (key, id) =>
      changeComponent(bench, key, (one) => ({ ...one, confirmed: [...one.confirmed, id] })),
    dismissRefused: (key) => changeComponent(bench, key, (one) => ({ ...one, refused: [] })),
    attach: (key) => track(attachOne(key)),
    async attachAll() {
      if (busy() || !list().components.some(isAttachable)) return;
      stop = new AbortController();
      await track(attachAll(bench, AbortSignal.any([stop.signal, over.signal])));
    },
    cancel: () => stop.abort(),
    askReplace,
    askSendAgain: (key) =>
      bench.change((shown) => ({ ...shown, question: { ask: 'send-again', component: key } })),
    async answer(yes, password) {
      const { question } = list();
      if (!question) return;
      bench.change((shown) => without(shown, 'question'));
      const key = question.component;
      if (question.ask === 'password') {
        const file = bench.lockedFiles.get(key);
        bench.lockedFiles.delete(key);
        if (yes && file && password) await take(key, [file], password);
        else if (file) refuse(bench, key, file, { code: 'pdf/password-needed' });
      } else if (yes && question.ask === 'send-again') {
        await track(attachOne(key, { sendAgain: true }));
      } else if (yes) {
        const component = componentOf(bench, key);
        const replaces = component?.badFile ?? component?.host.files[0]?.name;
        await track(attachOne(key, replaces === undefined ? {} : { replaces }));
      }
    },
    preview: () => previewPlans(bench),
    closePreview: () => bench.change((shown) => without(shown, 'preview')),
    dismissRestored: () => bench.change((shown) => ({ ...shown, restored: 0 })),
    lookAgain: look,
    reconcile: () => look(),
    busy,
    idle,
    close: () => over.abort(),
  };
}

function benchOf({ state, announcement, ...rest }: DossierDeskOptions, over: AbortSignal): Bench {
  let last = state.peek();
  return {
    ...rest,
    over,
    lockedFiles: new Map(),
    checklist() {
      const shown = state.peek();
      // Work that ends after the dossier was put away writes to nobody.
      if (!over.aborted && shown.at === 'checklist') last = shown;
      if (last.at !== 'checklist') throw new Error('a dossier desk without a dossier');
      return last;
    },
    change(change) {
      const shown = state.peek();
      if (over.aborted || shown.at !== 'checklist') return;
      last = { at: 'checklist', ...change(shown) };
      state.value = last;
    },
    announce(said) {
      if (!over.aborted) announcement.value = said;
    },
  };
}
