import { signal, type ReadonlySignal } from '@preact/signals';
import type { Failure } from '../../../shared/domain/failure';
import { fail, type Result } from '../../../shared/domain/result';
import type { AuditEngine, AuditPort, FilePlace } from '../flow/audit-port';
import type { HostClient, HostTab } from './host-client';
import { hostFile } from './host-file';
import type { CheckMemory } from './kept-position';
import { newWalk, walk } from './walk';
import type { Finding, WalkEnd, WalkPlan, WalkPorts, WalkPosition } from './walk-ports';

/** Findings that are kept for the screen; all stand in the records. */
const MOST_SHOWN = 200;

/** A host that can be checked, and the tab through which. */
export interface KnownHost extends HostTab {
  /** What the system is called. */
  readonly name: string;
}

/** How a check is going. */
export type CheckState =
  | { readonly is: 'idle' }
  | { readonly is: 'running' | 'pausing' }
  | { readonly is: 'paused' }
  | { readonly is: 'stopped'; readonly failure: Failure }
  | { readonly is: 'done' };

/** How far it is. */
export interface CheckProgress {
  readonly position: WalkPosition;
  readonly passed: number;
  /** Newest first. */
  readonly found: readonly Finding[];
  /** How long it will take at the pace until now; absent while nothing can be said. */
  readonly leftMs?: number;
  /** The host asked to be left alone until then. */
  readonly waitsUntil?: number;
}

/** What the desk needs of the world beside the walk's own needs. */
export interface CheckWorld extends Pick<WalkPorts, 'clock' | 'inspect' | 'known' | 'records' | 'observe'> {
  readonly memory: CheckMemory;
  tabs(): Promise<readonly HostTab[]>;
  client(tab: HostTab): Promise<HostClient>;
  /** Asks for a site and opens it. Only in the handler of a press. */
  openHost(address: string): Promise<boolean>;
  /** Runs while no other page of this extension does; 'storage/busy-elsewhere' otherwise. */
  alone<T>(work: () => Promise<T>): Promise<Result<T>>;
  /** Figures may have changed. */
  changed(): void;
}

/** The check of a whole one-stop system, whatever screen is open. */
export interface CheckDesk {
  readonly hosts: ReadonlySignal<readonly KnownHost[] | undefined>;
  readonly state: ReadonlySignal<CheckState>;
  /** Undefined where none was ever begun. */
  readonly progress: ReadonlySignal<CheckProgress | undefined>;
  readonly officer: ReadonlySignal<string | undefined>;
  /** Looks for hosts and for a check that was interrupted. */
  look(): Promise<void>;
  openHost(address: string): Promise<boolean>;
  saveOfficer(officer: string): Promise<void>;
  start(host: HostTab, plan: WalkPlan): Promise<void>;
  /** Ends after the question that is on its way; `goOn` takes it up again, also after the page was closed. */
  pause(): void;
  /** Goes on through the host with which it began. 'page/closed' where no tab shows that one. */
  goOn(): Promise<void>;
  /** Forgets where it was; what was written stays. */
  giveUp(): Promise<void>;
  /** The bytes of one file, asked of whichever open host lists its dossier on that day. */
  file(dossier: string, receivedOn: string, component: string, place: FilePlace): Promise<Result<Blob>>;
}

/** A desk on the given world. */
export function checkDesk(world: CheckWorld): CheckDesk {
  const { memory, clock } = world;
  const hosts = signal<readonly KnownHost[] | undefined>(undefined);
  const state = signal<CheckState>({ is: 'idle' });
  const progress = signal<CheckProgress | undefined>(undefined);
  const officer = signal<string | undefined>(undefined);
  let stop = new AbortController();

  async function run(tab: HostTab, from: WalkPosition): Promise<void> {
    const who = officer.peek();
    if (who === undefined || isBusy(state.peek())) return;
    state.value = { is: 'running' };
    stop = new AbortController();
    const { signal: stopped } = stop;
    progress.value = { position: from, passed: from.passed, found: progress.peek()?.found ?? [] };
    state.value = await check(tab, from, who, stopped).catch(brokenOff);
    world.changed();
  }

  async function check(
    tab: HostTab,
    from: WalkPosition,
    who: string,
    stopped: AbortSignal,
  ): Promise<WalkEnd> {
    const began = { at: clock.now(), passed: from.passed };
    const host = await world.client(tab);
    const ports: WalkPorts = {
      ...{ host, clock, officer: who },
      inspect: world.inspect,
      known: world.known,
      records: world.records,
      observe: world.observe,
      keep: (position) => memory.keep(position),
      tell({ position, passed, found, waitsUntil }) {
        const leftMs = timeLeft(position, passed, began, clock.now());
        progress.value = {
          ...{ position, passed },
          found: [...found.toReversed(), ...(progress.peek()?.found ?? [])].slice(0, MOST_SHOWN),
          ...(leftMs === undefined ? {} : { leftMs }),
          ...(waitsUntil === undefined ? {} : { waitsUntil }),
        };
      },
    };
    try {
      const ended = await world.alone(() => begin(host, from, ports, stopped));
      return ended.ok ? ended.value : { is: 'stopped', failure: ended.failure };
    } finally {
      host.close();
    }
  }

  return {
    ...{ hosts, state, progress, officer },
    async look() {
      officer.value = await memory.officer();
      const kept = await memory.position();
      if (kept && !isBusy(state.peek())) {
        progress.value ??= { position: kept, passed: kept.passed, found: [] };
        if (state.peek().is === 'idle')
          state.value = { is: kept.finishedAt === undefined ? 'paused' : 'done' };
      }
      const found: KnownHost[] = [];
      for (const tab of await world.tabs()) {
        const client = await world.client(tab);
        const about = await client.about();
        client.close();
        if (about.ok) found.push({ ...tab, name: about.value.name });
      }
      hosts.value = found;
    },
    openHost: (address) => world.openHost(address),
    async saveOfficer(id) {
      await memory.saveOfficer(id);
      officer.value = id;
    },
    start(host, plan) {
      progress.value = undefined;
      return run(host, newWalk(plan, host.origin, clock.now()));
    },
    pause() {
      if (state.peek().is !== 'running') return;
      state.value = { is: 'pausing' };
      stop.abort();
    },
    async goOn() {
      const kept = await memory.position();
      const host = (await world.tabs()).find(({ origin }) => origin === kept?.origin);
      if (kept && host) return run(host, kept);
      // Without a place: another page has given it up.
      if (!kept) progress.value = undefined;
      state.value = kept ? { is: 'stopped', failure: { code: 'page/closed' } } : { is: 'idle' };
    },
    async giveUp() {
      await memory.forget();
      progress.value = undefined;
      state.value = { is: 'idle' };
    },
    async file(dossier, receivedOn, component, place) {
      let last: Result<Blob> = fail({ code: 'host/not-listable' });
      for (const tab of await world.tabs()) {
        const client = await world.client(tab);
        const about = await client.about();
        if (about.ok) last = await hostFile(client, { dossier, receivedOn, component, file: place });
        client.close();
        if (last.ok) return last;
      }
      return last;
    },
  };
}

/** How the page fetches one file: its dossier's day is what the records say. */
export function fileOfHost(
  engine: Pick<AuditEngine, 'dossier'>,
  desk: CheckDesk,
): NonNullable<AuditPort['hostFile']> {
  return async (dossier, component, place) => {
    const record = await engine.dossier(dossier);
    if (!record.ok) return record;
    const day = record.value?.receivedOn;
    if (day === undefined) return fail({ code: 'host/refused', status: 404 });
    return desk.file(dossier, day, component, place);
  };
}

/** The tab may have gone to another system since. */
async function begin(
  host: HostClient,
  from: WalkPosition,
  ports: WalkPorts,
  stopped: AbortSignal,
): Promise<WalkEnd> {
  const about = await host.about();
  return about.ok ? walk(from, ports, stopped) : { is: 'stopped', failure: about.failure };
}

/** The browser could not keep the place, as on a full disk, or a fault of ours: a check that stands must not look busy. */
function brokenOff(thrown: unknown): WalkEnd {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return { is: 'stopped', failure: { code: 'defect', where: 'audit/check', message } };
}

function isBusy({ is }: CheckState): boolean {
  return is === 'running' || is === 'pausing';
}

function timeLeft(
  { total }: WalkPosition,
  passed: number,
  began: { readonly at: number; readonly passed: number },
  now: number,
): number | undefined {
  const done = passed - began.passed;
  if (total === undefined || done < 3) return undefined;
  return Math.max(0, total - passed) * ((now - began.at) / done);
}
