import { DEFAULT_MAX_FILE_BYTES } from '../../../shared/domain/limits';

/** What a row takes. */
export interface RowLimits {
  readonly maxBytes: number;
  readonly extensions: readonly string[];
}

/** More is no limit but a mistake, or a page that wants to be believed too much. */
const MAX_MEGABYTES = 1_000_000;
const KNOWN = 'pdf|docx?|xlsx?|png|jpe?g|tiff?|txt|rtf|zip|rar';
/* A map, because a page may ask for a type called `constructor`. */
const MIME: ReadonlyMap<string, readonly string[]> = new Map([
  ['application/pdf', ['pdf']],
  ['application/msword', ['doc']],
  ['image/jpeg', ['jpg', 'jpeg']],
  ['image/png', ['png']],
  ['image/tiff', ['tif', 'tiff']],
  ['image/*', ['jpg', 'jpeg', 'png']],
]);

/**
 * Limits from what the row says: the field's `accept`, else words such as "chỉ nhận PDF, tối đa 6 MB". Where nothing
 * is said: PDF, and the smallest limit seen in the field.
 */
export function rowLimits(accept: string, text: string): RowLimits {
  const accepted = fromAccept(accept);
  const spoken = accepted.length > 0 ? accepted : fromWords(text);
  const megabytes = /tối đa\s*:?\s*([\d.,]+)\s*mb|(?:≤|<=|max)\s*([\d.,]+)\s*mb/iu.exec(text);
  const size = Number((megabytes?.[1] ?? megabytes?.[2] ?? '').replace(',', '.'));
  return {
    maxBytes: size > 0 && size < MAX_MEGABYTES ? Math.floor(size * 1_000_000) : DEFAULT_MAX_FILE_BYTES,
    extensions: spoken.length > 0 ? spoken : ['pdf'],
  };
}

function fromAccept(accept: string): readonly string[] {
  const parts = accept
    .toLowerCase()
    .split(',')
    .map((part) => part.trim());
  return unique(parts.flatMap((part) => (part.startsWith('.') ? [part.slice(1)] : (MIME.get(part) ?? []))));
}

function fromWords(text: string): readonly string[] {
  const said = /(?:nhận|chấp nhận|định dạng)(?:[^:;()]{0,30}:)?([^;()]{0,80})/iu.exec(text)?.[1] ?? '';
  return unique([...said.toLowerCase().matchAll(new RegExp(`\\b(${KNOWN})\\b`, 'gu'))].map(([word]) => word));
}

function unique(extensions: readonly string[]): readonly string[] {
  return [...new Set(extensions.filter(Boolean))];
}
