import { signal, type ReadonlySignal } from '@preact/signals';
import { isoTime } from './attach-job';
import type { Desk, PanelPorts } from './ports';
import { componentsToKeep, isProven, queueOf, type QueuedDossier } from './queue';
import type { Checklist, PanelState } from './state';

/** The list of all dossiers on this device. */
export interface TableState {
  /** It is shown in place of the dossier. */
  readonly shown: boolean;
  readonly dossiers: readonly QueuedDossier[];
  /** When it was read, in milliseconds since 1970. */
  readonly at: number;
}

/** What can be done with the list of dossiers. */
export interface DossierTable {
  readonly state: ReadonlySignal<TableState>;
  show(): Promise<void>;
  close(): void;
  /** Goes to a dossier's page in the tab; one that is shown there is gone back to. */
  open(code: string): Promise<void>;
  /** Takes dossiers of which all is proven off the list. Nothing of them is erased. */
  putAway(codes: readonly string[]): Promise<void>;
}

export interface DossierTableOptions {
  readonly ports: Pick<PanelPorts, 'clock' | 'openPage'>;
  readonly panel: ReadonlySignal<PanelState>;
  /** Undefined until the passphrase was given. */
  readonly desk: () => Desk | undefined;
}

/** The list, and what the flow around it has to say: that it may be outdated, and that a dossier is left. */
export interface TableKeeper extends DossierTable {
  refresh(): Promise<void>;
  /** Keeps how the components of a dossier stand, right before it is put away. */
  leave(checklist: Checklist): Promise<void>;
}

/** The list of dossiers of a device. */
export function dossierTable({ ports, panel, desk }: DossierTableOptions): TableKeeper {
  const state = signal<TableState>({ shown: false, dossiers: [], at: ports.clock.now() });

  async function keepComponents({ page, components }: Checklist): Promise<void> {
    const on = desk();
    const known = await on?.dossiers.find(page.dossier);
    const before = known?.ok ? (known.value?.components ?? []) : [];
    const now = componentsToKeep(components, before, isoTime(ports.clock));
    await on?.dossiers.saveComponents(page.dossier, now);
  }

  async function refresh(): Promise<void> {
    const kept = await desk()?.kept();
    if (!kept?.ok) return;
    const dossiers = queueOf(kept.value, shownBy(panel.peek()));
    state.value = { ...state.peek(), dossiers, at: ports.clock.now() };
  }

  return {
    state,
    refresh,
    async leave(checklist) {
      await keepComponents(checklist);
      await refresh();
    },
    async show() {
      const open = panel.peek();
      if (open.at === 'checklist') await keepComponents(open);
      await refresh();
      state.value = { ...state.peek(), shown: true };
    },
    close() {
      state.value = { ...state.peek(), shown: false };
    },
    async open(code) {
      const open = panel.peek();
      const wanted = state.peek().dossiers.find((one) => one.code === code);
      // Leaving the page would cut off what is on its way there.
      if (!wanted || (isSending(open) && code !== shownBy(open))) return;
      state.value = { ...state.peek(), shown: false };
      if (code !== shownBy(open)) await ports.openPage(wanted.url);
    },
    async putAway(codes) {
      const proven = state.peek().dossiers.filter((one) => codes.includes(one.code) && isProven(one));
      for (const { code } of proven) await desk()?.dossiers.putAway(code, isoTime(ports.clock));
      await refresh();
    },
  };
}

/** The dossier that the tab shows. */
export function shownBy(open: PanelState): string | undefined {
  if (open.at === 'checklist') return open.page.dossier;
  return open.at === 'elsewhere' ? open.dossier : undefined;
}

/** Whether something is on its way to the page. */
export function isSending(open: PanelState): boolean {
  if (open.at !== 'checklist') return false;
  return open.run !== undefined || open.components.some(({ work }) => work?.kind === 'attaching');
}
