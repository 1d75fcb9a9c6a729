import type { Locators, SimpleLocator } from '../../../shared/contracts/adapter-locator';
import type { Control, Dialog, Way } from '../../../shared/contracts/adapter-rows';
import { hasRole } from '../from-data/roles';
import type { PageView } from '../from-data/view';
import { brittleId } from '../lint/brittle';
import { dialogPlaces } from '../shipped/generic-words';
import type { Anchor, FieldDialog, Offers } from './anchors';
import type { SeenRow } from './name-slots';

/** What gets a file into these rows, best way first. */
export interface RowWays {
  readonly control: Control;
  readonly dialog?: Dialog;
}

const FIELD: SimpleLocator = { role: 'file-field' };

/** The ways that every row has, and at least the one by which the rows were found. */
export function waysOf(
  view: PageView,
  nodes: readonly { readonly element: Element }[],
  rows: readonly SeenRow[],
  found: Anchor,
  { anchors, dialogs }: Offers,
): RowWays {
  if (found.kind === 'chooser') return { control: sharedField(view, nodes, rows, anchors) };
  const inRows = (kind: Anchor['kind'], word?: string): readonly (readonly Anchor[])[] =>
    rows.map(({ row }) =>
      anchors.filter(
        (one) =>
          one.kind === kind &&
          (word === undefined || one.word === word) &&
          view.contains(row.element, one.node.element),
      ),
    );
  const each = (all: readonly (readonly Anchor[])[]): boolean => all.every((own) => own.length === 1);
  const fields = inRows('field');
  const zones = inRows('zone');
  const buttons = inRows('button', found.kind === 'button' ? found.word : commonWord(inRows('button')));
  const ways: Way[] = [];
  if (each(fields)) ways.push({ by: 'input', at: fieldLocator(view, nodes, rows) });
  const zone = each(zones) ? zoneLocator(zones.flat()) : undefined;
  if (zone) ways.push({ by: 'drop', at: zone });
  const opener = each(buttons) ? buttonLocator(buttons.flat()) : undefined;
  const [dialog] = dialogs;
  if (ways.length === 0 && opener && dialog) return throughDialog(opener, dialog);
  if (opener) ways.push({ by: 'chooser', at: opener });
  return { control: { ways: ways.length > 0 ? ways : [{ by: 'input', at: FIELD }] } };
}

/** The one field of the page, for the row that was chosen; where it cannot be told, a field that no row has. */
function sharedField(
  view: PageView,
  nodes: readonly { readonly element: Element }[],
  rows: readonly SeenRow[],
  anchors: readonly Anchor[],
): Control {
  const field = anchors.find(({ kind }) => kind === 'field')?.node.element;
  const outside = field && rows.every(({ row }) => !view.contains(row.element, field));
  const alone = nodes.filter(({ element }) => hasRole(element, 'file-field')).length === 1;
  const lasting = field && field.id !== '' && brittleId(field.id) === undefined;
  if (!outside || !(alone || lasting)) return { ways: [{ by: 'input', at: FIELD }] };
  const at = alone ? FIELD : { ...FIELD, id: field.id };
  return { open: { role: 'radio' }, ways: [{ by: 'input', in: 'page', at }] };
}

/** Where fields for whole folders stand beside, they are left out by name. */
function fieldLocator(
  view: PageView,
  nodes: readonly { readonly element: Element }[],
  rows: readonly SeenRow[],
): Locators {
  const folders = nodes.some(
    ({ element }) =>
      element.hasAttribute('webkitdirectory') && rows.some(({ row }) => view.contains(row.element, element)),
  );
  return folders ? { ...FIELD, not: { attributes: { webkitdirectory: '*' } } } : FIELD;
}

function zoneLocator(zones: readonly Anchor[]): Locators | undefined {
  const text = wordsOf(zones.map(({ name }) => name));
  return text === undefined ? undefined : { text, pick: 'innermost' };
}

function buttonLocator(buttons: readonly Anchor[]): Locators | undefined {
  const name = wordsOf(buttons.map((button) => button.name));
  if (name === undefined) return undefined;
  const elements = buttons.map(({ node }) => node.element);
  const role = (['button', 'link'] as const).find((one) =>
    elements.every((element) => hasRole(element, one)),
  );
  const tag = elements[0]?.tagName.toLowerCase() ?? 'button';
  return role === undefined ? { tag, name } : { role, name };
}

/** The words that all have, whole where they are the same, else as far as they are; undefined where they differ. */
function wordsOf(names: readonly string[]): string | undefined {
  const [first = ''] = names;
  if (first.length <= 100 && !first.includes('*') && names.every((name) => name === first)) return first;
  let length = Math.min(first.length, 60);
  while (length > 0 && !names.every((name) => name.startsWith(first.slice(0, length)))) length--;
  const common = first.slice(0, length).replaceAll('*', ' ').trim();
  return common.length < 3 ? undefined : `*${common}*`;
}

function throughDialog(open: Locators, { confirm }: FieldDialog): RowWays {
  return {
    control: { open, ways: [{ by: 'input', in: 'dialog', at: FIELD }] },
    dialog: {
      at: [...dialogPlaces],
      comes: 'before',
      ...(confirm === undefined
        ? {}
        : { confirm: { at: { role: 'button', name: confirm }, label: confirm } }),
    },
  };
}

function commonWord(buttons: readonly (readonly Anchor[])[]): string | undefined {
  return buttons[0]?.find(({ word }) => buttons.every((own) => own.some((other) => other.word === word)))
    ?.word;
}
