import type { Signal } from '@preact/signals';
import { logAsked } from './asked';
import { attachAll, attachComponent, reconcile, type AttachOptions } from './attach-components';
import { changeComponent, componentOf, type Bench } from './bench';
import { fieldsDesk } from './fields/fields-desk';
import { idleReader } from './idle-reader';
import type { DossierActs } from './dossier-acts';
import { chooseLook, moveItem, removeItem, rotateItem, undoLast, type UndoStack } from './edit-items';
import { overridePage } from './override-page';
import { putIn } from './handover/put-in';
import { noScanActs } from './no-scan';
import { pageViewer } from './page-view';
import { pileDesk } from './pile/pile-desk';
import type { Desk, Officer, PanelPorts } from './ports';
import { previewPlans } from './preview-plans';
import {
  asksAgreement,
  isAttachable,
  isWaiting,
  without,
  type Announcement,
  type Checklist,
  type PanelState,
} from './state';
import { splitComponent } from './split-component';
import { saveByHand } from './save-by-hand';
import { signatureActs } from './signing/show-signatures';
import { unsignedResults } from './signing/unsigned-results';
import { refuse, takeFiles } from './take-files';
import { watchWaiting } from './watch-waiting';

export type { DossierActs } from './dossier-acts';

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
  const viewer = pageViewer(bench);
  const watch = watchWaiting(bench, () => busy());
  const reader = idleReader(bench, () => !busy());
  const results = unsignedResults(bench);
  /** Heavy work: nothing is read in the background meanwhile. */
  const track = <T>(begin: () => Promise<T>): Promise<T> => {
    reader.stop();
    const work = begin();
    running = Promise.allSettled([running, work]);
    void running.then(() => {
      forgetAgreement();
      reader.goOn();
      watch.goOn();
      return results.look(() => !busy());
    });
    return work;
  };
  /** The page was loaded again and knows nothing of it: the officer is asked once more. */
  const forgetAgreement = (): void => {
    if (over.signal.aborted) return;
    if (list().components.some(({ failure }) => failure?.code === 'page/not-agreed'))
      bench.change((shown) => without(shown, 'agreed'));
  };
  /** A change of pages: what is shown large is drawn anew, and what has no text for how it stands now is read. */
  const edited = async (edit: Promise<void>): Promise<void> => {
    await edit;
    await viewer.refresh();
    reader.goOn();
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
    return track(() => (isFree ? now() : Promise.all([running, looking]).then(now)));
  };
  const busy = (): boolean =>
    reconciling || list().run !== undefined || list().components.some((component) => component.work);

  async function attachOne(key: string, more: AttachOptions = {}, attach = attachComponent): Promise<void> {
    // Two attaches at a time would mix up the page's own lists.
    const isBusy = (): boolean =>
      list().components.some((one) => one.work?.kind === 'attaching') || reconciling || asksAgreement(list());
    if (isBusy()) return;
    await watch.quiet();
    if (isBusy()) return;
    stop = new AbortController();
    await attach(bench, key, { ...more, signal: AbortSignal.any([stop.signal, over.signal]) });
    const failed = componentOf(bench, key)?.failure;
    // A locked file that waits for its password is asked about first; the card keeps its own button.
    if (failed?.code === 'attach/overwrites' && !list().question) askReplace(key);
  }

  async function look(key?: string): Promise<void> {
    if (busy()) return;
    reconciling = true;
    looking = watch
      .quiet()
      .then(() => reconcile(bench, key))
      .finally(() => (reconciling = false));
    await looking;
    reader.goOn();
    watch.goOn();
    await results.look(() => !busy());
  }

  function askReplace(key: string): void {
    const files = componentOf(bench, key)?.host.files.map((file) => file.name) ?? [];
    bench.change((shown) => ({ ...shown, question: { ask: 'replace', component: key, files } }));
  }

  const { capture } = options.ports;
  return {
    ...(capture ? { pile: pileDesk({ bench, capture, stacks: undo, track }) } : {}),
    ...noScanActs(bench, { track, take }),
    ...signatureActs(bench),
    ...fieldsDesk(bench, undo),
    addFiles: take,
    putIn: (key, files) =>
      track(() => Promise.all([running, looking]).then(() => putIn(bench, undo, key, files))),
    rotate: (key, id) => edited(rotateItem(bench, undo, key, id)),
    move: (key, id, place) => moveItem(bench, undo, key, id, place),
    remove: (key, id) => edited(removeItem(bench, undo, key, id)),
    undo: (key) => edited(undoLast(bench, undo, key)),
    chooseLook: (key, id, look) => edited(chooseLook(bench, undo, key, id, look)),
    override: (key, id, given) => edited(overridePage(bench, undo, key, id, given)),
    openPage: (key, id) => viewer.open(key, id),
    closePage: () => viewer.close(),
    showPage: (show) => viewer.show(show),
    askOverride: (asking) => viewer.ask(asking),
    confirm: (key, id) =>
      changeComponent(bench, key, (one) => ({ ...one, confirmed: [...one.confirmed, id] })),
    dismissRefused: (key) => changeComponent(bench, key, (one) => ({ ...one, refused: [] })),
    attach: (key) => track(() => attachOne(key)),
    split: (key) => track(() => attachOne(key, {}, splitComponent)),
    async attachAll() {
      const isReady = (): boolean =>
        !busy() &&
        !asksAgreement(list()) &&
        list().components.some((one) => isAttachable(one) && !isWaiting(one));
      if (!isReady()) return;
      await watch.quiet();
      if (!isReady()) return;
      stop = new AbortController();
      await track(() => attachAll(bench, AbortSignal.any([stop.signal, over.signal])));
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
        await track(() => attachOne(key, { sendAgain: true }));
      } else if (yes) {
        const component = componentOf(bench, key);
        const replaces = component?.badFile ?? component?.host.files[0]?.name;
        await track(() => attachOne(key, replaces === undefined ? {} : { replaces }));
      }
    },
    preview: () => previewPlans(bench),
    closePreview: () => bench.change((shown) => without(shown, 'preview')),
    dismissRestored: () => bench.change((shown) => ({ ...shown, restored: 0 })),
    lookAgain: look,
    lookForWaiting: async () => {
      await watch.now();
      watch.goOn();
    },
    attachRightPaper: (key) => track(() => attachOne(key, { rightPaper: true })),
    saveByHand: (key) => track(() => saveByHand(bench, key)),
    async settleAlready(key, choice) {
      const replaces = componentOf(bench, key)?.already;
      if (replaces === undefined) return;
      if (choice === 'enough') {
        await look(key);
        return;
      }
      changeComponent(bench, key, (one) => without(one, 'already'));
      const options = choice === 'replace' ? { anew: true, replaces } : { anew: true };
      await track(() => attachOne(key, options));
    },
    async agree() {
      const agreed = await bench.ports.site.agree();
      bench.change((shown) =>
        agreed.ok ? { ...without(shown, 'failure'), agreed: true } : { ...shown, failure: agreed.failure },
      );
      await logAsked(bench.desk, bench.ports.clock, bench.officer, options.state.peek());
    },
    reconcile: () => look(),
    busy,
    idle,
    close() {
      viewer.close();
      over.abort();
    },
  };
}

function benchOf({ state, announcement, ...rest }: DossierDeskOptions, over: AbortSignal): Bench {
  let last = state.peek();
  return {
    ...rest,
    over,
    lockedFiles: new Map(),
    texts: new Map(),
    squeezed: new Map(),
    unreadable: new Set(),
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
