import { rmSync } from 'node:fs';
import { inProject } from '../commands/paths';
import { atLeast, atMost, type Figure } from './figure';
import { counter, english, organisation, ownPdf, stick } from './kiosk-journeys/filing-journeys';
import { abandoned, keyboard, offline, powerLoss, zoom } from './kiosk-journeys/hard-journeys';
import { portal } from './kiosk-journeys/portal-journey';
import { powerLossAndResume } from './kiosk-journeys/resume-journey';
import { setStage, type Stage } from './kiosk-journeys/stage';

/** Journeys by name, as their pictures' folders are called. */
export const JOURNEYS: Readonly<Record<string, (stage: Stage) => Promise<void>>> = {
  counter,
  stick,
  portal,
  organisation,
  'own-pdf': ownPdf,
  english,
  abandoned,
  offline,
  'power-loss': powerLoss,
  resume: powerLossAndResume,
  keyboard,
  zoom,
};

/** Walks the journeys on the built kiosk and looks at each screen; pictures lie in `out/kiosk/<journey>/`. */
export async function walkJourneys(names: readonly string[]): Promise<readonly Figure[]> {
  const stage = await setStage(inProject('out', 'kiosk'));
  let done = 0;
  for (const name of names) {
    rmSync(inProject('out', 'kiosk', name), { recursive: true, force: true });
    const began = performance.now();
    try {
      await JOURNEYS[name]?.(stage);
      done++;
      console.error(`  ${name}: ${String(Math.round((performance.now() - began) / 1_000))} s`);
    } catch (error) {
      console.error(`  ${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
  }
  const { axe, small, wide, screens } = stage.findings;
  [...axe, ...small, ...wide].forEach((finding) => console.error(`  ${finding}`));
  return [
    atLeast('journeys_done', done, `of ${String(names.length)}`, names.length),
    atLeast('screens_looked_at', screens, '', 1),
    atMost('axe_violations', axe.length, '', 0),
    atMost('small_targets', small.length, '', 0),
    atMost('screens_too_wide', wide.length, '', 0),
  ];
}
