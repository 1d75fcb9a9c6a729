import type { Limits, RowSet } from '../../../shared/contracts/adapter-rows';
import { DEFAULT_MAX_FILE_BYTES } from '../../../shared/domain/limits';
import { tidy } from '../page-text';
import { locate } from './locate';
import type { FoundRow } from './row-texts';
import type { PageView } from './view';

/** What a row takes: bytes a file, and file types in lower case without dot. */
export interface RowLimits {
  readonly maxBytes: number;
  readonly extensions: readonly string[];
}

/** More is no limit but a mistake, or a page that wants to be believed too much. */
const MAX_MEGABYTES = 1_000_000;
/** More titles than a row has. */
const MAX_TITLES = 20;
/** Longest text in which a limit is looked for. */
const MAX_TEXT = 4_000;
const SIZE_WORDS = ['tối đa', 'không quá', 'không vượt quá', 'nhỏ hơn', '≤', '<=', 'max', 'maximum', 'up to'];
const TYPE_WORDS = ['chấp nhận', 'chỉ nhận', 'nhận', 'định dạng', 'accept', 'allowed types'];
const KNOWN = /\b(?:pdf|docx?|xlsx?|png|jpe?g|tiff?|txt|rtf|zip|rar)\b/gu;
/* A map, because a page may ask for a type called `constructor`. */
const MIME: ReadonlyMap<string, readonly string[]> = new Map([
  ['application/pdf', ['pdf']],
  ['application/msword', ['doc']],
  ['image/jpeg', ['jpg', 'jpeg']],
  ['image/png', ['png']],
  ['image/tiff', ['tif', 'tiff']],
  ['image/*', ['jpg', 'jpeg', 'png']],
]);

/** What the row says that it takes. */
export function rowLimits(
  view: PageView,
  { limits }: Pick<RowSet, 'limits'>,
  row: FoundRow,
  head?: Element,
): RowLimits {
  const parts = head ? [head, row.element] : [row.element];
  const { at } = limits ?? {};
  const places = at ? parts.flatMap((part) => locate(view, part, at)) : parts;
  // Buttons say limits in what they show when the pointer rests on them.
  const inside = limits?.at ? [] : parts.flatMap((part) => view.query(part, '[title]'));
  const titles = [...(limits?.at ? places : [row.control]), ...inside.slice(0, MAX_TITLES)].map(
    (element) => element.getAttribute('title') ?? '',
  );
  const words = [...places.map((place) => view.text(place)), ...titles].join(' ');
  return limitsIn(row.control.getAttribute('accept') ?? '', words, limits);
}

/**
 * Limits from a field's `accept`, else from words such as "chỉ nhận PDF, tối đa 6 MB". Where nothing is said, what
 * the adapter knows; where it knows nothing, PDF and the smallest limit seen in the field.
 */
export function limitsIn(accept: string, text: string, limits: Limits | undefined): RowLimits {
  const plain = tidy(text.slice(0, MAX_TEXT)).toLowerCase();
  const accepted = fromAccept(accept);
  const spoken = accepted.length > 0 ? accepted : typesAfter(plain, words(limits?.types, TYPE_WORDS));
  const megabytes = sizeAfter(plain, words(limits?.size, SIZE_WORDS)) ?? limits?.megabytes;
  return {
    maxBytes: megabytes === undefined ? DEFAULT_MAX_FILE_BYTES : Math.floor(megabytes * 1_000_000),
    extensions: spoken.length > 0 ? spoken : (limits?.extensions ?? ['pdf']),
  };
}

/**
 * Limits from a value that a host's own interface gives: JSON `{"maxSize" (MB),"extensions":"pdf,jpg"}`, or words. A
 * megabyte counts as 1,000,000 bytes: the smaller reading passes on hosts of either kind.
 */
export function limitsOfValue(value: string, limits: Limits | undefined): RowLimits {
  const said = parsed(value.slice(0, MAX_TEXT));
  if (!said) return limitsIn('', '', limits);
  const megabytes = Number(said['maxSize']);
  const stated = said['extensions'];
  const extensions = (typeof stated === 'string' ? stated : '')
    .toLowerCase()
    .split(/[\s,;.]+/u)
    .filter(Boolean);
  const otherwise = limitsIn('', '', limits);
  return {
    maxBytes: isSize(megabytes) ? Math.floor(megabytes * 1_000_000) : otherwise.maxBytes,
    extensions: extensions.length > 0 ? extensions : otherwise.extensions,
  };
}

/** The first size that stands behind one of the words, in megabytes. */
function sizeAfter(text: string, before: readonly string[]): number | undefined {
  for (const rest of behind(text, before)) {
    const [, number = '', unit = ''] =
      /^[\s:là]{0,6}(\d{1,7}(?:[.,]\d{1,3})?)\s{0,3}(kb|mb|gb)/u.exec(rest) ?? [];
    const size = Number(number.replace(',', '.')) * (unit === 'gb' ? 1_000 : unit === 'kb' ? 0.001 : 1);
    if (number !== '' && size > 0 && size < MAX_MEGABYTES) return size;
  }
  return undefined;
}

function typesAfter(text: string, before: readonly string[]): readonly string[] {
  for (const rest of behind(text, before)) {
    const said = /^(?:[^:;()]{0,30}:)?[^;()]{0,120}/u.exec(rest)?.[0] ?? '';
    const found = [...said.matchAll(KNOWN)].map(([word]) => word);
    if (found.length > 0) return [...new Set(found)];
  }
  return [];
}

/** What stands behind each place where one of the words is, 160 letters of it; the first twenty places. */
function behind(text: string, before: readonly string[]): readonly string[] {
  return before.flatMap((word) => {
    const found: string[] = [];
    for (
      let at = text.indexOf(word);
      at >= 0 && found.length < 20;
      at = text.indexOf(word, at + word.length)
    ) {
      found.push(text.slice(at + word.length, at + word.length + 160));
    }
    return found;
  });
}

function words(own: Limits['size'], usual: readonly string[]): readonly string[] {
  if (own === undefined) return usual;
  return (typeof own === 'string' ? [own] : own)
    .map((word) => tidy(word).toLowerCase().replaceAll('*', ''))
    .filter(Boolean);
}

function fromAccept(accept: string): readonly string[] {
  const parts = accept
    .slice(0, MAX_TEXT)
    .toLowerCase()
    .split(',')
    .map((part) => part.trim());
  const types = parts.flatMap((part) => (part.startsWith('.') ? [part.slice(1)] : (MIME.get(part) ?? [])));
  return [...new Set(types.filter(Boolean))];
}

/** `1e400` and the like state no limit. */
function isSize(megabytes: number): boolean {
  return megabytes > 0 && Number.isSafeInteger(Math.floor(megabytes * 1_000_000));
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    // Plain text for people: it states no limit that a program could rely on.
    return undefined;
  }
}
