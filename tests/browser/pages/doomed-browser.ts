import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chromiumArgs, ensureChromium } from '../../commands/chromium';

/** A Chromium started to be killed: no debugger attached, nothing that could let it end in order. */
export interface DoomedBrowser {
  /** SIGKILL to the browser and its processes; resolves when it is dead. */
  kill(): Promise<void>;
}

/** Starts Chromium on a page, on a profile that stays. */
export function startDoomedBrowser(profile: string, url: string): DoomedBrowser {
  const ownGroup = process.platform !== 'win32';
  const args = [...chromiumArgs(), '--headless=new', `--user-data-dir=${profile}`, url];
  const child = spawn(ensureChromium(), args, { stdio: 'ignore', detached: ownGroup });
  const dead = once(child, 'exit');
  return {
    kill: async () => {
      if (ownGroup && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      else child.kill('SIGKILL');
      await dead;
    },
  };
}
