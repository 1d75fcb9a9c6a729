import { componentSimilarity } from './component-similarity';
import type { PageText, TextLine } from './page-text';
import type { KindSuggestion } from './pile';

/** What is known of a page before anybody has said what it is. */
export interface PageKindFacts {
  /** What was read in its upper part; absent until it was. */
  readonly text?: PageText;
  readonly widthMm: number;
  readonly heightMm: number;
  /** It carries the code of an identity card. */
  readonly card?: true;
}

/** A paper that the dossier asks for. */
export interface KindCandidate {
  readonly key: string;
  readonly name: string;
}

/** Below this a guess costs more looks than it saves keys. */
const LEAST_CERTAINTY = 0.5;
/** By how much the likeliest has to be ahead of the next. */
const LEAD = 0.12;
/** Share of the page's height in which titles stand. */
const TITLE_ZONE = 0.4;
/** Titles run over up to so many lines. */
const TITLE_LINES = 3;
/** Share of capitals among the letters of a title's first line; the rest is misread. */
const CAPITALS = 0.8;
/** Share of the words in a title's first line that have to be in the paper's name; the rest is misread. */
const KNOWN_WORDS = 0.6;
const WORD = /[a-z]+/gu;
/** Mean confidence of a reading, 0–100, from which its words are taken as they are. */
const CLEAR_READING = 80;
/** ISO/IEC 7810 ID-1, with room for how it is cut out. */
const CARD = { widthMm: 85.6, heightMm: 53.98, toleranceMm: 4 };
const CARD_NAMES = /\b(?:can cuoc|cccd|cmnd|chung minh nhan dan|giay to tuy than)\b/u;
/** What stands at the head of papers of every kind, and in names of papers too. */
const STOCK =
  /cong hoa xa hoi chu nghia viet nam|doc lap\W+tu do\W+hanh phuc|(?:theo )?(?:bieu )?mau (?:quy dinh|kem theo)|ban hanh kem theo/gu;
/** Numbers of forms as Vietnamese authorities print them at the head of a form and cite them in lists of papers. */
const FORM_NUMBER = /\b(?:mau\s*(?:so\s*)?[a-z\d]+(?:[./-][a-z\d]+)*|ct\d{2}|tk\d-[a-z]+)/gu;

/**
 * Which of the dossier's papers a page seems to be: by the number of its form, its title, the code of an identity card,
 * or its shape. Undefined where nothing tells, or two are nearly as likely. Only ever a proposal: what is alike
 * in its title (giấy khai sinh, trích lục khai sinh) stays below the certainty of a form number.
 */
export function suggestKind(
  facts: PageKindFacts,
  candidates: readonly KindCandidate[],
): KindSuggestion | undefined {
  return byCard(facts, candidates) ?? byForm(facts, candidates) ?? byTitle(facts, candidates);
}

function byCard(facts: PageKindFacts, candidates: readonly KindCandidate[]): KindSuggestion | undefined {
  const shaped = isCardShaped(facts);
  if (!facts.card && !shaped) return undefined;
  const cards = candidates.filter(({ name }) => CARD_NAMES.test(plain(name)));
  const [only] = cards;
  if (!only || cards.length > 1) return undefined;
  return {
    component: only.key,
    certainty: facts.card ? 0.9 : 0.6,
    by: facts.card ? 'card' : 'shape',
  };
}

function byForm({ text }: PageKindFacts, candidates: readonly KindCandidate[]): KindSuggestion | undefined {
  if (!text) return undefined;
  const printed = formNumbers(titleLines(text).map(lineText).join(' '));
  const named = candidates.filter(({ name }) => formNumbers(name).some((form) => printed.includes(form)));
  const [only] = named;
  if (!only || named.length > 1) return undefined;
  return { component: only.key, certainty: 0.85 * clarity(text), by: 'form-number' };
}

function byTitle({ text }: PageKindFacts, candidates: readonly KindCandidate[]): KindSuggestion | undefined {
  if (!text) return undefined;
  const titles = titlesOf(titleLines(text).map(lineText));
  const ranked = candidates
    .map(({ key, name }) => ({ key, likeness: Math.max(0, ...titles.map((title) => likeness(title, name))) }))
    .sort((one, other) => other.likeness - one.likeness);
  const [best, next] = ranked;
  if (!best || best.likeness - (next?.likeness ?? 0) < LEAD) return undefined;
  const certainty = best.likeness * 0.9 * clarity(text);
  return certainty < LEAST_CERTAINTY ? undefined : { component: best.key, certainty, by: 'title' };
}

/** A decision about a certificate is no certificate: what the title begins with has to be in the paper's name. */
function likeness({ first, whole }: Title, name: string): number {
  const words = new Set(plain(name).match(WORD));
  const begins = first.match(WORD) ?? [];
  const known = begins.filter((word) => words.has(word)).length;
  return known < begins.length * KNOWN_WORDS ? 0 : componentSimilarity(whole, name);
}

function isCardShaped({ widthMm, heightMm }: PageKindFacts): boolean {
  const [long, short] = [Math.max(widthMm, heightMm), Math.min(widthMm, heightMm)];
  return (
    Math.abs(long - CARD.widthMm) <= CARD.toleranceMm && Math.abs(short - CARD.heightMm) <= CARD.toleranceMm
  );
}

function titleLines({ lines }: PageText): readonly TextLine[] {
  return lines.filter(({ baseline }) => baseline <= TITLE_ZONE);
}

function lineText({ words }: TextLine): string {
  return words.map(({ text }) => text).join(' ');
}

/** A title: its first line, and that with those that follow it. Both in plain letters. */
interface Title {
  readonly first: string;
  readonly whole: string;
}

/** A title begins in capitals, and is broken where the paper ends, not where its sense does. */
function titlesOf(lines: readonly string[]): readonly Title[] {
  const telling = lines
    .map((line) => ({ capital: isCapital(line), line: plain(line).replace(STOCK, ' ').trim() }))
    .filter(({ line }) => /[a-z]/u.test(line));
  return telling.flatMap(({ capital, line: first }, index) => {
    if (!capital) return [];
    return Array.from({ length: TITLE_LINES }, (_unused, more) => ({
      first,
      whole: telling
        .slice(index, index + more + 1)
        .map(({ line }) => line)
        .join(' '),
    }));
  });
}

function isCapital(line: string): boolean {
  const letters = line.match(/\p{L}/gu) ?? [];
  const capitals = line.match(/\p{Lu}/gu) ?? [];
  return letters.length > 3 && capitals.length >= letters.length * CAPITALS;
}

function formNumbers(text: string): readonly string[] {
  return [...plain(text).matchAll(FORM_NUMBER)]
    .map(([form]) => form.replace(/^mau\s*(?:so\s*)?/u, 'mau '))
    .filter((form) => /\d|^tk/u.test(form));
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/gu, 'd').toLowerCase();
}

function clarity({ confidence }: PageText): number {
  return Math.min(1, confidence / CLEAR_READING);
}
