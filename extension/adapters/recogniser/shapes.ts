import { hasRole } from '../from-data/roles';
import type { Anchor } from './anchors';
import type { PageNode } from './page-nodes';
import { nameLikeness } from './words';

/** More rows than any dossier has; a page with more fields is something else. */
const MAX_ROWS = 150;
/** Larger things are parts of the page, not rows. */
const MAX_ROW_SIZE = 600;
/** A text that reads like this is a name. */
const NAME = 0.5;

/** Controls that stand in places of the same kind, and what could be their rows: largest first. */
export interface Shape {
  readonly anchors: readonly Anchor[];
  /** Each level has one row for each anchor. */
  readonly levels: readonly (readonly PageNode[])[];
}

/** The ways to see rows around the controls of a page: by its fields, its drop zones, or its buttons of one word. */
export function shapesOf(nodes: readonly PageNode[], anchors: readonly Anchor[]): Shape[] {
  const kinds = new Map<string, Anchor[]>();
  for (const anchor of anchors) {
    const kind = `${anchor.kind} ${anchor.word}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), anchor].slice(0, MAX_ROWS + 1));
  }
  return [...kinds.values()]
    .filter((group) => group.length <= MAX_ROWS)
    .flatMap((group) => clustersOf(nodes, group))
    .map((cluster) => shapeOf(nodes, cluster));
}

/** The nodes inside, in the page's order. */
export function inside(nodes: readonly PageNode[], { index, size }: PageNode): readonly PageNode[] {
  return nodes.slice(index + 1, index + 1 + size);
}

interface Climber {
  readonly anchor: Anchor;
  /** From the anchor itself outwards; the last holds no other anchor of the group. */
  readonly path: readonly PageNode[];
}

/** Anchors whose surroundings look alike: equally deep, the same tags. */
function clustersOf(nodes: readonly PageNode[], group: readonly Anchor[]): readonly (readonly Climber[])[] {
  const held = new Map<number, number>();
  for (const { node } of group) {
    for (let at: PageNode | undefined = node; at; at = nodes[at.parent]) {
      held.set(at.index, (held.get(at.index) ?? 0) + 1);
    }
  }
  const clusters = new Map<string, Climber[]>();
  for (const anchor of group) {
    const path = [anchor.node];
    for (let at = nodes[anchor.node.parent]; at; at = nodes[at.parent]) {
      if (at.parent < 0 || (held.get(at.index) ?? 0) > 1 || at.size > MAX_ROW_SIZE) break;
      path.push(at);
    }
    const tags = path.slice(0, 2).map(({ element }) => element.tagName);
    const kind = `${String(anchor.node.depth)} ${tags.join(' ')}`;
    clusters.set(kind, [...(clusters.get(kind) ?? []), { anchor, path }]);
  }
  return [...clusters.values()];
}

function shapeOf(nodes: readonly PageNode[], cluster: readonly Climber[]): Shape {
  const anchors = cluster.map(({ anchor }) => anchor);
  const heights = Math.min(...cluster.map(({ path }) => path.length));
  const levels = Array.from({ length: heights }, (_, height) =>
    cluster.flatMap(({ path }) => path[height] ?? []),
  );
  return { anchors, levels: cluster.length > 1 ? levels.reverse() : aroundOne(nodes, levels) };
}

/** A control that is alone has no neighbour to end its row: the smallest thing with a name in it, usual rows first. */
function aroundOne(
  nodes: readonly PageNode[],
  levels: readonly (readonly PageNode[])[],
): readonly (readonly PageNode[])[] {
  const named = levels.filter(
    ([row]) => row && inside(nodes, row).some(({ own }) => nameLikeness(own) > NAME),
  );
  const usual = named.filter(([row]) => row && isUsualRow(row.element));
  return [...usual.slice(0, 1), ...named.slice(0, 3)];
}

function isUsualRow(element: Element): boolean {
  return (
    /^(?:fieldset|section|article|dd)$/iu.test(element.tagName) ||
    (['row', 'listitem', 'group'] as const).some((role) => hasRole(element, role))
  );
}
