import type { PageView } from '../../adapters/from-data/view';

/** What a row has for whoever wants to attach. */
const PRESSED = 'input[type="file"], button, [role="button"], label, [tabindex]';
const ROWS =
  'tr, li, dd, fieldset, article, [role="row"], [role="listitem"], [role="group"], [role="article"]';
/** What one element has several of is a list; more steps up than this is the page. */
const MAX_UP = 30;

/** The row that an officer means who points into it: what says that it is one, else what has likes beside it. */
export function rowAround(view: PageView, element: Element): Element {
  const term = element.closest('dt');
  if (term) return rowOfTerm(term);
  let best: Element | undefined;
  let at: Element | undefined = element;
  for (let step = 0; at && step < MAX_UP; step++, at = view.parent(at)) {
    if (/^(?:html|body|main)$/iu.test(at.tagName)) break;
    if (at.matches(ROWS)) return at;
    if (likesOf(at).length === 0 || !hasWords(view, at)) continue;
    if (view.query(at, PRESSED).length > 0) return at;
    best ??= at;
  }
  return best ?? element;
}

/** Elements beside it that are made the same way. */
export function likesOf(element: Element): readonly Element[] {
  const kind = signature(element);
  return [...(element.parentElement?.children ?? [])].filter(
    (other) => other !== element && signature(other) === kind,
  );
}

function signature(element: Element): string {
  const classes = [...element.classList]
    .filter((name) => !/active|even|odd|first|last/u.test(name))
    .map((name) => name.replace(/[-_]\d+$/u, ''))
    .sort();
  const role = element.getAttribute('role') ?? '';
  return `${element.tagName} ${role} ${classes.join(' ')}`;
}

/** A row names a paper and has something to press: more than one word, more than one element. */
function hasWords(view: PageView, element: Element): boolean {
  return element.querySelectorAll('*').length > 1 && /\p{L}{2,}\s+\p{L}/u.test(view.text(element));
}

/** What is around the term and its definition alone; else the definition, and the term is its head. */
function rowOfTerm(term: Element): Element {
  const around = term.parentElement;
  if (around && around.tagName !== 'DL' && around.querySelectorAll('dt').length === 1) return around;
  const next = term.nextElementSibling;
  return next?.tagName === 'DD' ? next : term;
}
