import { crc32 } from './crc32';
import type { SheetCode } from './pile';

/**
 * Most characters of a code that a cover sheet may carry: QR version 22 at medium correction, whose modules are still
 * three dots wide when 45 mm are scanned at 200 dpi.
 */
export const MAX_SHEET_CODE = 660;

const PREFIX = 'CUASO1';
const FIELD = "[0-9A-Za-z_.~!*'()%-]*";
const SHAPE = new RegExp(`^(${PREFIX}(?::${FIELD}){1,3}):([0-9A-F]{8})$`);

/** UTF-16 halves that stand alone cannot be written as UTF-8; they keep their number. */
const LONE_HALF = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** What the QR code of a separator sheet says: it parts and names nothing. */
export const SEPARATOR_CODE = sealed('P');

/** The text that a printed sheet carries: printable ASCII, with a checksum, for keys of any characters. */
export function sheetCodeText(code: SheetCode): string {
  return code.kind === 'cover' ? sealed('C', code.procedure, code.component) : sealed('S', code.slip);
}

/** What a sheet's QR code says, or nothing where it is not one of ours, whole and of this version. */
export function parseSheetCode(text: string): SheetCode | 'separator' | undefined {
  const [, body = '', checksum] = SHAPE.exec(text.trim()) ?? [];
  if (checksum === undefined || checksumOf(body) !== checksum) return undefined;
  const [, kind, ...written] = body.split(':');
  const fields = written.map(read);
  const [first, second] = fields;
  if (fields.includes(undefined)) return undefined;
  if (kind === 'P' && fields.length === 0) return 'separator';
  if (kind === 'S' && fields.length === 1 && first !== undefined) return { kind: 'slip', slip: first };
  if (kind === 'C' && fields.length === 2 && first !== undefined && second !== undefined)
    return { kind: 'cover', procedure: first, component: second };
  return undefined;
}

function sealed(...fields: readonly string[]): string {
  const body = [PREFIX, ...fields.map(written)].join(':');
  return `${body}:${checksumOf(body)}`;
}

function checksumOf(body: string): string {
  return crc32(new TextEncoder().encode(body)).toString(16).toUpperCase().padStart(8, '0');
}

function written(field: string): string {
  let text = '';
  let from = 0;
  for (const { 0: half, index } of field.matchAll(LONE_HALF)) {
    text += `${encodeURIComponent(field.slice(from, index))}%u${half.charCodeAt(0).toString(16).toUpperCase()}`;
    from = index + 1;
  }
  return text + encodeURIComponent(field.slice(from));
}

function read(text: string): string | undefined {
  try {
    return text
      .split(/(%u[0-9A-F]{4})/)
      .map((part) =>
        part.startsWith('%u')
          ? String.fromCharCode(Number.parseInt(part.slice(2), 16))
          : decodeURIComponent(part),
      )
      .join('');
  } catch {
    // A stray per cent sign: not written by us.
    return undefined;
  }
}
