import { mkdirSync } from 'node:fs';
import { startTrainingHost, trainingDossiers, type TrainingHost } from '../onestop/server';
import { buildTargets } from './build';
import { ensureChromium } from './chromium';
import { inboxFolder } from './inbox-folder';
import { serveKiosk } from './kiosk-server';
import { inProject } from './paths';
import { scannerProxy, scannerTargets } from './scanner-proxy';
import { oneOf } from './static-server';
import { walkMainJob } from './walk-main-job';
import { openForPerson } from './open-for-person';

/**
 * `npm start [-- --headless] [-- --once]`: training one-stop system, kiosk and extension. With a display Chromium opens
 * with all three; without one the main job is walked by itself, proof printed. Goes on serving unless `--once`.
 * `CUA_SO_SCANNERS=may-1=http://192.168.1.20/eSCL` puts a scanner beside the kiosk (docs/scanners.md).
 * `CUA_SO_INBOX=/folder` is where sealed packages for the counter are kept; `out/inbox` without it (docs/handover.md).
 */
const words = process.argv.slice(2);
const scanners = scannerTargets(process.env['CUA_SO_SCANNERS'] ?? '');
const out = inProject('out');
mkdirSync(out, { recursive: true });

console.log('Building kiosk, extension and training system …');
await buildTargets();
const host = await onPort(8790, (port) => startTrainingHost({ port }));
const inbox = process.env['CUA_SO_INBOX'] ?? inProject('out', 'inbox');
const route = oneOf(scannerProxy(scanners), inboxFolder(inbox));
const kiosk = await onPort(8791, (port) => serveKiosk(inProject('dist', 'kiosk'), port, route));
const kioskStart = `${kiosk.url}/${settingsFor([...scanners.keys()])}`;

console.log(`
  Training one-stop system   ${host.url}/
    a dossier                ${host.url}/ho-so/${trainingDossiers.land.id}
    the same without REST    ${host.url}/don-gian/${trainingDossiers.land.id}
    misbehaviours            ${host.url}/tap-huan
  Kiosk                      ${kioskStart}
    the counter's inbox      ${inbox}
  Extension                  ${inProject('dist', 'extension')} (chrome://extensions → Load unpacked)
`);

const code = await run(host, kiosk.url);
if (words.includes('--once')) {
  await Promise.all([host.close(), kiosk.close()]);
  process.exit(code);
}
console.log('Serving. Ctrl+C ends.');

/** Shows it to a person, or walks it alone. Resolves to the exit code for `--once`. */
async function run(training: TrainingHost, kioskUrl: string): Promise<number> {
  try {
    ensureChromium();
  } catch (error) {
    console.log(
      `${error instanceof Error ? error.message : String(error)}\nThe addresses above work in any Chromium 148 or later.`,
    );
    return 1;
  }
  if (hasDisplay() && !words.includes('--headless')) {
    await openForPerson([`${training.url}/ho-so/${trainingDossiers.land.id}`, kioskStart]);
    return 0;
  }
  return walkMainJob(training, kioskUrl, out);
}

/** What the kiosk's start address says of its scanners; nothing where there are none. */
function settingsFor(scannerIds: readonly string[]): string {
  return scannerIds.length > 0 ? `?${scannerIds.map((id) => `scanner=${id}`).join('&')}` : '';
}

function hasDisplay(): boolean {
  if (process.platform === 'win32' || process.platform === 'darwin') return true;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

/** Starts on the usual port, or on a free one where that is taken. */
async function onPort<T>(port: number, start: (port: number) => Promise<T>): Promise<T> {
  try {
    return await start(port);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    return start(0);
  }
}
