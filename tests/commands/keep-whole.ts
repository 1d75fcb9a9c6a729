import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** What is being written. A dot in front: left out of every list. */
const HALF = /^\.[\da-f-]{36}\.part$/;

/** Makes the folder where there is none, and takes away what a power cut left half written. */
export async function emptyOfHalves(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const halves = (await readdir(folder)).filter((name) => HALF.test(name));
  await Promise.all(halves.map((name) => rm(join(folder, name), { force: true })));
}

/**
 * Writes a request's body into a folder such that under `name` lies all of it or what lay there before: another name
 * first, flushed, renamed, the folder flushed. Answers 201 for a new file, 204 for one replaced, 507 where the disk is
 * full, 500 where it cannot be written for another reason or the sender went away.
 */
export async function keepWhole(
  request: IncomingMessage,
  folder: string,
  name: string,
): Promise<201 | 204 | 500 | 507> {
  const half = join(folder, `.${randomUUID()}.part`);
  const path = join(folder, name);
  try {
    await pipeline(request, createWriteStream(half, { flags: 'wx', flush: true }));
    const known = await stat(path).catch(() => undefined);
    await rename(half, path);
    await flushFolder(folder);
    return known ? 204 : 201;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    return code === 'ENOSPC' || code === 'EDQUOT' ? 507 : 500;
  } finally {
    await rm(half, { force: true });
  }
}

/** The name of a file lies in its folder: without this it may be gone after a power cut. */
async function flushFolder(folder: string): Promise<void> {
  // Windows opens no folder; its file system writes names in order.
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync();
  await handle?.close();
}
