import type { Handover, OpenedPackage, PackageHeader } from '../contracts/handover';
import { fail, ok, type Result } from '../domain/result';
import { sha256Hex } from '../domain/sha256';
import { bytesOf } from './bytes';
import { readOutside, type Outside } from './header';
import { beginOpening } from './hpke';
import {
  chunksOf,
  ENC_BYTES,
  LENGTH_BYTES,
  MAX_MANIFEST_BYTES,
  readFourBytes,
  sealedLength,
  TAG_BYTES,
} from './layout';
import { bytesOfFiles, filePlaces, readManifest } from './manifest';
import { publicCryptoKey, type OfficeKey } from './office-key';

const ALTERED = { code: 'package/altered' } as const;

/**
 * What stands on a package; its first two kilobytes are enough. For a list, no more: nothing is proven before
 * `openPackage`. 'package/not-a-package', 'package/newer', 'package/altered', 'package/cut-off'.
 */
export async function readPackageHeader(bytes: Blob): Promise<Result<PackageHeader>> {
  const outside = await readOutside(bytes);
  return outside.ok ? ok(outside.value.header) : outside;
}

/**
 * Opens a package with the office's key. What it answers is whole: every byte is authenticated, every file has the
 * size and the SHA-256 of its description. Who made it is not proven: the public key is no secret.
 * 'package/other-key', 'package/cut-off', 'package/altered', those of `readPackageHeader`, 'file/unreadable'.
 */
export async function openPackage(bytes: Blob, key: OfficeKey): Promise<Result<OpenedPackage>> {
  const outside = await readOutside(bytes);
  if (!outside.ok) return outside;
  const { header } = outside.value;
  if (header.keyId !== key.keyId) return fail({ code: 'package/other-key', keyId: header.keyId });
  const clear = await unseal(bytes, outside.value, key);
  if (!clear.ok) return clear;
  const handover = await handoverIn(clear.value, header);
  if (!handover.ok) return handover;
  const { value, filesFrom } = handover.value;
  const files = await filesIn(clear.value.slice(filesFrom), value);
  return files.ok ? ok({ header, handover: value, files: files.value }) : files;
}

async function unseal(bytes: Blob, { info, sealedBytes }: Outside, key: OfficeKey): Promise<Result<Blob>> {
  const from = info.length + ENC_BYTES;
  const size = from + sealedLength(sealedBytes);
  if (bytes.size !== size) return fail({ code: bytes.size < size ? 'package/cut-off' : 'package/altered' });
  const enc = await bytesOf(bytes, info.length, from);
  const office = await publicCryptoKey(key.publicKey);
  if (!enc.ok) return enc;
  if (!office.ok) return office;
  const pair = { privateKey: key.privateKey, publicKey: office.value.key };
  const opening = await beginOpening(pair, enc.value, info);
  if (!opening.ok) return opening;
  const clear: Blob[] = [];
  let at = from;
  for (const { start, end, aad } of chunksOf(sealedBytes)) {
    const next = at + end - start + TAG_BYTES;
    const piece = await bytesOf(bytes, at, next);
    const chunk = piece.ok ? await opening.value(piece.value, aad) : piece;
    if (!chunk.ok) return chunk;
    clear.push(new Blob([chunk.value]));
    at = next;
  }
  return ok(new Blob(clear));
}

/** The description; `filesFrom`: where it ends. */
async function handoverIn(
  clear: Blob,
  header: PackageHeader,
): Promise<Result<{ readonly value: Handover; readonly filesFrom: number }>> {
  const length = await bytesOf(clear, 0, LENGTH_BYTES);
  if (!length.ok) return length;
  if (length.value.length < LENGTH_BYTES) return fail(ALTERED);
  const filesFrom = LENGTH_BYTES + readFourBytes(length.value);
  if (filesFrom > Math.min(clear.size, LENGTH_BYTES + MAX_MANIFEST_BYTES)) return fail(ALTERED);
  const manifest = await bytesOf(clear, LENGTH_BYTES, filesFrom);
  if (!manifest.ok) return manifest;
  const read = readManifest(manifest.value);
  if (!read.ok) return fail(ALTERED);
  const { value } = read;
  const same = value.slip === header.slip && value.kiosk === header.kiosk && value.madeAt === header.madeAt;
  return same ? ok({ value, filesFrom }) : fail(ALTERED);
}

async function filesIn(content: Blob, handover: Handover): Promise<Result<ReadonlyMap<string, Blob>>> {
  const places = filePlaces(handover);
  if (content.size !== bytesOfFiles(places)) return fail(ALTERED);
  const files = new Map<string, Blob>();
  for (const { file, start, end } of places) {
    const bytes = await bytesOf(content, start, end);
    if (!bytes.ok) return bytes;
    if ((await sha256Hex(bytes.value)) !== file.sha256) return fail(ALTERED);
    files.set(file.id, content.slice(start, end, 'application/pdf'));
  }
  return ok(files);
}
