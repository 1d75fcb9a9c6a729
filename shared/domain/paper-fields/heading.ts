import { cutBefore, middleOf, wordAt, type Print } from './print';

/** How the head of a paper is laid out. */
export interface Heading {
  /** Left of the national motto, from the top: agencies, then number, then what a letter is about. */
  readonly left: readonly Print[];
  /** Right, below the motto: place and day. Without a motto, or with one in the middle: nothing. */
  readonly right: readonly Print[];
  /** All other prints of the page. */
  readonly body: readonly Print[];
  /** Where the motto ends; 0 without one. */
  readonly foot: number;
}

/* The national name and motto, as far as readers leave them whole. */
const NATION =
  /c[o0]ng\s*h[o0]a\s*x|x[a-z]\s*h[o0]i\s*ch[a-z]\s*n[a-z]?g?h[a-z]{1,2}|n[a-z]?ghia\s*vi[a-z]t\s*nam/u;
const MOTTO = /d[o0]c\s*l[a-z]p\W+t[a-z]\s*d[o0]|t[a-z]\s*d[o0]\W+h[a-z]nh\s*ph/u;
/** The motto stands in the upper part, unless there is none. */
const LOWEST_MOTTO = 0.35;
/** A motto whose middle is left of this has no column beside it. */
const LEAST_COLUMN = 0.6;
/** How far the columns reach below the motto's upper edge: agencies, number, three lines of what it is about. */
const COLUMN_HEIGHT = 0.17;
/** The right column stands under the motto's middle. */
const BESIDE = 0.12;
/** A column may be a little higher than the motto beside it. */
const ABOVE = 0.035;

/** Tells the columns of a first page apart, by the motto that every official paper bears. */
export function headingOf(prints: readonly Print[]): Heading {
  const cut = prints.flatMap((print) => (print.box.y < LOWEST_MOTTO ? atMotto(print) : [print]));
  const mottos = cut.filter(isMotto);
  const [first] = mottos;
  if (!first) return { left: [], right: [], body: prints, foot: 0 };
  const foot = Math.max(...mottos.map(({ box }) => box.y + box.height));
  const edge = Math.min(...mottos.map(({ box }) => box.x));
  const others = cut.filter((print) => !mottos.includes(print));
  const middle = mottos.reduce((sum, print) => sum + middleOf(print), 0) / mottos.length;
  if (middle < LEAST_COLUMN) return { left: [], right: [], body: others, foot };
  const [top, end] = [first.box.y - ABOVE, first.box.y + COLUMN_HEIGHT];
  const inHead = ({ box }: Print): boolean => box.y > top && box.y < end;
  const split = others
    .flatMap((print) => (inHead(print) ? atEdge(print, edge) : [print]))
    .filter(({ plain }) => /[a-z0-9]/u.test(plain));
  const sideOf = (print: Print): 'left' | 'right' | undefined => {
    if (isLeft(print, edge)) return 'left';
    return Math.abs(middleOf(print) - middle) < BESIDE ? 'right' : undefined;
  };
  // The title, or the first line of the text, ends both columns.
  const below = Math.min(...split.filter((print) => inHead(print) && !sideOf(print)).map(({ box }) => box.y));
  const column = (side: 'left' | 'right'): readonly Print[] =>
    fromTop(split.filter((print) => inHead(print) && print.box.y < below && sideOf(print) === side));
  const [left, right] = [column('left'), column('right')];
  const body = split.filter((print) => !left.includes(print) && !right.includes(print));
  return { left, right, body, foot };
}

function isMotto({ plain, box }: Print): boolean {
  return box.y < LOWEST_MOTTO && (NATION.test(plain) || MOTTO.test(plain));
}

/** What stands left of the motto on its own line is read as one line with it. */
function atMotto(print: Print): readonly Print[] {
  const found = NATION.exec(print.plain) ?? MOTTO.exec(print.plain);
  if (!found) return [print];
  const start = print.plain
    .slice(0, found.index)
    .search(/c[o0]ng\s*$|c[o0]ng\s*h[o0]a\s*$|d[o0]c\s*l[a-z]p\W*$/u);
  const word = wordAt(print, start >= 0 ? start : found.index);
  return word === 0 ? [print] : cutBefore(print, word);
}

/** A line that runs through both columns is cut at its widest blank near the motto's left edge. */
function atEdge(print: Print, edge: number): readonly Print[] {
  const { box, words } = print;
  if (box.x > edge - 0.1 || box.x + box.width < edge + 0.1) return [print];
  let best: { readonly word: number; readonly blank: number } | undefined;
  for (const [place, word] of words.entries()) {
    const before = words[place - 1];
    if (!before || Math.abs(word.x - edge) > 0.14) continue;
    const blank = word.x - before.x - before.width;
    if (blank > (best?.blank ?? 0.011)) best = { word: place, blank };
  }
  return best ? cutBefore(print, best.word) : [print];
}

function isLeft({ box }: Print, edge: number): boolean {
  return box.x + box.width < edge + 0.06 && box.x + box.width / 2 < edge - 0.03;
}

function fromTop(prints: readonly Print[]): readonly Print[] {
  return [...prints].sort((a, b) => a.box.y - b.box.y);
}
