import type { HostFile } from '../../../shared/contracts/messages';
import { ok, type Result } from '../../../shared/domain/result';
import type { SitePort } from './ports';

/** A document that is looked for on the host. */
export interface Wanted {
  readonly component: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly fileName: string;
  /** The same bytes were there before and stay: only a file that has come since proves anything. */
  readonly beside?: boolean;
}

/**
 * What one look at the host's list shows of a document.
 * 'read-back': its bytes. 'listed': its size under its name. 'named': only its name. 'differs', 'empty': a new file
 * with other bytes or none. 'absent': nothing of it.
 */
export type Sighting =
  | { readonly see: 'read-back' | 'listed'; readonly file: HostFile }
  | { readonly see: 'named'; readonly file: HostFile }
  | WrongSighting
  | { readonly see: 'absent' };

/** A file that came with the upload and is not what was sent. */
export type WrongSighting =
  | { readonly see: 'empty'; readonly file: HostFile }
  | { readonly see: 'differs'; readonly file: HostFile; readonly hostBytes: number };

export interface Look {
  readonly sighting: Sighting;
  readonly files: readonly HostFile[];
}

/**
 * Reads the host's list anew and compares by size and bytes, never by name alone: hosts strip and cut names.
 * @param before what the list was before an upload; with it, files that are new are judged, too
 */
export async function look(
  site: SitePort,
  wanted: Wanted,
  sha256Hex: (bytes: Blob) => Promise<string>,
  before?: readonly HostFile[],
): Promise<Result<Look>> {
  const listed = await site.files(wanted.component);
  if (!listed.ok) return listed;
  const files = listed.value;
  const fresh = added(files, before ?? files);
  const isNew = (file: HostFile): boolean => fresh.includes(file);
  let worse: Sighting = { see: 'absent' };
  for (const file of wanted.beside && before ? fresh : files) {
    if (!mayBe(file, wanted) && !isNew(file)) continue;
    const sighting = await judge(site, file, wanted, sha256Hex, isNew(file));
    if (sighting.see === 'read-back') return ok({ sighting, files });
    if (RANK[sighting.see] > RANK[worse.see]) worse = sighting;
  }
  return ok({ sighting: worse, files });
}

const RANK: Record<Sighting['see'], number> = {
  absent: 0,
  named: 1,
  empty: 2,
  differs: 3,
  listed: 4,
  'read-back': 5,
};

async function judge(
  site: SitePort,
  file: HostFile,
  wanted: Wanted,
  sha256Hex: (bytes: Blob) => Promise<string>,
  isNew: boolean,
): Promise<Sighting> {
  if (file.reference !== undefined) {
    const back = await site.readBack(wanted.component, file.reference);
    if (back.ok) return judgeBytes(file, back.value, wanted, sha256Hex, isNew);
  }
  if (sizeFits(file, wanted.bytes)) {
    if (isNew || sameName(file.name, wanted.fileName)) return { see: 'listed', file };
    return { see: 'absent' };
  }
  if (sizeIsUnknown(file))
    return sameName(file.name, wanted.fileName) ? { see: 'named', file } : { see: 'absent' };
  if (!isNew) return { see: 'absent' };
  return file.bytes === 0 ? { see: 'empty', file } : { see: 'differs', file, hostBytes: file.bytes ?? 0 };
}

async function judgeBytes(
  file: HostFile,
  bytes: Blob,
  wanted: Wanted,
  sha256Hex: (bytes: Blob) => Promise<string>,
  isNew: boolean,
): Promise<Sighting> {
  if (bytes.size === wanted.bytes && (await sha256Hex(bytes)) === wanted.sha256)
    return { see: 'read-back', file };
  if (!isNew) return { see: 'absent' };
  return bytes.size === 0 ? { see: 'empty', file } : { see: 'differs', file, hostBytes: bytes.size };
}

/** A listed size of 0 says nothing: some hosts list 0 where they keep the bytes elsewhere. */
function mayBe(file: HostFile, wanted: Wanted): boolean {
  return (
    sizeIsUnknown(file) || sizeFits(file, wanted.bytes) || (file.bytes === 0 && file.reference !== undefined)
  );
}

function sizeFits(file: HostFile, bytes: number): boolean {
  if (file.bytes !== undefined) return file.bytes === bytes;
  const between = file.bytesBetween;
  return between !== undefined && between.least <= bytes && bytes <= between.most;
}

function sizeIsUnknown(file: HostFile): boolean {
  return file.bytes === undefined && file.bytesBetween === undefined;
}

/** Hosts take `%`, `/` and `\` out of names (OpenCPS), and some change the case of the ending or drop it. */
function sameName(onHost: string, ours: string): boolean {
  return plain(onHost) === plain(ours);
}

function plain(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[%/\\]/g, '')
    .replace(/\.pdf$/i, '')
    .trim()
    .toLowerCase();
}

/** Files that are listed more often than before. */
function added(files: readonly HostFile[], before: readonly HostFile[]): readonly HostFile[] {
  const left = before.map(identity);
  return files.filter((file) => {
    const at = left.indexOf(identity(file));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Without the reference: links that are signed or carry the time are others at each look. */
function identity(file: HostFile): string {
  return JSON.stringify([file.name, file.bytes, file.bytesBetween]);
}
