/** A piece that is read in one voice. */
export interface SpokenPiece {
  readonly text: string;
  /** `vi`, `en`. */
  readonly language: string;
}

/** What carries the words of a screen. Buttons come last: they are what can be done. */
const WORDS = 'h1, h2, h3, p, li, legend, dt, dd, label, button';
/** A citizen's file, name or number. `data-spoken` on it is said instead; without that, nothing. */
const PRIVATE = '[data-private]';
/** Longest pieces are spoken in parts: some voices break off after a quarter of a minute. */
const LONGEST = 180;

/**
 * The words of a screen, its title first, then in their order, each once, those that are hidden left out. A hall hears
 * them: what was typed is not among them, nor what is marked with `data-private`.
 */
export function spokenText(root: Element): readonly SpokenPiece[] {
  const all = [...root.querySelectorAll<HTMLElement>(WORDS)].filter(
    (element) =>
      !element.parentElement?.closest(`${WORDS}, ${PRIVATE}`) && !element.closest('[aria-hidden=true]'),
  );
  const title = all.find((element) => /^H[12]$/.test(element.tagName));
  const pieces = (title ? [title, ...all.filter((element) => element !== title)] : all).flatMap(piecesOf);
  const said = new Set<string>();
  return pieces.filter(({ text }) => !said.has(text) && said.add(text));
}

function piecesOf(element: HTMLElement): readonly SpokenPiece[] {
  const holder = (element.querySelector(`[lang]:not(${PRIVATE})`) ?? element).closest('[lang]');
  const language = holder?.getAttribute('lang') ?? 'vi';
  const text = wordsOf(element).replace(/\s+/g, ' ').trim();
  return partsOf(text).map((part) => ({ text: part, language }));
}

/** Line breaks between blocks are where a voice rests. */
function wordsOf(element: HTMLElement): string {
  if (!element.checkVisibility()) return '';
  if (element.matches(PRIVATE)) return element.dataset['spoken'] ?? '';
  if (!element.querySelector(PRIVATE)) return element.innerText || (element.getAttribute('aria-label') ?? '');
  return [...element.childNodes]
    .map((node) => (node instanceof HTMLElement ? wordsOf(node) : (node.textContent ?? '')))
    .join(' ');
}

function partsOf(text: string): readonly string[] {
  const sentences = text.match(/[^.;:!?…]+[.;:!?…]*\s*/g) ?? [];
  return sentences.reduce<string[]>((parts, sentence) => {
    const last = parts.at(-1);
    if (last !== undefined && last.length + sentence.length <= LONGEST)
      parts[parts.length - 1] = last + sentence;
    else parts.push(sentence);
    return parts;
  }, []);
}
