import Papa from 'papaparse';
import { unguarded } from '../../../shared/catalogue/csv-cells';
import { BACKLOG_LIMITS } from '../../../shared/domain/backlog/limits';
import { fail, type Result } from '../../../shared/domain/result';
import { breather } from '../../../shared/domain/breather';
import { cellText, TOO_LARGE, tableOf, type Table, type TableRow } from './table';

const SIGNS = [';', ',', '\t', '|'] as const;
/** Lines by which the separating sign is told. */
const LOOKED_AT = 30;
/** Empty lines among them. */
const MOST_LINES = BACKLOG_LIMITS.rows * 2;
const CHUNK_CHARACTERS = 100_000;
/** Pieces without the end of a row, after which a quotation mark has no end: each is read again with all before it. */
const MOST_ENDLESS = 20;

/** Reads a CSV file: UTF-8, UTF-16, or the code page of older Vietnamese Windows. */
export async function readCsv(bytes: Uint8Array<ArrayBuffer>): Promise<Result<Table>> {
  const text = decoded(bytes);
  if (text === undefined) return fail({ code: 'backlog/unreadable' });
  // Spreadsheets put this line before the table; it keeps its place in the count of lines.
  const named = /^sep=(.)\r?\n/i.exec(text);
  const rows = await rowsIn(text, named?.[1] ?? signOf(text));
  if (!rows) return fail({ code: 'backlog/unreadable' });
  if (rows.length > MOST_LINES) return TOO_LARGE;
  return tableOf(named ? rows.slice(1) : rows);
}

/**
 * The rows of a text, read piece by piece so that the page goes on; a few more than the bound where there are. Undefined
 * where a row has no end.
 */
function rowsIn(text: string, delimiter: string): Promise<readonly TableRow[] | undefined> {
  const rows: TableRow[] = [];
  const breathe = breather();
  let endless = 0;
  return new Promise((resolve) => {
    Papa.parse<string[]>(text, {
      delimiter,
      chunkSize: CHUNK_CHARACTERS,
      chunk({ data, errors }: Papa.ParseResult<string[]>, parser: Papa.Parser) {
        const broken = new Set(errors.filter(({ type }) => type === 'Quotes').map(({ row }) => row));
        for (const [index, cells] of data.entries())
          rows.push({
            line: rows.length + 1,
            cells: cells.slice(0, BACKLOG_LIMITS.columns).map((cell) => cellText(unguarded(cell))),
            ...(broken.has(index) && { broken: true as const }),
          });
        endless = data.length === 0 ? endless + 1 : 0;
        if (rows.length > MOST_LINES || endless > MOST_ENDLESS) {
          parser.abort();
          return;
        }
        parser.pause();
        void breathe().then(() => parser.resume());
      },
      complete: () => resolve(endless > MOST_ENDLESS ? undefined : rows),
    });
  });
}

function decoded(bytes: Uint8Array<ArrayBuffer>): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  // Signs that no text has: a picture, a program, an old spreadsheet.
  if (bytes.subarray(0, 4_096).some((byte) => byte < 9)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8: a spreadsheet of an older Vietnamese Windows.
    return new TextDecoder('windows-1258').decode(bytes);
  }
}

/** The sign that stands most often in the first lines. */
function signOf(text: string): string {
  const head = text.split(/\r?\n/, LOOKED_AT).join('\n');
  const counted = SIGNS.map((sign) => ({ sign, count: head.split(sign).length }));
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).sign;
}
