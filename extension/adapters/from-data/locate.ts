import type { Locator, Locators, SimpleLocator } from '../../../shared/contracts/adapter-locator';
import { accessibleName } from './accessible-name';
import { fits, fitsExactly } from './pattern';
import { cssOfRole, hasRole } from './roles';
import type { PageView } from './view';

/** The elements inside the scope that any of the locators means, each once. */
export function locate(view: PageView, scope: ParentNode, locators: Locators): readonly Element[] {
  const found = new Set<Element>();
  for (const locator of listOf(locators)) {
    for (const element of locateOne(view, scope, locator)) found.add(element);
  }
  return [...found];
}

/** The innermost element around (the element itself included) that any of the locators means. */
export function closest(view: PageView, element: Element, locators: Locators): Element | undefined {
  const wanted = listOf(locators);
  for (let at: Element | undefined = element; at; at = view.parent(at)) {
    const here = at;
    if (wanted.some((locator) => isMeant(view, here, locator))) return at;
  }
  return undefined;
}

/** Whether the element is what any of the locators says. `pick` plays no part. */
export function matchesAny(view: PageView, element: Element, locators: Locators): boolean {
  return listOf(locators).some((locator) => isMeant(view, element, locator));
}

/** As a list, whether one was written or several. */
export function listOf(locators: Locators): readonly Locator[] {
  // Array.isArray does not narrow a readonly array away from the other member.
  return Array.isArray(locators) ? (locators as readonly Locator[]) : [locators as Locator];
}

/** A CSS selector that finds at least what the locator means; `isMeant` leaves out the others. */
function roughCss({ css, role, id, tag, attributes }: SimpleLocator): string {
  if (css !== undefined) return css;
  if (role !== undefined) return cssOfRole(role);
  const names = [...(id === undefined ? [] : ['id']), ...Object.keys(attributes ?? {})];
  return `${tag ?? ''}${names.map((name) => `[${name}]`).join('')}` || '*';
}

function locateOne(view: PageView, scope: ParentNode, locator: Locator): readonly Element[] {
  const found = view.query(scope, roughCss(locator)).filter((element) => isMeant(view, element, locator));
  if (locator.pick === 'innermost') {
    return found.filter((one) => !found.some((other) => other !== one && view.contains(one, other)));
  }
  if (locator.pick === 'outermost') {
    return found.filter((one) => !found.some((other) => other !== one && view.contains(other, one)));
  }
  return found;
}

type Judged = WeakMap<PageView, Map<SimpleLocator, Map<Element, boolean>>>;
/* A view is of one moment: what was found out about an element holds as long as its view. */
const meant: Judged = new WeakMap();
const simply: Judged = new WeakMap();

function judged(
  before: Judged,
  view: PageView,
  element: Element,
  locator: SimpleLocator,
  judge: () => boolean,
): boolean {
  const ofView = before.get(view) ?? new Map<SimpleLocator, Map<Element, boolean>>();
  const known = ofView.get(locator) ?? new Map<Element, boolean>();
  const verdict = known.get(element) ?? judge();
  before.set(view, ofView.set(locator, known.set(element, verdict)));
  return verdict;
}

function isMeant(view: PageView, element: Element, locator: Locator): boolean {
  if (!isSimply(view, element, locator)) return false;
  const { within, nextTo, holds, lacks } = locator;
  // Elements deep in a page ask the same of all those around them.
  const asksAround = within ?? nextTo ?? holds ?? lacks;
  if (asksAround === undefined) return stands(view, element, locator);
  return judged(meant, view, element, locator, () => stands(view, element, locator));
}

/** What the locator says about the elements around and inside, and about what it is not. */
function stands(view: PageView, element: Element, locator: Locator): boolean {
  const { within, nextTo, holds, lacks, not } = locator;
  if (within !== undefined && !around(view, element, within)) return false;
  if (nextTo !== undefined && !isNextTo(view, element, nextTo)) return false;
  if (holds !== undefined && !inside(view, element, holds).some((inner) => inner !== element)) return false;
  if (lacks !== undefined && inside(view, element, lacks).length > 0) return false;
  if (not === undefined) return true;
  const excluded = Array.isArray(not) ? (not as readonly SimpleLocator[]) : [not as SimpleLocator];
  return !excluded.some((other) => isSimply(view, element, other));
}

function isSimply(view: PageView, element: Element, locator: SimpleLocator): boolean {
  if (locator.text === undefined && locator.name === undefined) return says(view, element, locator);
  return judged(simply, view, element, locator, () => says(view, element, locator));
}

function says(view: PageView, element: Element, locator: SimpleLocator): boolean {
  const { role, name, text, id, attributes, tag, css } = locator;
  if (tag !== undefined && element.tagName.toLowerCase() !== tag) return false;
  if (role !== undefined && !hasRole(element, role)) return false;
  if (id !== undefined && !fitsExactly(id, element.id)) return false;
  for (const [key, pattern] of Object.entries(attributes ?? {})) {
    const value = element.getAttribute(key);
    if (value === null || !fitsExactly(pattern, value)) return false;
  }
  if (css !== undefined && !isCss(element, css)) return false;
  if (name !== undefined && !fits(name, accessibleName(view, element))) return false;
  return text === undefined || fits(text, view.text(element));
}

function isCss(element: Element, css: string): boolean {
  try {
    return element.matches(css);
  } catch {
    // A selector of somebody's own that the browser cannot read means nothing.
    return false;
  }
}

function around(view: PageView, element: Element, locator: SimpleLocator): boolean {
  for (let at = view.parent(element); at; at = view.parent(at)) {
    if (isSimply(view, at, locator)) return true;
  }
  return false;
}

function inside(view: PageView, element: Element, locator: SimpleLocator): readonly Element[] {
  return view.query(element, roughCss(locator)).filter((inner) => isSimply(view, inner, locator));
}

/** Beside: in the same parent; wrappers around the element alone do not count. */
function isNextTo(view: PageView, element: Element, locator: SimpleLocator): boolean {
  let at = view.parent(element);
  for (let step = 0; at && at.children.length === 1 && step < 4; step++) at = view.parent(at);
  return at !== undefined && inside(view, at, locator).some((other) => !view.contains(element, other));
}
