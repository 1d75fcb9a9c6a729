import type { Handover, SealedPackage } from '../contracts/handover';
import { fail, ok, type Result } from '../domain/result';
import { sha256Hex } from '../domain/sha256';
import { bytesOf } from './bytes';
import { newHeader, packageFileName } from './header';
import { beginSealing } from './hpke';
import { chunksOf, fourBytes, MAX_MANIFEST_BYTES, preludeOf } from './layout';
import { bytesOfFiles, filePlaces, readManifest, writeManifest, type FilePlace } from './manifest';
import { publicCryptoKey } from './office-key';

/**
 * Seals a dossier for the office's public key: from then on nobody but the office opens it, not even this machine.
 * `files`: by file id, one for each that the description names. Taken a megabyte at a time, whatever the size; only
 * for its SHA-256 a file is read as a whole.
 * 'package/key-unreadable'; 'file/unreadable' where a file's source is gone; 'defect' where files and description do
 * not belong together.
 */
export async function sealPackage(
  handover: Handover,
  files: ReadonlyMap<string, Blob>,
  publicKey: string,
): Promise<Result<SealedPackage>> {
  const office = await publicCryptoKey(publicKey);
  if (!office.ok) return office;
  const content = await contentOf(handover, files);
  if (!content.ok) return content;
  const clear = content.value;
  const header = newHeader(handover, office.value.keyId);
  const headerBytes = new TextEncoder().encode(JSON.stringify(header));
  const info = Uint8Array.of(...preludeOf(headerBytes.length, clear.size), ...headerBytes);
  const { enc, seal } = await beginSealing(office.value.key, info);
  const sealed: Blob[] = [];
  for (const { start, end, aad } of chunksOf(clear.size)) {
    const piece = await bytesOf(clear, start, end);
    const chunk = piece.ok ? await seal(piece.value, aad) : piece;
    if (!chunk.ok) return chunk;
    // A Blob lies outside the page's own memory.
    sealed.push(new Blob([chunk.value]));
  }
  const bytes = new Blob([info, enc, ...sealed], { type: 'application/octet-stream' });
  return ok({ header, fileName: packageFileName(header), bytes });
}

/** Description and files, one after the other: what will be sealed. */
async function contentOf(handover: Handover, files: ReadonlyMap<string, Blob>): Promise<Result<Blob>> {
  const manifest = writeManifest(handover);
  if (manifest.length > MAX_MANIFEST_BYTES) return defect('too long');
  const read = readManifest(manifest);
  if (!read.ok) return defect(read.field);
  const places = filePlaces(handover);
  const found: Blob[] = [];
  for (const place of places) {
    const file = await checked(place, files.get(place.file.id));
    if (!file.ok) return file;
    found.push(file.value);
  }
  const clear = new Blob([fourBytes(manifest.length), manifest, ...found]);
  return files.size === places.length && clear.size === 4 + manifest.length + bytesOfFiles(places)
    ? ok(clear)
    : defect('files');
}

async function checked({ file }: FilePlace, blob: Blob | undefined): Promise<Result<Blob>> {
  if (blob?.size !== file.bytes) return defect(file.id);
  const bytes = await bytesOf(blob, 0, blob.size);
  if (!bytes.ok) return bytes;
  return (await sha256Hex(bytes.value)) === file.sha256 ? ok(blob) : defect(file.id);
}

function defect(message: string): Result<never> {
  return fail({ code: 'defect', where: 'seal-package', message });
}
