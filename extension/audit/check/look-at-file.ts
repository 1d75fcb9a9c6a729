import type { HostFile } from '../../../shared/contracts/recognised-page';
import type { PdfInspection } from '../../../shared/contracts/pdf-worker';
import type { HostFault } from '../../../shared/domain/observation';
import type { Result } from '../../../shared/domain/result';
import { sha256Hex } from '../../../shared/domain/sha256';

/** A file of the host as far as it was looked at. No name: hosts put people's names into them. */
export interface SeenFile {
  readonly bytes?: number;
  readonly sha256?: string;
  readonly pages?: number;
  readonly minDpi?: number;
  readonly pdf?: number;
  readonly colour?: boolean;
  readonly signed?: boolean;
  /** What is wrong with the file by itself. */
  readonly fault?: Extract<HostFault, 'zero-bytes' | 'unreadable' | 'wrong-type'>;
}

/** Readers look for the mark of a PDF in so many bytes from its beginning, and for its end in so many before the end. */
const HEAD_BYTES = 1_024;
const TAIL_BYTES = 4_096;
/** What an inspection says of a file that no reader opens. Its other refusals are limits of ours. */
const SHUT: ReadonlySet<string> = new Set([
  ...['pdf/password-needed', 'pdf/encryption-unsupported', 'pdf/no-pages', 'pdf/unreadable'],
]);
const BROKEN: ReadonlySet<string> = new Set(['unwalkable', 'damaged-page-tree']);

/** What the host's list alone says of a file. */
export function listedFile({ name, bytes }: HostFile): SeenFile {
  const type = /\.([a-z\d]{1,5})$/iu.exec(name.trim())?.[1]?.toLowerCase();
  return {
    ...(bytes === undefined ? {} : { bytes }),
    ...(type !== undefined && type !== 'pdf' ? { fault: 'wrong-type' as const } : {}),
  };
}

/** What the bytes say. Only the PDF's form is judged, not what it shows. */
export async function readFile(
  bytes: Blob,
  inspect: (pdf: Blob) => Promise<Result<PdfInspection>>,
): Promise<SeenFile> {
  const facts = { bytes: bytes.size, sha256: await sha256Hex(bytes) };
  if (bytes.size === 0) return { ...facts, fault: 'zero-bytes' };
  if (!(await holds(bytes.slice(0, HEAD_BYTES), '%PDF-'))) return { ...facts, fault: 'wrong-type' };
  const whole = await holds(bytes.slice(-TAIL_BYTES), '%%EOF');
  const inspected = await inspect(bytes);
  if (!inspected.ok) {
    const { code } = inspected.failure;
    if (code === 'file/type-unknown') return { ...facts, fault: 'wrong-type' };
    return !whole || SHUT.has(code) ? { ...facts, fault: 'unreadable' } : facts;
  }
  const { value } = inspected;
  const broken = !whole || value.pages === 0 || value.findings.some((found) => BROKEN.has(found));
  return { ...facts, ...(broken ? { fault: 'unreadable' as const } : contentOf(value)) };
}

function contentOf({ class: kind, pages, report }: PdfInspection): Partial<SeenFile> {
  const scanned = report.pages.filter(({ images }) => images > 0);
  const resolutions = scanned.flatMap(({ minDpi }) => minDpi ?? []);
  const version = Math.round(Number(report.version) * 10);
  return {
    pages,
    signed: kind === 'signed',
    ...(resolutions.length > 0 ? { minDpi: Math.floor(Math.min(...resolutions)) } : {}),
    ...(version >= 10 && version <= 29 ? { pdf: version } : {}),
    ...(scanned.length > 0 ? { colour: scanned.every(({ colour }) => colour) } : {}),
  };
}

/** The marks are ASCII, so each byte may be read as one sign. */
async function holds(part: Blob, mark: string): Promise<boolean> {
  return new TextDecoder('latin1').decode(await part.arrayBuffer()).includes(mark);
}
