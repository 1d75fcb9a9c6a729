import type { HelpCall } from '../../../../shared/contracts/handover';
import { openInbox, type HandoverPorts } from './handover-ports';

/** Between two looks. */
const PAUSE_MS = 5_000;

/** What was seen in one look; what did not answer is absent. */
export interface InboxGlance {
  readonly calls?: readonly HelpCall[];
  /** Packages that wait. */
  readonly waiting?: number;
}

/**
 * Looks for calls and packages every five seconds while the panel is before the officer, until the signal aborts. What
 * does not answer is left out: what was seen last stands, nobody is disturbed, and a citizen who calls is seen all the same.
 */
export async function watchInbox(
  ports: HandoverPorts,
  over: AbortSignal,
  onSeen: (glance: InboxGlance) => void,
): Promise<void> {
  const isOver = (): boolean => over.aborted;
  while (!isOver()) {
    const inbox = ports.isVisible() ? await openInbox(ports) : undefined;
    if (inbox) {
      const [calls, files] = await Promise.all([inbox.calls(), inbox.list()]);
      if (!isOver())
        onSeen({
          ...(calls.ok && { calls: calls.value }),
          ...(files.ok && { waiting: files.value.length }),
        });
    }
    await ports.clock.wait(PAUSE_MS, over);
  }
}
