import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canKill } from '../browser/kill-browser';
import { runKilledJob } from '../browser/killed-job';
import { runMainJob } from '../browser/main-job';
import { startTrainingHost } from '../onestop/server';
import { measureAssembly } from './assemble-200';
import { atLeast, atMost, below, type Figure, type Suite } from './figure';
import { peerFigures } from './peers-main';

/**
 * The main job: five components, twenty pages, proven; two hundred pages assembled beside a page that stays alive;
 * the browser killed twice in the middle. The last needs a process that can be killed by name: not on Windows.
 */
export const main: Suite = async ({ peers }) => {
  const host = await startTrainingHost();
  try {
    const job = await runMainJob({ host, out: mkdtempSync(join(tmpdir(), 'cua-so-bench-')) });
    const assembly = await measureAssembly(200);
    const killed = canKill ? await runKilledJob({ host, papers: job.papers }) : undefined;
    const figures: Figure[] = [
      atLeast('verified_components', job.verified, 'of 5', 5),
      atMost('blocked_ms_max', Math.max(job.blockedMsMax, assembly.blockedMsMax), 'ms', 50),
      below('peak_renderer_mb', assembly.peakRendererMb, 'MB', 1000),
    ];
    if (killed) {
      const unverified = Object.values(killed.states).filter((state) => state !== 'verified').length;
      figures.push(
        atMost('lost_after_kill', killed.shown - killed.foundAgain + unverified, 'items', 0),
        atMost('attached_twice', job.attachedTwice + killed.attachedTwice, 'files', 0),
      );
    }
    return peers ? [...figures, ...peerFigures(job)] : figures;
  } finally {
    await host.close();
  }
};
