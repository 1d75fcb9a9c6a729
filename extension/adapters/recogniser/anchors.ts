import { accessibleName } from '../from-data/accessible-name';
import { saysSubmit, takesPapers } from '../from-data/floors';
import { hasRole } from '../from-data/roles';
import type { PageView } from '../from-data/view';
import type { PageNode } from './page-nodes';
import { actionIn, saysConfirm, saysDrop, saysSave, saysUnrelated } from './words';

/** Something of the page by which a file could get in. */
export interface Anchor {
  readonly node: PageNode;
  readonly kind: 'field' | 'zone' | 'button' | 'chooser';
  /** What its words say it does, for buttons: those of one kind of row say the same. */
  readonly word: string;
  readonly name: string;
}

/** A dialog with a file field in it, shown or waiting. */
export interface FieldDialog {
  readonly node: PageNode;
  readonly field: PageNode;
  readonly confirm?: string;
}

/** What a page offers for files. */
export interface Offers {
  readonly anchors: readonly Anchor[];
  readonly dialogs: readonly FieldDialog[];
  /** The page's own button that keeps it. */
  readonly savedBy?: string;
}

const DIALOG_CLASS = /(?:^|\s)(?:modal|v-dialog|el-dialog|ui-dialog|ant-modal)(?:\s|$)/u;
const PRESSED = /^(?:button|a|label|summary)$/u;
/** More file fields than any page of papers has. */
const MAX_FIELDS = 300;
/** More dialogs, buttons and zones than any page has. */
const MAX_DIALOGS = 8;
const MAX_PRESSED = 600;
/** How far the words about a field may stand around it. */
const NEAR = 3;
const NEAR_TEXT = 90;

/** Every control of the page that could take a paper. Portraits, signatures, imports and patterns are left out. */
export function offersOf(view: PageView, nodes: readonly PageNode[]): Offers {
  const anchors: Anchor[] = [];
  const inDialogs: PageNode[] = [];
  const dialogs = new Set(nodes.filter(({ element }) => isDialog(element)));
  let savedBy: string | undefined;
  const fields = nodes.filter(({ element }) => isField(element)).length;
  for (const node of fields > MAX_FIELDS ? [] : nodes) {
    if (anchors.length > MAX_PRESSED) break;
    const { element } = node;
    if (isField(element)) {
      const dialog = around(nodes, node, (outer) => dialogs.has(outer), 40);
      if (!takesPapers(element) || element.hasAttribute('webkitdirectory')) continue;
      if (dialog) inDialogs.push(node);
      else if (!isUnrelated(view, nodes, node) && !isPattern(view, nodes, node)) {
        anchors.push({ node, kind: 'field', word: '', name: '' });
      }
      continue;
    }
    const name = buttonName(view, node);
    if (name === undefined || saysSubmit(name)) continue;
    const word = actionIn(name);
    if (word === undefined && !saysSave(name)) continue;
    if (around(nodes, node, (outer) => dialogs.has(outer), 40)) continue;
    if (word !== undefined && !isPattern(view, nodes, node))
      anchors.push({ node, kind: 'button', word, name });
    else if (word === undefined) savedBy ??= name.slice(0, 80);
  }
  for (const node of zones(nodes).slice(0, MAX_PRESSED)) {
    if (!isPattern(view, nodes, node) && !around(nodes, node, (outer) => dialogs.has(outer), 40)) {
      anchors.push({ node, kind: 'zone', word: '', name: node.text });
    }
  }
  // One field for all: the row is chosen before.
  if (anchors.filter(({ kind }) => kind === 'field').length === 1) anchors.push(...choosers(nodes));
  const withField = [...dialogs].slice(0, MAX_DIALOGS).flatMap((node): readonly FieldDialog[] => {
    const field = inDialogs.find((inner) => view.contains(node.element, inner.element));
    if (!field || saysUnrelated(node.text)) return [];
    const confirm = confirmOf(view, nodes, node);
    return [{ node, field, ...(confirm === undefined ? {} : { confirm }) }];
  });
  return { anchors, dialogs: withField, ...(savedBy === undefined ? {} : { savedBy }) };
}

/** The first element around (itself left out) that is meant, at most so many steps up. */
export function around(
  nodes: readonly PageNode[],
  node: PageNode,
  meant: (outer: PageNode) => boolean,
  steps: number,
): PageNode | undefined {
  let at = nodes[node.parent];
  for (let step = 0; at && step < steps; step++, at = nodes[at.parent]) if (meant(at)) return at;
  return undefined;
}

function isField(element: Element): boolean {
  return element.localName === 'input' && element.getAttribute('type')?.toLowerCase() === 'file';
}

function isDialog(element: Element): boolean {
  const said = element.localName === 'dialog' || element.hasAttribute('role');
  return (said && hasRole(element, 'dialog')) || DIALOG_CLASS.test(element.getAttribute('class') ?? '');
}

/** What a thing to press is called; undefined for what is none, or is a link that leads away. */
function buttonName(view: PageView, node: PageNode): string | undefined {
  const { element, text, long } = node;
  if (long || text.length > 80) return undefined;
  const tag = element.localName;
  const href = element.getAttribute('href');
  // Most elements are none: what costs least is asked first.
  const could = PRESSED.test(tag) || href !== null || tag === 'input' || element.hasAttribute('role');
  if (!could || (href !== null && !/^(?:#|javascript:|$)/iu.test(href.trim()))) return undefined;
  if (!PRESSED.test(tag) && href === null && !hasRole(element, 'button')) return undefined;
  // The words around a field are no button of their own.
  if (tag === 'label' && element.querySelector('input')) return undefined;
  const said = ['aria-labelledby', 'aria-label', 'value'].some((name) => element.hasAttribute(name));
  return said || text === '' ? accessibleName(view, element) : text;
}

/** The innermost elements that invite to drop a file: what is let fall there reaches the zone around, too. */
function zones(nodes: readonly PageNode[]): readonly PageNode[] {
  return nodes.filter(({ own, long }) => own !== '' && !long && saysDrop(own));
}

/** What a row may be chosen by. */
function choosers(nodes: readonly PageNode[]): readonly Anchor[] {
  return nodes
    .filter(({ element }) => couldBeRadio(element) && hasRole(element, 'radio'))
    .slice(0, MAX_PRESSED)
    .map((node): Anchor => ({ node, kind: 'chooser', word: '', name: '' }));
}

function couldBeRadio(element: Element): boolean {
  return element.localName === 'input' || element.hasAttribute('role');
}

/** A field whose own words, or the few words around it, are about something else. */
function isUnrelated(view: PageView, nodes: readonly PageNode[], node: PageNode): boolean {
  if (saysUnrelated(accessibleName(view, node.element))) return true;
  let at = nodes[node.parent];
  for (let step = 0; at && step < NEAR && at.text.length <= NEAR_TEXT; step++, at = nodes[at.parent]) {
    if (saysUnrelated(at.text)) return true;
  }
  return false;
}

/**
 * Inside something hidden that holds words as well: a pattern for new rows. A hidden field alone is none, and what a
 * heading folds away is none.
 */
function isPattern(view: PageView, nodes: readonly PageNode[], node: PageNode): boolean {
  const isHidden = (outer: PageNode): boolean =>
    outer.hidden && outer.text !== '' && outer.text !== node.text && !isFolded(view, outer.element);
  return around(nodes, node, isHidden, 60) !== undefined;
}

/** Whether something on the page opens and shuts it. */
function isFolded(view: PageView, { id }: Element): boolean {
  if (!/^[\w-]{1,60}$/u.test(id)) return false;
  const openers = ['href="#', 'data-target="#', 'data-bs-target="#', 'aria-controls="'];
  return view.query(view.document, openers.map((start) => `[${start}${id}"]`).join(', ')).length > 0;
}

function confirmOf(view: PageView, nodes: readonly PageNode[], dialog: PageNode): string | undefined {
  return nodes
    .slice(dialog.index + 1, dialog.index + 1 + dialog.size)
    .filter(({ element, text }) => text.length < 60 && hasRole(element, 'button'))
    .slice(0, 20)
    .map(({ element }) => accessibleName(view, element))
    .find((name) => saysConfirm(name) && !saysSubmit(name));
}
