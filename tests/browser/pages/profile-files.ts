import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Every file of a browser profile. */
export function profileFiles(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    const kind = statSync(path, { throwIfNoEntry: false });
    if (!kind) return [];
    if (kind.isDirectory()) return profileFiles(path);
    // A running browser keeps a socket there, too.
    return kind.isFile() ? [path] : [];
  });
}

/** Files of a profile that hold these very bytes. */
export function filesHolding(profile: string, bytes: string | Buffer): string[] {
  return profileFiles(profile).filter((path) => readFileSync(path).includes(bytes));
}

/** Files in which IndexedDB keeps Blobs. */
export function blobFiles(profile: string): string[] {
  return profileFiles(profile).filter((path) => path.includes('indexeddb.blob'));
}
