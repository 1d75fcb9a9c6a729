import { readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { ExtensionBrowser } from './launch';

/** Whether the browser's own process can be found here: Chromium names it in its profile, but not on Windows. */
export const canKill = process.platform !== 'win32';

/** Ends the browser as a power cut would: at once, with nothing closed. Resolves once the process is gone. */
export async function killBrowser({ profile, context }: ExtensionBrowser): Promise<void> {
  // `SingletonLock` is a link to `hostname-pid`.
  const pid = Number(/-(\d+)$/.exec(readlinkSync(join(profile, 'SingletonLock')))?.[1]);
  const closed = new Promise<void>((resolve) => {
    context.once('close', () => {
      resolve();
    });
  });
  process.kill(pid, 'SIGKILL');
  await closed;
  while (isAlive(pid)) await pause(20);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    // ESRCH: there is no such process any more.
    return false;
  }
}
