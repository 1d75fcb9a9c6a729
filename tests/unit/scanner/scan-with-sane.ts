import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What another program got from a scanner. */
export interface SaneScan {
  readonly said: string;
  readonly pages: readonly { readonly width: number; readonly height: number }[];
}

const NAME = 'airscan:e0:imitated';

/** Whether scanimage is installed, and the library by which it speaks eSCL: it lists a scanner that it was told of. */
export function airscanPresent(): boolean {
  const folder = configured('http://127.0.0.1:9/eSCL');
  const { stdout, error } = spawnSync('scanimage', ['--list-devices'], {
    encoding: 'utf8',
    env: environment(folder),
  });
  rmSync(folder, { recursive: true, force: true });
  return error === undefined && stdout.includes(NAME);
}

/** Scans everything with Debian's `scanimage` through sane-airscan; `args` choose source and resolution. */
export async function scanWithSane(address: string, ...args: readonly string[]): Promise<SaneScan> {
  const folder = configured(address);
  try {
    const batch = ['--format=pnm', `--batch=${join(folder, 'page-%03d.pnm')}`];
    const said = await scanimage(folder, [`--device-name=${NAME}`, ...batch, ...args]);
    const names = (await readdir(folder)).filter((name) => name.endsWith('.pnm')).sort();
    const pages = await Promise.all(names.map(async (name) => sizeOf(await readFile(join(folder, name)))));
    return { said, pages };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A folder in which scanimage knows one scanner and looks for no other. */
function configured(address: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'cua-so-sane-'));
  writeFileSync(join(folder, 'dll.conf'), 'airscan\n');
  const devices = `[devices]\n"imitated" = ${address}, eSCL\n[options]\ndiscovery = disable\n`;
  writeFileSync(join(folder, 'airscan.conf'), devices);
  return folder;
}

function environment(folder: string): NodeJS.ProcessEnv {
  return { ...process.env, SANE_CONFIG_DIR: folder, LC_ALL: 'C' };
}

function scanimage(folder: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn('scanimage', args, { env: environment(folder), timeout: 15_000 });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => (said += String(piece)));
    child.on('error', reject);
    child.on('close', () => resolve(said));
  });
}

/** Width and height from the head of a portable pixmap, behind its comments. */
function sizeOf(pixmap: Buffer): { readonly width: number; readonly height: number } {
  const head = pixmap.subarray(0, 200).toString('latin1');
  const [, width, height] = /^P[456]\n(?:#.*\n)*(\d+) (\d+)/.exec(head) ?? [];
  return { width: Number(width), height: Number(height) };
}
