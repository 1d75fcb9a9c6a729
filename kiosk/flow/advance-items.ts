import type { Turn } from '../../shared/domain/turn';
import {
  findingsOfItem,
  itemsOf,
  withItems,
  type Draft,
  type Item,
  type Message,
  type Reading,
} from './draft';
import type { Effect, Event, Step } from './events';
import { draftOf, type State } from './state';

/** Events that change what lies in a paper. */
export type ItemEvent = Extract<
  Event,
  {
    is:
      | 'files-given'
      | 'page-read'
      | 'file-read'
      | 'file-failed'
      | 'reading-stopped'
      | 'message-understood'
      | 'item-turned'
      | 'item-accepted'
      | 'pages-compared'
      | 'item-retaken'
      | 'item-moved'
      | 'item-removed'
      | 'removal-undone';
  }
>;

/** The part of `advance` for files, pages and their order. */
export function advanceItems(state: State, event: ItemEvent): Step {
  switch (event.is) {
    case 'files-given':
      return giveFiles(state, event.files);
    case 'page-read':
      return takePage(state, event);
    case 'file-read':
      return finishReading(state, event.job, event.rebuilt ? { is: 'rebuilt' } : undefined);
    case 'file-failed':
      return dropReading(state, event.job, event.saying);
    case 'reading-stopped':
      return dropReading(state, event.job);
    case 'message-understood':
      return edit(state, (draft) => ({
        ...draft,
        messages: draft.messages.filter(({ job }) => job !== event.job),
      }));
    case 'item-turned':
      return inPaper(state, (items) => items.map((item) => (item.id === event.id ? turned(item) : item)));
    case 'item-accepted':
      return inPaper(state, (items, draft) =>
        items.map((item) => (item.id === event.id ? accepted(draft, item) : item)),
      );
    case 'pages-compared':
      return edit(state, (draft) => ({ ...draft, across: event.across }));
    case 'item-retaken':
      return giveFiles(state, event.files, event.id);
    case 'item-moved':
      return inPaper(state, (items) => moved(items, event.id, event.by));
    case 'item-removed':
      return removeItem(state, event.id);
    case 'removal-undone':
      return undoRemoval(state);
  }
}

function giveFiles(state: State, files: readonly File[], replaces?: string): Step {
  const { screen } = state;
  if (screen.at !== 'paper') return [state, []];
  const { component } = screen;
  const readings = files.map((file, index): Reading => ({
    job: state.jobs + 1 + index,
    component,
    name: file.name,
    done: 0,
    // One file takes the place; what else is given with it stands behind the others.
    ...(replaces !== undefined && index === 0 && { replaces }),
  }));
  const effects = files.map((file, index): Effect => ({
    do: 'read-file',
    job: state.jobs + 1 + index,
    component,
    file,
  }));
  const draft: Draft = { ...screen.draft, readings: [...screen.draft.readings, ...readings] };
  return [{ ...state, jobs: state.jobs + files.length, screen: { ...screen, draft } }, effects];
}

function takePage(state: State, event: Extract<Event, { is: 'page-read' }>): Step {
  const reading = draftOf(state)?.readings.find(({ job }) => job === event.job);
  // Stopped or wiped in the meantime: what was kept for it has to go.
  if (!reading) return [state, [{ do: 'forget-items', ids: [event.item.id] }]];
  return edit(state, (draft) => ({
    ...withItems(draft, reading.component, [...itemsOf(draft, reading.component), event.item]),
    readings: draft.readings.map((other) =>
      other === reading
        ? { ...reading, done: event.done, ...(event.of === undefined ? {} : { of: event.of }) }
        : other,
    ),
  }));
}

/** The file is whole. Pages that were given in the place of another take it now, and the other goes. */
function finishReading(state: State, job: number, saying?: Message['saying']): Step {
  const draft = draftOf(state);
  const reading = draft?.readings.find((other) => other.job === job);
  if (!draft || !reading) return [state, []];
  const items = itemsOf(draft, reading.component);
  const old = items.find(({ id }) => id === reading.replaces);
  const [next] = edit(state, () => withoutReading(draft, job, saying));
  if (!old) return [next, []];
  const fresh = items.filter((item) => item.job === job);
  const others = items.filter((item) => item.job !== job);
  const sorted = others.toSpliced(others.indexOf(old), 1, ...fresh);
  const [after] = edit(next, (rest) => withItems(rest, reading.component, sorted));
  return [after, [{ do: 'forget-items', ids: [old.id] }]];
}

/** A file counts whole or not at all: pages of a file that failed half-way are taken out again. */
function dropReading(state: State, job: number, saying?: Message['saying']): Step {
  const draft = draftOf(state);
  if (!draft?.readings.some((reading) => reading.job === job)) return [state, []];
  const gone = Object.values(draft.items)
    .flat()
    .filter((item) => item.job === job)
    .map(({ id }) => id);
  const items = Object.fromEntries(
    Object.entries(draft.items).map(([code, list]) => [code, list.filter((item) => item.job !== job)]),
  );
  const [next] = edit(state, () => withoutReading({ ...draft, items }, job, saying));
  const effects: Effect[] = [{ do: 'stop-reading', job }];
  return [next, gone.length > 0 ? [...effects, { do: 'forget-items', ids: gone }] : effects];
}

function withoutReading(draft: Draft, job: number, saying?: Message['saying']): Draft {
  const reading = draft.readings.find((other) => other.job === job);
  if (!reading) return draft;
  const { component, name } = reading;
  return {
    ...draft,
    readings: draft.readings.filter((other) => other !== reading),
    messages: saying ? [...draft.messages, { job, component, name, saying }] : draft.messages,
  };
}

function removeItem(state: State, id: string): Step {
  const { screen } = state;
  if (screen.at !== 'paper') return [state, []];
  const items = itemsOf(screen.draft, screen.component);
  const index = items.findIndex((item) => item.id === id);
  const item = items[index];
  if (!item) return [state, []];
  const before = screen.draft.removed;
  const rest = items.filter((other) => other !== item);
  const draft: Draft = {
    ...withItems(screen.draft, screen.component, rest),
    removed: { component: screen.component, index, item },
  };
  return [
    { ...state, screen: { ...screen, draft } },
    before ? [{ do: 'forget-items', ids: [before.item.id] }] : [],
  ];
}

function undoRemoval(state: State): Step {
  return edit(state, ({ removed, ...draft }) => {
    if (!removed) return draft;
    const items = itemsOf(draft, removed.component);
    return withItems(draft, removed.component, items.toSpliced(removed.index, 0, removed.item));
  });
}

/** What is found later was not accepted. */
function accepted(draft: Draft, item: Item): Item {
  if (item.kind === 'document') return item;
  return { ...item, accepted: findingsOfItem(draft, item).map(({ flaw }) => flaw) };
}

function turned(item: Item): Item {
  return item.kind === 'page' ? { ...item, turn: ((item.turn + 90) % 360) as Turn } : item;
}

function moved(items: readonly Item[], id: string, by: -1 | 1): readonly Item[] {
  const from = items.findIndex((item) => item.id === id);
  const item = items[from];
  const to = from + by;
  if (!item || to < 0 || to >= items.length) return items;
  return items.toSpliced(from, 1).toSpliced(to, 0, item);
}

function inPaper(state: State, change: (items: readonly Item[], draft: Draft) => readonly Item[]): Step {
  const { screen } = state;
  if (screen.at !== 'paper') return [state, []];
  return edit(state, (draft) =>
    withItems(draft, screen.component, change(itemsOf(draft, screen.component), draft)),
  );
}

function edit(state: State, change: (draft: Draft) => Draft): Step {
  const { screen } = state;
  return 'draft' in screen
    ? [{ ...state, screen: { ...screen, draft: change(screen.draft) } }, []]
    : [state, []];
}
