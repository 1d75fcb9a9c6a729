import { signal, type ReadonlySignal } from '@preact/signals';
import { isOfficerId } from '../../../shared/domain/evidence-facts';
import type { Result } from '../../../shared/domain/result';
import type { Language } from '../../../shared/text/sentence';
import { logAsked, type MissedPapers } from './asked';
import { dossierDesk, type DossierActs } from './dossier-desk';
import { dossierTable, type DossierTable } from './dossier-table';
import { carryOver } from './carry-over';
import { exportEvidence, type EvidenceExport } from './export-evidence';
import { isNoDossier } from './page-soundness';
import { openDossier, refreshed, returned } from './open-dossier';
import type { Desk, Officer, PanelPorts, TargetTabView } from './ports';
import { without, type Announcement, type PanelState } from './state';

/** Shortest passphrase: long enough that trying all of them takes longer than a dossier matters. */
export const MIN_PASSPHRASE = 8;

/** The officer's panel: what is shown, and what can be done. */
export interface Panel {
  readonly state: ReadonlySignal<PanelState>;
  readonly language: ReadonlySignal<Language>;
  /** The tab that everything goes to. */
  readonly tab: ReadonlySignal<TargetTabView | undefined>;
  /** What to read aloud; a new object each time. */
  readonly announcement: ReadonlySignal<Announcement | undefined>;
  start(): Promise<void>;
  setLanguage(language: Language): void;
  unlock(passphrase: string, officer: Officer): Promise<void>;
  /** Asks whether all that is sealed on this device may go, because its passphrase is forgotten. */
  askErase(): Promise<void>;
  /** The answer to it: no goes back, yes erases and lets a new passphrase be set. */
  answerErase(yes: boolean): Promise<void>;
  /** The evidence log as a signed file, for the supervisor and `npm run verify-evidence`. */
  evidence(): Promise<Result<EvidenceExport>>;
  /** Begins anew after something was broken. */
  again(): Promise<void>;
  /** Only works inside the handler of a click or a key. */
  askPermission(): Promise<void>;
  /** Reads the page again, once whatever runs has ended. */
  recognise(): Promise<void>;
  /** All dossiers on this device. */
  readonly table: DossierTable;
  /** Reads again what the tab shows and whether it is in front. */
  lookAtTab(): Promise<void>;
  /** Brings the tab to the front. */
  showTab(): Promise<void>;
  /** The stores that the passphrase opened; undefined before that. */
  readonly desk: () => Desk | undefined;
  /** Acts on the open dossier; undefined while none is open. */
  readonly dossier: () => DossierActs | undefined;
}

/** A panel on the given world. */
export function createPanel(ports: PanelPorts): Panel {
  const state = signal<PanelState>({ at: 'starting' });
  const language = signal<Language>('vi');
  const announcement = signal<Announcement>();
  const tab = signal<TargetTabView>();
  const startedAt = ports.clock.now();
  let desk: Desk | undefined;
  let officer: Officer | undefined;
  let open: { readonly acts: DossierActs; readonly code: string; close(): void } | undefined;
  let reading: Promise<void> | undefined;
  let outdated = false;
  const missed: MissedPapers = new Map();

  const table = dossierTable({ ports, panel: state, desk: () => desk });

  async function putAway(): Promise<void> {
    const shown = state.peek();
    if (open && shown.at === 'checklist') await table.leave(shown);
    open?.close();
    open = undefined;
  }

  async function recognise(): Promise<void> {
    if (!desk || !officer) return;
    // Asked for while it is being read: what is read may be the page of a moment ago, so it is read once more.
    outdated = true;
    reading ??= readUntilCurrent(desk, officer).finally(() => {
      reading = undefined;
    });
    await reading;
  }

  async function readUntilCurrent(on: Desk, by: Officer): Promise<void> {
    while (outdated) {
      outdated = false;
      await lookAtTab();
      // What runs is not disturbed: the page may load again because of an upload.
      await open?.acts.idle();
      await readPage(on, by);
      await logAsked(on, ports.clock, by, state.peek(), missed);
      await table.refresh();
    }
  }

  async function lookAtTab(): Promise<void> {
    tab.value = await ports.tab();
  }

  async function readPage(on: Desk, by: Officer): Promise<void> {
    if (!(await ports.site.permission(ports.origin))) {
      await putAway();
      state.value = { at: 'permission', origin: ports.origin, refused: false };
      return;
    }
    if (state.value.at === 'unrecognised') state.value = { ...state.value, busy: true };
    const page = await ports.site.recognise();
    if (!page.ok && open && !isNoDossier(page.failure)) {
      // The dossier stays on the desk: a page that is loading comes back.
      if (state.value.at === 'checklist') state.value = { ...state.value, failure: page.failure };
      return;
    }
    if (!page.ok && page.failure.code === 'page/permission-missing' && page.failure.origin !== ports.origin) {
      const { origin } = page.failure;
      state.value = { at: 'permission', origin, refused: false, framed: true };
      return;
    }
    if (!page.ok) {
      await putAway();
      state.value = { at: 'unrecognised', failure: page.failure, busy: false };
      return;
    }
    if (open?.code === page.value.dossier && state.value.at === 'checklist') {
      await carryOver(on, state.value, page.value);
      const back = await returned(on, ports.clock, state.value, page.value);
      // Looking at the host may have gone on meanwhile: what is shown now is what is refreshed.
      const shown = state.peek();
      if (shown.at === 'checklist')
        state.value = { ...refreshed(without(shown, 'failure'), page.value, back), at: 'checklist' };
      // Saving on the page loads it again: what waited for that may be there now.
      void open.acts.lookForWaiting();
      return;
    }
    await putAway();
    const held = await on.hold(page.value.dossier);
    if (!held.ok) {
      state.value =
        held.failure.code === 'storage/busy-elsewhere'
          ? { at: 'elsewhere', dossier: page.value.dossier }
          : { at: 'broken', failure: held.failure };
      return;
    }
    const checklist = await openDossier(on, ports.clock, page.value);
    if (!checklist.ok) {
      held.value();
      state.value = { at: 'broken', failure: checklist.failure };
      return;
    }
    state.value = { at: 'checklist', ...checklist.value };
    const acts = dossierDesk({ ports, desk: on, officer: by, startedAt, state, announcement });
    open = {
      acts,
      code: page.value.dossier,
      close: () => {
        acts.close();
        held.value();
      },
    };
    void acts.reconcile();
  }

  async function enter(opened: Desk, by: Officer): Promise<void> {
    desk = opened;
    officer = by;
    await recognise();
  }

  async function start(): Promise<void> {
    language.value = await ports.settings.language();
    const known = await ports.settings.officer();
    const exists = await ports.vault.exists();
    if (!exists.ok) {
      state.value = { at: 'broken', failure: exists.failure };
      return;
    }
    const resumed = known && exists.value ? await ports.vault.resume() : undefined;
    if (resumed && known) return enter(resumed, known);
    state.value = {
      at: 'unlock',
      firstUse: !exists.value,
      busy: false,
      ...(known ? { officer: known } : {}),
    };
  }

  return {
    state,
    language,
    announcement,
    tab,
    recognise,
    desk: () => desk,
    dossier: () => open?.acts,
    table,
    lookAtTab,
    showTab: () => ports.showTab(),

    start,

    setLanguage(chosen) {
      language.value = chosen;
      void ports.settings.saveLanguage(chosen);
    },

    async unlock(passphrase, by) {
      const shown = state.value;
      if (shown.at !== 'unlock' || shown.busy || !isOfficerId(by.id)) return;
      const rest = without(shown, 'failure');
      state.value = { ...rest, busy: true, officer: by };
      const opened = await (shown.firstUse ? ports.vault.create(passphrase) : ports.vault.unlock(passphrase));
      if (!opened.ok) {
        state.value = { ...rest, busy: false, officer: by, failure: opened.failure };
        return;
      }
      await ports.settings.saveOfficer(by);
      await enter(opened.value, by);
    },

    async askErase() {
      if (state.value.at !== 'unlock' || state.value.busy || state.value.firstUse) return;
      const items = await ports.vault.sealedItems();
      const shown = state.peek();
      if (shown.at === 'unlock') state.value = { ...shown, erasing: { items } };
    },

    async answerErase(yes) {
      const shown = state.value;
      if (shown.at !== 'unlock' || !shown.erasing) return;
      const rest = without(shown, 'erasing', 'failure');
      state.value = { ...rest, busy: yes };
      if (!yes) return;
      const erased = await ports.vault.erase();
      state.value = erased.ok ? { ...rest, firstUse: true } : { ...rest, failure: erased.failure };
    },

    evidence: () => exportEvidence(desk, officer, ports.clock),
    again: () => (desk ? recognise() : start()),

    async askPermission() {
      const shown = state.peek();
      const origin = shown.at === 'permission' ? shown.origin : ports.origin;
      const granted = await ports.site.requestPermission(origin);
      if (granted) return recognise();
      if (state.value.at === 'permission') state.value = { ...state.value, refused: true };
    },
  };
}
