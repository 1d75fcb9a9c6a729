import { BACKLOG_LIMITS } from '../../../shared/domain/backlog/limits';
import { fail, type Result } from '../../../shared/domain/result';
import { breather } from '../../../shared/domain/breather';
import { sheetReader, stringReader } from './sheet-xml';
import { parserFor, type XmlReader } from './xml-parser';
import { DAY_ZERO, TOO_LARGE, tableOf, type Table } from './table';
import { unpack, zipFiles, type UnpackBudget, type ZipFiles } from './zip';

type PartEnd = 'read' | 'missing' | 'too-large' | 'damaged';

/** Dates of spreadsheets that began on an old Macintosh count from 1 January 1904. */
const DAY_ZERO_1904 = -24_107;

/** Reads the first sheet of a spreadsheet: bounded in bytes, rows and columns; no entity of its own is followed. */
export async function readXlsx(
  bytes: Uint8Array<ArrayBuffer>,
  unpackedBytes: number = BACKLOG_LIMITS.unpackedBytes,
): Promise<Result<Table>> {
  const files = zipFiles(bytes);
  if (!files) return fail({ code: 'backlog/unreadable' });
  const budget: UnpackBudget = { left: unpackedBytes };
  const breathe = breather();
  const read = (name: string, reader: XmlReader): Promise<PartEnd> =>
    readPart(bytes, files, name, reader, budget, breathe);
  const book = bookReader();
  const ends = [await read('xl/workbook.xml', book.reader)];
  const links = linkReader();
  ends.push(await read('xl/_rels/workbook.xml.rels', links.reader));
  const strings = stringReader();
  ends.push(await read('xl/sharedStrings.xml', strings.reader));
  const sheet = sheetReader(strings.all);
  const end = await read(sheetPath(links.targets.get(book.first() ?? '')), sheet.reader);
  if ([...ends, end].includes('too-large')) return TOO_LARGE;
  if (end !== 'read' || ends.includes('damaged')) return fail({ code: 'backlog/unreadable' });
  return tableOf(sheet.rows, book.is1904() ? DAY_ZERO_1904 : DAY_ZERO);
}

/** A target of the workbook, from the archive's root: `/xl/worksheets/a.xml` or `worksheets/a.xml`. */
function sheetPath(target = 'worksheets/sheet1.xml'): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

async function readPart(
  bytes: Uint8Array<ArrayBuffer>,
  files: ZipFiles,
  name: string,
  reader: XmlReader,
  budget: UnpackBudget,
  breathe: () => Promise<void>,
): Promise<PartEnd> {
  const entry = files.get(name);
  if (!entry) return 'missing';
  const parser = parserFor(reader);
  const decoder = new TextDecoder();
  try {
    const end = await unpack(
      ...([bytes, entry, budget] as const),
      (piece) => {
        parser.write(decoder.decode(piece, { stream: true }));
        return reader.isFull?.() !== true;
      },
      breathe,
    );
    if (end === 'heavy' || end === 'stopped') return 'too-large';
    if (end === 'damaged') return 'damaged';
    parser.write(decoder.decode()).close();
    return 'read';
  } catch {
    // Not well-formed, too deep, or with a document type: it cannot be believed.
    return 'damaged';
  }
}

/** The relation of the first sheet, and from when its dates count. */
function bookReader() {
  let first: string | undefined;
  let is1904 = false;
  const reader: XmlReader = {
    open(name, attributes) {
      if (name === 'sheet') first ??= attributes['r:id'] ?? '';
      if (name === 'workbookPr') is1904 = /^(?:1|true)$/.test(attributes['date1904'] ?? '');
    },
    text: () => undefined,
    close: () => undefined,
  };
  return { reader, first: () => first, is1904: () => is1904 };
}

/** Which file each relation of the workbook names. */
function linkReader() {
  const targets = new Map<string, string>();
  const reader: XmlReader = {
    open(name, { Id, Target }) {
      if (name === 'Relationship' && Id !== undefined && Target !== undefined) targets.set(Id, Target);
    },
    text: () => undefined,
    close: () => undefined,
  };
  return { reader, targets };
}
