import type { PageLayers } from '../../../shared/contracts/image-worker';
import type { PageText } from '../../../shared/domain/page-text';
import { withAcross } from './across';
import { withReadings } from './fields/fields-pages';
import type { Desk, Officer, PanelPorts } from './ports';
import { without, withComponent, type Announcement, type Checklist, type ComponentView } from './state';

/** The dossier that lies open: what the acts on it share. It is over once the page shows another dossier. */
export interface Bench {
  readonly ports: PanelPorts;
  readonly desk: Desk;
  readonly officer: Officer;
  /** When this panel started, in milliseconds since 1970. */
  readonly startedAt: number;
  /** Locked PDFs that wait for their password, by component; in memory only. */
  readonly lockedFiles: Map<string, File>;
  /** What was read on pages, by id: for what shows only across pages. In memory only. */
  readonly texts: Map<string, PageText>;
  /** Cleaned pages in fewer bytes, by id: what goes in their place. In memory only. */
  readonly squeezed: Map<string, PageLayers>;
  /** Pages that could not be read, as they stand: they are not tried again. */
  readonly unreadable: Set<string>;
  /** Ends whatever is running when the dossier is put away. */
  readonly over: AbortSignal;
  checklist(): Checklist;
  change(change: (checklist: Checklist) => Checklist): void;
  announce(announcement: Announcement): void;
}

/** One component as it stands now; undefined once the page has none of that key. */
export function componentOf(bench: Bench, key: string): ComponentView | undefined {
  return bench.checklist().components.find((one) => one.host.key === key);
}

/** Changes one component of the open dossier. */
export function changeComponent(
  bench: Bench,
  key: string,
  change: (component: ComponentView) => ComponentView,
): void {
  bench.change((checklist) => withComponent(checklist, key, change));
}

/** Reads a component's items from the disk again: what is shown is what is kept. */
export async function reloadItems(bench: Bench, key: string): Promise<void> {
  const items = await bench.desk.items.list(bench.checklist().page.dossier, key);
  if (!items.ok) return;
  changeComponent(bench, key, (component) =>
    withAcross(
      {
        ...(sameItems(component.items, items.value) ? component : without(component, 'already')),
        items: items.value.map((item) => component.items.find((known) => sameView(known, item)) ?? item),
      },
      bench.texts,
    ),
  );
}

/** Judges the pages of every component beside each other again: more of their text is known. */
export function judgeAcross(bench: Bench): void {
  bench.change((list) => ({
    ...list,
    components: list.components.map((component) => withAcross(component, bench.texts)),
    ...withReadings(list, bench.texts),
  }));
}

function sameItems(a: ComponentView['items'], b: ComponentView['items']): boolean {
  return a.length === b.length && a.every(({ id }, place) => id === b[place]?.id);
}

/** An unchanged item stays the same object, so that its picture is not drawn anew. */
function sameView(a: ComponentView['items'][number], b: ComponentView['items'][number]): boolean {
  const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
  return a.id === b.id && a.order === b.order && same(a.facts, b.facts) && same(a.fields, b.fields);
}
