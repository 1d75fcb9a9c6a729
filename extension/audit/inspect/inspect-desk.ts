import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Failure } from '../../../shared/domain/failure';
import type { DossierRecord } from '../../../shared/domain/indicators/record';
import type { Verdict } from '../../../shared/domain/observation';
import { ok, type Result } from '../../../shared/domain/result';
import { drawSample, secondRound, type SampleWish } from '../../../shared/domain/sampling/draw';
import { entryName, type FrameEntry } from '../../../shared/domain/sampling/frame';
import {
  inspectedItems,
  spokeInOtherRound,
  wordOf,
  type InspectedItem,
  type Round,
} from '../../../shared/domain/sampling/inspections';
import { parseSampleSheet, type SampleSheet } from '../../../shared/domain/sampling/sample-sheet';
import type { InspectWorld } from './inspect-world';
import { unopenedPapers } from './unopened';

/** One component on the inspector's table. */
export interface Look {
  readonly round: Round;
  readonly officer: string;
  readonly entry: FrameEntry;
  readonly procedure: string;
  /** How many files it has. */
  readonly files: number;
  /** How many of the round are done, of how many. */
  readonly done: number;
  readonly of: number;
  /** What comes after it, where something does. */
  readonly next?: FrameEntry;
}

/** How the inspection is going. */
export type InspectState =
  | { readonly is: 'opening' | 'none' | 'drawing' | 'drawn' }
  | { readonly is: 'looking'; readonly look: Look }
  /** A word is on its way to the disk. */
  | { readonly is: 'writing'; readonly look: Look };

/** What drawing again with the same seed came to. */
export type Comparison = 'same' | 'other-frame' | 'other-draw';

/** The inspection of one sample, whatever screen is open. */
export interface InspectDesk {
  readonly state: ReadonlySignal<InspectState>;
  readonly failure: ReadonlySignal<Failure | undefined>;
  readonly sheet: ReadonlySignal<SampleSheet | undefined>;
  /** Everything that was said of the sample until now. */
  readonly items: ReadonlySignal<readonly InspectedItem[]>;
  /** Entries that could not be opened, and of which no word was said since. */
  readonly unopened: ReadonlySignal<readonly FrameEntry[]>;
  readonly officer: ReadonlySignal<string | undefined>;
  /** Whether there is a word of this sitting that can be said anew. */
  readonly canUndo: ReadonlySignal<boolean>;
  /** Takes up the sample that this device keeps, as far as the chains say that it is. */
  open(): Promise<void>;
  /** 'nothing': no component that could be drawn. */
  draw(wish: SampleWish): Promise<'drawn' | 'nothing' | 'failed'>;
  /** Takes the sample out of a file that another machine drew. False for anything else. */
  take(file: Blob): Promise<boolean>;
  /** Forgets the sample; what was said stays. */
  giveUp(): Promise<void>;
  /** Draws again from what is known now. */
  compare(): Promise<Comparison | undefined>;
  begin(round: Round, officer: string): Promise<'begun' | 'same-officer' | 'all-done'>;
  say(verdict: Verdict): Promise<void>;
  /** It cannot be opened: it stays open, and comes again when the round is begun again. */
  passOver(): Promise<void>;
  /** Back to the last one; its newest word will count. */
  undo(): void;
  pause(): void;
}

/** A desk on the given world. */
export function inspectDesk(world: InspectWorld): InspectDesk {
  const { engine, memory } = world;
  const state = signal<InspectState>({ is: 'opening' });
  const failure = signal<Failure | undefined>(undefined);
  const sheet = signal<SampleSheet | undefined>(undefined);
  const items = signal<readonly InspectedItem[]>([]);
  const unopened = unopenedPapers(memory);
  const officer = signal<string | undefined>(undefined);
  const said = signal<readonly FrameEntry[]>([]);
  const canUndo = computed(() => said.value.length > 0);
  const records = new Map<string, DossierRecord>();
  /** Who looks in which round, since it was begun here. */
  let sitting: Pick<Look, 'round' | 'officer'> | undefined;

  /** Notes a failure; true when there is none. */
  function holds(result: Result<unknown>): boolean {
    failure.value = result.ok ? undefined : result.failure;
    return result.ok;
  }

  async function read(codes: Iterable<string>): Promise<Result<void>> {
    // Neighbours lie together on the disk.
    for (const code of [...codes].sort()) {
      const found = await engine.dossier(code);
      if (!found.ok) return found;
      if (found.value) records.set(code, found.value);
    }
    const of = sheet.peek();
    items.value = of ? inspectedItems(of, records) : [];
    return ok(undefined);
  }

  async function putOut(next: SampleSheet | undefined): Promise<void> {
    records.clear();
    sitting = undefined;
    said.value = [];
    await unopened.takeUp(next);
    sheet.value = next;
    const known = holds(await read(new Set(next?.items.map(({ dossier }) => dossier))));
    state.value = { is: next && known ? 'drawn' : 'none' };
  }

  function roundItems(round: Round): readonly InspectedItem[] {
    const of = sheet.peek();
    if (!of || round === 1) return items.peek();
    const wanted = new Set(secondRound(of).map(entryName));
    return items.peek().filter(({ entry }) => wanted.has(entryName(entry)));
  }

  /** What was found is shown from here on: whoever has seen where two inspectors differ changes no word of this sitting. */
  function leave(): void {
    const other = sitting?.round === 1 ? 2 : 1;
    if (items.peek().some((item) => wordOf(item, other))) said.value = [];
    state.value = { is: 'drawn' };
  }

  /** Puts an entry on the table, else the next open one; without any the round is over for now. */
  function lookAt(entry?: FrameEntry): void {
    if (!sitting) return;
    const { round } = sitting;
    const all = roundItems(round);
    const open = all.filter((item) => !wordOf(item, round) && !unopened.isPassed(item.entry));
    const now = entry ?? open[0]?.entry;
    if (!now) {
      leave();
      return;
    }
    const next = open.find((item) => item.entry !== now)?.entry;
    const record = records.get(now.dossier);
    const component = record?.components.find(({ code }) => code === now.component);
    const done = all.filter((item) => wordOf(item, round)).length;
    const look: Look = {
      ...{ ...sitting, entry: now, procedure: record?.procedure ?? '' },
      ...{ files: component?.files.length ?? 0, done, of: all.length },
      ...(next && { next }),
    };
    state.value = { is: 'looking', look };
  }

  return {
    ...{ state, failure, sheet, items, unopened: unopened.list, officer, canUndo },
    async open() {
      const { is } = state.peek();
      if (is === 'drawing' || is === 'looking' || is === 'writing') return;
      officer.value = await memory.officer();
      await putOut(await memory.sheet());
    },
    async draw(wish) {
      state.value = { is: 'drawing' };
      const { from, until, units } = wish;
      const known = await engine.records({ from, until, ...(units.length > 0 && { units }) });
      const sample = known.ok ? await drawSample(known.value, wish) : undefined;
      if (!holds(known) || !sample || sample.items.length === 0) {
        state.value = { is: 'none' };
        return sample ? 'nothing' : 'failed';
      }
      const drawnSheet = { ...sample, form: 1 as const, drawnAt: new Date(world.now()).toISOString() };
      await memory.keep(drawnSheet);
      await putOut(drawnSheet);
      return 'drawn';
    },
    async take(file) {
      const taken = parseSampleSheet(await file.text());
      if (!taken) return false;
      await memory.keep(taken);
      await putOut(taken);
      return true;
    },
    async giveUp() {
      await memory.forget();
      await putOut(undefined);
    },
    async compare() {
      const kept = sheet.peek();
      if (!kept) return undefined;
      const { from, until, units } = kept;
      const known = await engine.records({ from, until, ...(units.length > 0 && { units }) });
      if (!holds(known) || !known.ok) return undefined;
      const again = await drawSample(known.value, kept);
      if (again.id !== kept.id) return 'other-frame';
      return namesOf(again.items) === namesOf(kept.items) ? 'same' : 'other-draw';
    },
    async begin(round, by) {
      if (spokeInOtherRound(items.peek(), round, by)) return 'same-officer';
      await memory.saveOfficer(by);
      officer.value = by;
      sitting = { round, officer: by };
      said.value = [];
      unopened.begin();
      lookAt();
      return state.peek().is === 'looking' ? 'begun' : 'all-done';
    },
    async say(verdict) {
      const now = state.peek();
      const of = sheet.peek();
      if (now.is !== 'looking' || !of) return;
      const { look } = now;
      state.value = { is: 'writing', look };
      const { round, entry } = look;
      const { dossier, component } = entry;
      const at = new Date(world.now()).toISOString();
      const written = await engine.observe([
        { event: 'inspected', at, officer: look.officer, dossier, component, sample: of.id, round, verdict },
      ]);
      if (!holds(written) || !holds(await read([dossier]))) {
        state.value = now;
        return;
      }
      said.value = [...said.peek().filter((before) => before !== entry), entry];
      await unopened.opened(entry);
      world.changed();
      lookAt();
    },
    async passOver() {
      const now = state.peek();
      if (now.is !== 'looking') return;
      await unopened.passOver(now.look.entry);
      lookAt();
    },
    undo() {
      const { is } = state.peek();
      const last = said.peek().at(-1);
      if (!last || (is !== 'looking' && is !== 'drawn')) return;
      said.value = said.peek().slice(0, -1);
      lookAt(last);
    },
    pause() {
      if (state.peek().is === 'looking') leave();
    },
  };
}

function namesOf(items: readonly FrameEntry[]): string {
  return items.map(entryName).join('\n');
}
