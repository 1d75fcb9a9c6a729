import type { Locator } from '../../../shared/contracts/adapter-locator';
import type { AdapterData, PageKind } from '../../../shared/contracts/adapter-data';
import type { RowSet } from '../../../shared/contracts/adapter-rows';
import { foundRows } from '../from-data/rows';
import type { PageView } from '../from-data/view';
import { genericKeys, genericParts } from '../shipped/generic-words';
import type { Offers } from './anchors';
import { nameSlot, type NameSlot, type SeenRow } from './name-slots';
import type { PageNode } from './page-nodes';
import { listOf } from './row-list';
import { rowLocators } from './row-locators';
import { limitsOf, requiredSigns } from './row-marks';
import { waysOf } from './row-ways';
import type { Shape } from './shapes';
import { saysUnrelated } from './words';

/** A guess at the rows of a page, in the words of the adapter format. */
export interface GuessedRows {
  readonly set: RowSet;
  readonly slot: NameSlot;
  readonly rows: number;
  /** Places that the set finds as well, and that the shape has not. */
  readonly beside: number;
  readonly limitsSaid: boolean;
}

/** Names that read worse than this are looked for elsewhere. */
const NAMES = 0.5;
const MAX_LEVELS = 6;
const MAX_LOCATORS = 5;
/** Portraits, signatures and the like that look like rows; they are passed by, by their words. */
const MAX_FOREIGN = 8;

/** How the rows of a shape are said in the format: the largest rows that can be told, and found again exactly. */
export function guessRows(
  view: PageView,
  nodes: readonly PageNode[],
  offers: Offers,
  shape: Shape,
): GuessedRows | undefined {
  let best: GuessedRows | undefined;
  for (const level of shape.levels.slice(0, MAX_LEVELS)) {
    const guess = guessLevel(view, nodes, offers, shape, level);
    if (!guess) continue;
    if (!best || worth(guess) > worth(best) + 0.01) best = guess;
    if (best.beside === 0 && best.slot.score >= 0.8) break;
  }
  return best;
}

function worth({ slot, beside, rows }: GuessedRows): number {
  return slot.score - Math.min(0.5, beside / rows);
}

function guessLevel(
  view: PageView,
  nodes: readonly PageNode[],
  offers: Offers,
  { anchors }: Shape,
  level: readonly PageNode[],
): GuessedRows | undefined {
  const rows = level.flatMap((row, index): readonly SeenRow[] => {
    const control = anchors[index]?.node.element;
    return control ? [{ row, control }] : [];
  });
  const [found] = anchors;
  if (!found || rows.length === 0) return undefined;
  const controls = rows.map(({ control }) => control);
  const locators = rowLocators(view, nodes, level, controls);
  if (locators.length === 0) return undefined;
  let slot = nameSlot(view, nodes, rows, undefined, []);
  const before = (slot?.score ?? 0) < NAMES ? headsOf(nodes, level) : undefined;
  const headed = before && nameSlot(view, nodes, rows, before.head, before.heads);
  const useHead = headed !== undefined && headed.score > (slot?.score ?? 0);
  if (useHead) slot = headed;
  if (!slot) return undefined;
  const heads = useHead && before ? before.heads : [];
  const { limits, said } = limitsOf(nodes, rows, heads);
  const list = listOf(view, nodes, rows);
  const common = {
    ...(useHead && before ? { head: before.head } : {}),
    key: genericKeys,
    name: [slot.source],
    required: requiredSigns(view, nodes, rows, heads),
    part: genericParts,
    ...(limits ? { limits } : {}),
    ...waysOf(view, nodes, rows, found, offers),
    ...(list ? { list } : {}),
  };
  const wanted = new Set(level.map(({ element }) => element));
  let fit: { readonly set: RowSet; readonly beside: number } | undefined;
  for (const row of locators.slice(0, MAX_LOCATORS)) {
    let set: RowSet = { row, ...common };
    let elements = new Set(foundRows(view, set).map(({ element }) => element));
    const foreign = [...elements].filter((element) => !wanted.has(element)).map((one) => view.text(one));
    if (foreign.length > 0 && foreign.length <= MAX_FOREIGN && foreign.every(saysUnrelated)) {
      set = {
        ...set,
        skip: { text: foreign.map((text) => `${text.slice(0, 40).replaceAll('*', ' ').trim()}*`) },
      };
      elements = new Set(foundRows(view, set).map(({ element }) => element));
    }
    const beside = elements.size - wanted.size;
    if ([...wanted].every((element) => elements.has(element)) && (!fit || beside < fit.beside)) {
      fit = { set, beside };
    }
    if (fit?.beside === 0) break;
  }
  return fit && { set: fit.set, slot, rows: rows.length, beside: fit.beside, limitsSaid: said };
}

/** A page of these rows. */
export function kindOf(rows: PageKind['rows'], savedBy?: string): AdapterData['pages'][number] {
  return { kind: 'dossier', rows, ...(savedBy === undefined ? {} : { savedBy }) };
}

/** What stands before each row, where rows and such things take turns. */
function headsOf(
  nodes: readonly PageNode[],
  level: readonly PageNode[],
): { readonly head: Locator; readonly heads: readonly PageNode[] } | undefined {
  const heads = level.flatMap((row) => {
    const before = row.element.previousElementSibling;
    // The nodes right before are the sibling's own; it starts where its size says.
    for (let at = row.index - 1; before && at >= 0 && at > row.index - 400; at--) {
      const node = nodes[at];
      if (node?.element === before) return level.includes(node) ? [] : [node];
    }
    return [];
  });
  const [first] = heads;
  const tag = first?.element.tagName.toLowerCase() ?? '';
  const alike = heads.every(({ element }) => element.tagName.toLowerCase() === tag);
  if (heads.length !== level.length || !alike || !/^[a-z][a-z\d-]{0,39}$/u.test(tag)) return undefined;
  return { head: tag === 'dt' ? { role: 'term' } : { tag }, heads };
}
