import type { Trace } from '../../../shared/domain/trace';
import type { Means } from '../means';

/** A deletion may wait for a connection that closes a moment later. */
const LOOKS = 8;
const PAUSE_MS = 250;

/**
 * Erases what a session left and looks whether it is gone; answers what is still there. The key is gone before: what
 * lies on the disk is noise already. Looks again for two seconds before it says that something stays.
 */
export async function eraseAndCheck(
  means: Pick<Means, 'endWork' | 'letGo' | 'erase' | 'look'>,
  pause: (ms: number) => Promise<void> = wait,
): Promise<readonly Trace[]> {
  means.endWork();
  for (let looks = 1; ; looks++) {
    means.letGo();
    const erased = await means.erase();
    const left = await means.look();
    if (erased.ok && left.length === 0) return [];
    if (looks >= LOOKS) return left.length > 0 ? left : ['databases'];
    await pause(PAUSE_MS);
  }
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
