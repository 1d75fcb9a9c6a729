import type { Event } from '../events';
import type { Means } from '../means';
import type { HelpEffect } from './help-events';

/** Passes calls for an officer on, and takes them back. */
export interface HelpRunner {
  readonly run: (effect: HelpEffect) => void;
}

interface Call {
  readonly id: string;
  /** Settles when the inbox has answered, whatever it answered. */
  readonly answered: Promise<unknown>;
}

/** The name of a kiosk that was given none. */
const UNNAMED = 'kiosk';

/** One for the machine: a call may outlive the session in which it was made by a moment. */
export function helpRunner(means: Means, send: (event: Event) => void): HelpRunner {
  let current: Call | undefined;

  /** Not before it has arrived: a call that comes in after it was taken back would stand there for ever. */
  const end = (): void => {
    const call = current;
    current = undefined;
    if (call) void call.answered.then(() => means.inbox.endCall(call.id));
  };

  return {
    run: (effect) => {
      end();
      if (effect.do === 'end-help') return;
      const id = crypto.randomUUID();
      const call = {
        ...effect.call,
        id,
        kiosk: means.device.read().kiosk ?? UNNAMED,
        at: means.now().toISOString(),
      };
      const answered = means.inbox.call(call).then((heard) => {
        if (current?.id === id) send({ is: heard.ok ? 'help-called' : 'help-unheard' });
      });
      current = { id, answered };
    },
  };
}
