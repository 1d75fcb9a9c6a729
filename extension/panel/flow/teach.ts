import { signal, type ReadonlySignal } from '@preact/signals';
import type { AdapterData } from '../../../shared/contracts/adapter-data';
import { TEACH_STEPS, type TeachStep, type TeachWords } from '../../../shared/contracts/teach';
import { isSound } from '../../adapters/self-check';
import { lookAtPage, wasSound } from './page-soundness';
import { adapterOf, keep, takeManaged, usable } from './office-adapters';
import { draftAdapter, EMPTY_DRAFT, idFor, withAnswer, withNextChoice } from './teach-draft';
import { without } from './state';
import type { CheckState, DryRunState, StepsState, TeachPorts, TeachState } from './teach-state';
import { teachLists, type ListActs } from './teach-lists';

/** Teaching, checking and keeping adapters: what is shown in place of the dossier, and what can be done. */
export interface Teaching extends ListActs {
  /** Undefined while the dossier is shown. */
  readonly state: ReadonlySignal<TeachState | undefined>;
  /** The adapter of the page beside has not been found sound on this site yet. */
  readonly unproven: ReadonlySignal<boolean>;
  /** Reads what the office keeps and tells the site. Before the first look at the page. */
  start(): Promise<void>;
  /** The adapter of an id: the office's own before the shipped. */
  dataOf(id: string | undefined): Promise<AdapterData | undefined>;
  /** The page beside is one of this adapter's, or of none. */
  seen(adapter: string | undefined): Promise<void>;
  teach(): void;
  point(words: (step: TeachStep) => TeachWords): Promise<void>;
  stopPointing(): Promise<void>;
  anotherWay(): Promise<void>;
  next(): Promise<void>;
  back(): void;
  setName(name: string): void;
  save(): Promise<void>;
  check(): Promise<void>;
  /** The adapter is not used on this page any more, until the panel is opened again. */
  setAside(): Promise<void>;
  /** The same for one that a check before an attach found unsound. */
  leaveOut(id: string): Promise<void>;
  close(): Promise<void>;
}

/** Teaching on the given world. */
export function createTeaching(ports: TeachPorts): Teaching {
  const { site, store, office, clock } = ports;
  const state = signal<TeachState | undefined>(undefined);
  const unproven = signal(false);
  let aside: readonly string[] = [];
  const now = (): string => new Date(clock.now()).toISOString();

  async function tellSite(): Promise<void> {
    const own = await store.list();
    const adapters = own.ok ? usable(own.value) : [];
    site.useOffice({ adapters, without: aside });
  }

  async function dataOf(id: string | undefined): Promise<AdapterData | undefined> {
    const own = await store.list();
    return id === undefined ? undefined : adapterOf(own.ok ? own.value : [], id);
  }

  async function leaveOut(id: string): Promise<void> {
    aside = [...aside, id];
    await tellSite();
    void ports.readPage();
  }

  function steps(): StepsState | undefined {
    const shown = state.peek();
    return shown?.at === 'steps' ? shown : undefined;
  }

  /** Shows what the draft recognises, in the panel and by frames in the page. */
  async function preview(shown: StepsState): Promise<void> {
    const data = draftAdapter(shown.draft, { id: 'day-thu', name: 'x', version: 1 });
    const check = data ? await site.check(data, true) : undefined;
    const now = steps();
    if (now?.draft === shown.draft && check?.ok) state.value = { ...now, check: check.value };
  }

  async function dryRun(shown: StepsState): Promise<void> {
    const data = draftAdapter(shown.draft, { id: 'day-thu', name: 'x', version: 1 });
    const check = data && (await site.check(data, true));
    if (!check?.ok) {
      state.value = { ...shown, step: 'row', ...(check ? { failure: check.failure } : {}) };
      return;
    }
    const known = await dataOf(idFor(shown.draft.url ?? ''));
    const dry: DryRunState = {
      ...{ at: 'dry-run', draft: shown.draft, check: check.value, sound: isSound(check.value), busy: false },
      name: known?.name ?? new URL(shown.draft.url ?? '').host,
    };
    state.value = dry;
  }

  return {
    state,
    unproven,
    dataOf,
    ...teachLists(ports, state, tellSite),

    async start() {
      await takeManaged(store, office, now());
      await tellSite();
    },

    async seen(adapter) {
      const data = await dataOf(adapter);
      unproven.value = data?.proof === 'unproven' && !(await wasSound(ports, data)).ever;
    },

    teach() {
      state.value = { at: 'steps', step: 'dossier', draft: EMPTY_DRAFT, pointing: false };
    },

    async point(words) {
      const shown = steps();
      if (!shown || shown.pointing) return;
      const { step } = shown;
      const rest = without(shown, 'ended', 'problem', 'failure');
      state.value = { ...rest, pointing: true };
      const answer = await site.point(step, words(step));
      const now = steps();
      if (!now?.pointing || now.step !== step) return;
      if (!answer.ok) {
        state.value = { ...now, pointing: false, failure: answer.failure };
        return;
      }
      const { did, problem } = answer.value;
      if (did !== 'picked' || problem) {
        const ended = did === 'picked' ? {} : { ended: did };
        state.value = { ...now, pointing: false, ...ended, ...(problem ? { problem } : {}) };
        return;
      }
      const next: StepsState = {
        ...without(now, 'check'),
        pointing: false,
        draft: withAnswer(now.draft, step, answer.value),
      };
      state.value = next;
      await preview(next);
    },

    async stopPointing() {
      const shown = steps();
      if (!shown?.pointing) return;
      state.value = { ...shown, pointing: false, ended: 'left' };
      await site.endTeaching(true);
    },

    async anotherWay() {
      const shown = steps();
      if (!shown || shown.pointing) return;
      const next = { ...shown, draft: withNextChoice(shown.draft, shown.step) };
      state.value = next;
      await preview(next);
    },

    async next() {
      const shown = steps();
      if (!shown || shown.pointing) return;
      const rest = without(shown, 'ended', 'problem', 'failure');
      const following = TEACH_STEPS[TEACH_STEPS.indexOf(shown.step) + 1];
      if (following) state.value = { ...rest, step: following };
      else await dryRun(rest);
    },

    back() {
      const shown = state.peek();
      if (shown?.at === 'dry-run') {
        state.value = {
          at: 'steps',
          step: 'control',
          draft: shown.draft,
          pointing: false,
          check: shown.check,
        };
        return;
      }
      if (shown?.at !== 'steps' || shown.pointing) return;
      const before = TEACH_STEPS[TEACH_STEPS.indexOf(shown.step) - 1];
      if (before) state.value = { ...without(shown, 'ended', 'problem', 'failure'), step: before };
    },

    setName(name) {
      const shown = state.peek();
      if (shown?.at === 'dry-run') state.value = { ...shown, name };
    },

    async save() {
      const shown = state.peek();
      if (shown?.at !== 'dry-run' || !shown.sound || shown.busy || shown.name.trim() === '') return;
      state.value = { ...without(shown, 'failure'), busy: true };
      const id = idFor(shown.draft.url ?? '');
      const version = ((await dataOf(id))?.version ?? 0) + 1;
      const data = draftAdapter(shown.draft, { id, name: shown.name.trim().slice(0, 80), version });
      const kept = data && (await keep(store, data, 'taught', now()));
      if (!data || !kept) return;
      if (!kept.ok) {
        state.value = { ...shown, busy: false, failure: kept.failure };
        return;
      }
      // The dry run was a check of the live page: it proves this version here.
      await lookAtPage(ports, data);
      aside = aside.filter((one) => one !== id);
      await site.endTeaching();
      await tellSite();
      state.value = undefined;
      void ports.readPage();
    },

    async check() {
      const reading: CheckState = { at: 'check', busy: true, sound: false, changes: [] };
      state.value = reading;
      // What the panel shows may be of a moment ago: the page or the office's adapters may have changed since.
      const id = await ports.readPage();
      const data = await dataOf(id);
      const own = await store.list();
      if (state.peek() !== reading) return;
      const isOwn = own.ok && own.value.some((one) => one.id === id);
      const adapter = data && { id: data.id, name: data.name, version: data.version, own: isOwn };
      const shown: CheckState = adapter ? { ...reading, adapter } : { ...reading, busy: false };
      state.value = shown;
      if (!data) return;
      const looked = await lookAtPage(ports, data, true);
      if (state.peek() !== shown) return;
      state.value = { ...shown, busy: false, ...(looked.ok ? looked.value : { failure: looked.failure }) };
      if (looked.ok && looked.value.sound) unproven.value = false;
    },

    async setAside() {
      const shown = state.peek();
      if (shown?.at !== 'check' || !shown.adapter) return;
      await site.endTeaching();
      state.value = undefined;
      await leaveOut(shown.adapter.id);
    },

    leaveOut,

    async close() {
      state.value = undefined;
      await site.endTeaching();
    },
  };
}

/** Steps that a page may do without. */
export const OPTIONAL_STEPS: ReadonlySet<TeachStep> = new Set<TeachStep>(['dossier', 'list', 'message']);
