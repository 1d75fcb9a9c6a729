import { signal, type ReadonlySignal } from '@preact/signals';
import { entryName, type FrameEntry } from '../../../shared/domain/sampling/frame';
import type { SampleSheet } from '../../../shared/domain/sampling/sample-sheet';
import type { InspectMemory } from './inspect-world';

/** Papers of a sample that could not be opened. They are named until a word is said of them, also on another day. */
export interface Unopened {
  readonly list: ReadonlySignal<readonly FrameEntry[]>;
  /** Takes up what is kept of this sample; of none, nothing. */
  takeUp(sheet: SampleSheet | undefined): Promise<void>;
  /** A sitting begins: each of them comes again. */
  begin(): void;
  passOver(entry: FrameEntry): Promise<void>;
  /** Whether it was passed over in this sitting. */
  isPassed(entry: FrameEntry): boolean;
  /** A word was said of it. */
  opened(entry: FrameEntry): Promise<void>;
}

/** The list over this device's memory. */
export function unopenedPapers(memory: Pick<InspectMemory, 'unopened' | 'keepUnopened'>): Unopened {
  const list = signal<readonly FrameEntry[]>([]);
  const passed = new Set<string>();
  let sample = '';

  async function change(next: readonly FrameEntry[]): Promise<void> {
    list.value = next;
    await memory.keepUnopened(sample, next.map(entryName));
  }

  return {
    list,
    async takeUp(sheet) {
      passed.clear();
      sample = sheet?.id ?? '';
      const names = new Set(sheet ? await memory.unopened(sheet.id) : []);
      list.value = sheet?.items.filter((entry) => names.has(entryName(entry))) ?? [];
    },
    begin: () => passed.clear(),
    async passOver(entry) {
      passed.add(entryName(entry));
      await change([...list.peek().filter((one) => !isSame(one, entry)), entry]);
    },
    isPassed: (entry) => passed.has(entryName(entry)),
    async opened(entry) {
      passed.delete(entryName(entry));
      if (list.peek().some((one) => isSame(one, entry)))
        await change(list.peek().filter((one) => !isSame(one, entry)));
    },
  };
}

function isSame(one: FrameEntry, other: FrameEntry): boolean {
  return entryName(one) === entryName(other);
}
