import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import { displayName } from '../../../../shared/domain/file-name';
import { isoTime } from '../attach-job';
import { shownBy } from '../dossier-table';
import type { Panel } from '../panel';
import { without } from '../state';
import { finishedIn } from './finished';
import { packagesOf } from './find-slip';
import { openInbox, type HandoverPorts } from './handover-ports';
import { NOTHING_HANDED, type HandoverState, type PackageSource } from './handover-state';
import { matchParts, undecided, type PartMatch, type Place } from './match-parts';
import { openWith } from './open-source';
import { putPackage } from './put-package';
import { readInbox } from './read-inbox';
import { watchInbox } from './watch-inbox';

/** Kiosks' packages in the panel: what is shown, and what can be done. */
export interface HandoverDesk {
  readonly state: ReadonlySignal<HandoverState>;
  /** Looks at the inbox now and then, and at what is proven; until the signal aborts. */
  start(over: AbortSignal): void;
  /** Shows what waits in the inbox. */
  show(): Promise<void>;
  /** Back to the list, then to the dossier. What was open is forgotten. */
  back(): void;
  /** Asks the browser for the kiosk's address. Only inside the handler of a click or a key. */
  allow(): Promise<void>;
  /** Opens the page of keys and the inbox. */
  manage(): void;
  /** Opens the package of a slip, typed or read by a hand scanner; one in the list goes by its name. */
  openSlip(typed: string): Promise<void>;
  openFile(file: File): Promise<void>;
  openSource(source: PackageSource, again?: boolean): Promise<void>;
  /** Takes a package out of the inbox; the officer was asked. */
  discard(name: string): Promise<void>;
  choose(component: string, place: Place): void;
  /** Where the papers of the open package go in the open dossier. Empty while either is not open. */
  matches(): readonly PartMatch[];
  putIn(): Promise<void>;
  dismissNotes(): void;
  /** The answer to whether a package goes from the inbox; remembered for the next ones. */
  settle(remove: boolean): Promise<void>;
  /** Somebody has gone to the citizen who called. */
  answerCall(id: string): Promise<void>;
}

/** A desk on the given world. */
export function handoverDesk(
  panel: Pick<Panel, 'state' | 'announcement' | 'desk' | 'dossier'>,
  ports: HandoverPorts,
): HandoverDesk {
  const state = signal<HandoverState>(NOTHING_HANDED);
  const change = (next: Partial<HandoverState>): void => void (state.value = { ...state.peek(), ...next });
  const drop = (...keys: readonly ('opening' | 'refused' | 'opened' | 'put' | 'finished' | 'removed')[]) =>
    void (state.value = without(state.peek(), ...keys));

  let looks = 0;
  let opening = new AbortController();

  async function refresh(): Promise<void> {
    const look = (looks += 1);
    const inbox = await readInbox(ports);
    // Another look was begun meanwhile: what this one saw may be gone.
    if (look !== looks) return;
    change({ inbox, ...(inbox.at === 'read' ? { waiting: inbox.packages.length } : {}) });
  }

  async function openSource(source: PackageSource, again = false): Promise<void> {
    const desk = panel.desk();
    if (!desk || state.peek().opening !== undefined || state.peek().opened?.putting) return;
    const { signal: over } = (opening = new AbortController());
    drop('refused', 'opened', 'put');
    const name = source.from === 'inbox' ? source.slip : displayName(source.file.name);
    change({ shown: true, opening: name });
    const bytes =
      source.from === 'inbox' ? await fetched(source.name, over) : { ok: true as const, value: source.file };
    const opened = bytes.ok ? await openWith(desk, bytes.value, again) : bytes;
    // Meanwhile the officer went back: what would be shown now nobody asked for any more.
    if (over.aborted) return;
    drop('opening');
    if (opened.ok) change({ opened: { pack: opened.value, source, choices: new Map(), putting: false } });
    else {
      const { failure } = opened;
      change({ refused: failure.code === 'package/opened-before' ? { failure, source } : { failure } });
    }
  }

  async function fetched(name: string, over: AbortSignal) {
    const inbox = await openInbox(ports);
    return inbox ? inbox.take(name, over) : ({ ok: false, failure: { code: 'inbox/unreachable' } } as const);
  }

  async function openSlip(typed: string): Promise<void> {
    drop('refused');
    change({ shown: true });
    await refresh();
    const { inbox, shown } = state.peek();
    if (!shown) return;
    const found = inbox.at === 'read' ? packagesOf(inbox.packages, typed) : [];
    const [only] = found;
    if (only && found.length === 1) await openSource({ from: 'inbox', name: only.name, slip: only.slip });
    else if (found.length === 0 && inbox.at === 'read')
      change({ refused: { failure: { code: 'inbox/no-such-slip' } } });
  }

  function matches(): readonly PartMatch[] {
    const shown = panel.state.value;
    const { opened } = state.value;
    if (!opened || shown.at !== 'checklist') return [];
    const rows = shown.components.map(({ host }) => host);
    const choices = opened.choices.get(shown.page.dossier) ?? new Map<string, Place>();
    return matchParts(opened.pack.handover, rows, shown.page.procedure, choices);
  }

  async function putIn(): Promise<void> {
    const { opened } = state.peek();
    const [acts, desk, shown] = [panel.dossier(), panel.desk(), panel.state.peek()];
    const where = matches();
    if (!opened || opened.putting || !acts || !desk || shown.at !== 'checklist') return;
    if (where.length === 0 || undecided(where) > 0) return;
    change({ opened: { ...opened, putting: true } });
    const { note, files } = await putPackage(acts, opened.pack, where);
    const { id, slip, kiosk } = opened.pack.header;
    const { source } = opened;
    const { dossier } = shown.page;
    const kept =
      note.files > 0
        ? await desk.handovers.record({
            ...{ id, slip, kiosk, dossier, files, at: isoTime(ports.clock) },
            ...(source.from === 'inbox' ? { waitsAs: source.name } : {}),
          })
        : undefined;
    drop('opened');
    change({
      shown: false,
      put: { ...note, dossier, ...(kept?.ok === false && { unrecorded: kept.failure }) },
    });
  }

  /** Where all of a package is proven it goes from the inbox, or the officer is asked, once for all. */
  async function lookForFinished(): Promise<void> {
    const [desk, shown] = [panel.desk(), panel.state.peek()];
    if (!desk || shown.at !== 'checklist' || state.peek().finished) return;
    const row = await finishedIn(desk, shown.page.dossier);
    const after = row && (await ports.settings.afterProof());
    if (!row || after === 'keep') return;
    if (await isGone(row.waitsAs)) {
      const told = await desk.handovers.removed(row.id);
      return told.ok ? lookForFinished() : undefined;
    }
    const finished = { id: row.id, slip: row.slip, name: row.waitsAs };
    if (after === 'remove') await removeFinished(finished);
    else change({ finished });
  }

  /** Somebody took it out by hand, here or at another counter. Where nobody answers it may still be there. */
  async function isGone(name: string): Promise<boolean> {
    const files = await (await openInbox(ports))?.list();
    return files?.ok === true && !files.value.some((file) => file.name === name);
  }

  async function removeFinished({ id, slip, name }: NonNullable<HandoverState['finished']>): Promise<void> {
    const inbox = await openInbox(ports);
    const gone = await inbox?.remove(name);
    // One that could not be removed now stays in the ledger as waiting, and is tried after the next proof.
    if (!gone?.ok) return;
    await panel.desk()?.handovers.removed(id);
    change({ removed: slip, waiting: Math.max(0, state.peek().waiting - 1) });
  }

  /** Whoever unlocks next sees nothing of what lay open. */
  function forget(): void {
    opening.abort();
    looks += 1;
    state.value = NOTHING_HANDED;
  }

  return {
    ...{ state, openSource, openSlip, matches, putIn },
    start(over) {
      void watchInbox(ports, over, change);
      const dossier = computed(() => shownBy(panel.state.value));
      const isLocked = computed(() => panel.state.value.at === 'unlock');
      const stopForgetting = effect(() => {
        if (isLocked.value) forget();
      });
      const stop = effect(() => {
        const said = panel.announcement.value?.say;
        const isNews = said === undefined || said === 'verified' || said === 'run-ended';
        if (dossier.value !== undefined && isNews) void lookForFinished();
      });
      over.addEventListener('abort', () => {
        stopForgetting();
        stop();
      });
    },
    async show() {
      drop('refused', 'put', 'removed');
      change({ shown: true });
      await refresh();
    },
    back() {
      const { opened, refused, opening: name } = state.peek();
      if (opened?.putting) return;
      opening.abort();
      drop('opening', 'opened', 'refused');
      if (opened ?? refused ?? name) void refresh();
      else change({ shown: false });
    },
    async allow() {
      const { inbox } = state.peek();
      if (inbox.at === 'not-allowed') await ports.askToReach(inbox.origin);
      await refresh();
    },
    manage: () => ports.manage(),
    openFile: (file) => openSource({ from: 'file', file }),
    async discard(name) {
      drop('refused');
      const inbox = await openInbox(ports);
      const gone = await inbox?.remove(name);
      if (gone && !gone.ok) change({ refused: { failure: gone.failure } });
      await refresh();
    },
    choose(component, place) {
      const { opened } = state.peek();
      const dossier = shownBy(panel.state.peek());
      if (!opened || opened.putting || dossier === undefined) return;
      const here = new Map(opened.choices.get(dossier)).set(component, place);
      change({ opened: { ...opened, choices: new Map(opened.choices).set(dossier, here) } });
    },
    dismissNotes: () => drop('put', 'removed'),
    async settle(remove) {
      const { finished } = state.peek();
      drop('finished');
      await ports.settings.saveAfterProof(remove ? 'remove' : 'keep');
      if (finished && remove) await removeFinished(finished);
    },
    async answerCall(id) {
      change({ calls: state.peek().calls.filter((call) => call.id !== id) });
      await (await openInbox(ports))?.answer(id);
    },
  };
}
