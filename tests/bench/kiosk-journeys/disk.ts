import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { profileFiles } from '../../browser/pages/profile-files';

const IMAGE_BYTES = '1500M';
const PIECE_BYTES = 32_000_000;
/** Written and deleted before anything else: who does not find it afterwards has not searched. */
const CONTROL = 'cua-so-control-4d1f';

/** A place for a browser's profile, on a disk of its own where that can be had. */
export interface Disk {
  readonly profile: string;
  /** Whether deleted blocks can be searched, too. */
  readonly raw: boolean;
  /** Deletes the profile, takes the disk away, and counts the markers in its blocks; nothing where it is no own disk. */
  searchBlocks(markers: readonly string[]): Promise<Hits | undefined>;
  end(): void;
}

/** How often markers were found, and the deleted control of our own. */
export interface Hits {
  readonly markers: number;
  readonly control: number;
}

/** An ext4 file system in a file, where root may mount one; else a folder, whose deleted blocks nobody can look at. */
export function ownDisk(): Disk {
  const folder = mkdtempSync(join(tmpdir(), 'cua-so-disk-'));
  const [image, mount] = [join(folder, 'disk.img'), join(folder, 'disk')];
  mkdirSync(mount);
  const raw = mounted(image, mount);
  const profile = join(mount, 'profile');
  mkdirSync(profile);
  if (raw) {
    writeFileSync(join(mount, 'control'), CONTROL.repeat(500));
    execFileSync('sync', ['-f', mount]);
    rmSync(join(mount, 'control'));
  }
  let up = raw;
  const unmount = (): void => {
    if (up) execFileSync('umount', [mount]);
    up = false;
  };
  return {
    profile,
    raw,
    async searchBlocks(markers) {
      rmSync(profile, { recursive: true, force: true });
      if (!raw) return undefined;
      unmount();
      const control = await countIn(image, needles([CONTROL]));
      return { markers: await countIn(image, needles(markers)), control };
    },
    end() {
      unmount();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function mounted(image: string, mount: string): boolean {
  try {
    execFileSync('truncate', ['-s', IMAGE_BYTES, image]);
    execFileSync('mkfs.ext4', ['-q', '-F', image], { stdio: 'ignore' });
    execFileSync('mount', ['-o', 'loop', image, mount], { stdio: 'ignore' });
    return true;
  } catch {
    // Not root, or no loop devices here.
    return false;
  }
}

/** Files of a profile that hold a marker, with the marker. */
export async function filesWith(profile: string, markers: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of profileFiles(profile)) {
    if ((await countIn(path, needles(markers))) === 0) continue;
    for (const marker of markers)
      if ((await countIn(path, needles([marker]))) > 0) found.push(`${path}: ${marker}`);
  }
  return found;
}

/** As a browser writes texts: UTF-8, and UTF-16 as in IndexedDB and history. */
function needles(markers: readonly string[]): readonly Buffer[] {
  return markers.flatMap((marker) => [Buffer.from(marker, 'utf8'), Buffer.from(marker, 'utf16le')]);
}

/** How often any of these stands in a file of any size. A file that goes while it is read holds nothing. */
async function countIn(path: string, wanted: readonly Buffer[]): Promise<number> {
  const file = await open(path).catch(() => undefined);
  if (!file) return 0;
  const longest = Math.max(...wanted.map(({ length }) => length));
  const { size } = await file.stat();
  const piece = Buffer.allocUnsafe(Math.min(PIECE_BYTES, size + 1));
  let [count, at] = [0, 0];
  try {
    for (;;) {
      const { bytesRead } = await file.read(piece, 0, piece.length, at);
      const last = bytesRead < piece.length;
      // What begins in the overlap is counted with the next piece.
      const until = last ? bytesRead : bytesRead - longest + 1;
      for (const needle of wanted) count += countBefore(piece.subarray(0, bytesRead), needle, until);
      if (last) return count;
      at += until;
    }
  } finally {
    await file.close();
  }
}

function countBefore(bytes: Buffer, needle: Buffer, until: number): number {
  let count = 0;
  for (let at = bytes.indexOf(needle); at !== -1 && at < until; at = bytes.indexOf(needle, at + 1)) count++;
  return count;
}
