import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright';

/** Debian's name first: it is the one that the tests were measured with. */
const CANDIDATES: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser'],
};

/** Path of a Chromium that can load extensions: `CHROMIUM`, the system's, or Playwright's own; else undefined. */
export function findChromium(): string | undefined {
  const named = process.env['CHROMIUM'];
  if (named) return named;
  const system = (CANDIDATES[process.platform] ?? []).find((path) => existsSync(path));
  if (system) return system;
  const own = chromium.executablePath();
  return own && existsSync(own) ? own : undefined;
}

/** Finds a Chromium, or gets one and says what it does: the Debian package as root, else Playwright's own. */
export function ensureChromium(): string {
  const found = findChromium();
  if (found) return found;
  const root = process.getuid?.() === 0;
  if (root && existsSync('/usr/bin/apt-get')) {
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
  } else {
    const cli = join(dirname(createRequire(import.meta.url).resolve('playwright/package.json')), 'cli.js');
    run(process.execPath, [cli, 'install', 'chromium']);
  }
  const got = findChromium();
  if (!got)
    throw new Error('No Chromium could be installed. Install one and name it in CHROMIUM=/path/to/chromium.');
  return got;
}

function run(command: string, args: readonly string[]): void {
  console.log(`No Chromium found: ${command} ${args.join(' ')}`);
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (status !== 0) console.log(`'${command}' ended with ${String(status)}.`);
}

/** Arguments for every start: no sandbox where the user is root, nothing sent to anybody. */
export function chromiumArgs(): string[] {
  return [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
}
