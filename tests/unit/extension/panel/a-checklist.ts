import type { ChecklistActs } from '../../../../extension/panel/screens/checklist';
import type { Checklist, ComponentView } from '../../../../extension/panel/flow/state';
import type { Item } from '../../../../shared/storage/item-store';
import type { PageFacts } from '../../../../shared/storage/records';
import { aReport } from '../../../fixtures/worker-answers';
import { aHostComponent } from './fake-host';

/** A component without anything in it. */
export function aComponentView(changes: Partial<ComponentView> = {}): ComponentView {
  return {
    host: aHostComponent(),
    items: [],
    across: new Map(),
    proven: [],
    refused: [],
    undoable: false,
    confirmed: [],
    ...changes,
  };
}

/** What is stored of a natural page of 300 dpi without a fault. */
export function aPageFacts(changes: Partial<PageFacts> = {}): PageFacts {
  return {
    ...{ kind: 'page', width: 2_480, height: 3_508, dpi: 300, colour: true, turn: 0, look: 'natural' },
    quality: aReport(),
    ...changes,
  };
}

/** What is stored of a cleaned page. */
export function cleanedFacts(changes: Partial<PageFacts> = {}): PageFacts {
  return aPageFacts({ look: 'layers', layers: { width: 2_480, height: 3_508, dpi: 300 }, ...changes });
}

/** A page of 300 dpi. */
export function anItemView(id: string, changes: Partial<Item> = {}): Item {
  return {
    id,
    dossier: 'H40.12-261121-0007',
    component: 'TP01',
    order: 0,
    bytes: 1_000,
    facts: aPageFacts(),
    ...changes,
  };
}

/** A checklist of the given components. */
export function aChecklist(
  components: readonly ComponentView[],
  changes: Partial<Checklist> = {},
): Checklist {
  return {
    page: {
      adapter: 'fake',
      url: 'https://motcua.example/ho-so/7',
      dossier: 'H40.12-261121-0007',
      procedure: '1.001193',
      components: components.map(({ host }) => host),
      bestGrade: 'read-back',
    },
    components,
    restored: 0,
    strayed: 0,
    tight: false,
    ...changes,
  };
}

/** Acts that write down what was asked for. */
export function notedActs(): { readonly acts: ChecklistActs; readonly asked: (readonly unknown[])[] } {
  const asked: (readonly unknown[])[] = [];
  const acts = new Proxy({} as ChecklistActs, {
    get:
      (_target, name) =>
      (...args: readonly unknown[]) => {
        asked.push([name, ...args]);
      },
  });
  return { acts, asked };
}
