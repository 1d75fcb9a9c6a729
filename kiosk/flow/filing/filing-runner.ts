import type { Event } from '../events';
import type { Means } from '../means';
import { localDay } from '../slip-content';
import { slipCode } from '../take-slip';
import type { FilingEffect, FilingTask } from './filing-events';
import { packageSender } from './package-sender';
import { leadThroughPortal, lookForGuide } from './portal-guide';
import { withRating } from './ratings';

/** Does what filing asks for, for one session. */
export interface FilingRunner {
  readonly run: (effect: FilingEffect) => void;
  /** The session is over: whatever still runs changes nothing any more. */
  readonly stop: () => void;
}

/** The filing of one session. What is late was aborted, and its job has a number that nobody knows any more. */
export function filingRunner(means: Means, send: (event: Event) => void): FilingRunner {
  let running = new AbortController();

  const numberOf = ({ draft }: FilingTask): string => slipCode(means, draft, send);
  const sender = packageSender(means, send, numberOf);
  /** One thing at a time: what was begun before it ends. */
  const begin = (): AbortSignal => {
    running.abort();
    running = new AbortController();
    return running.signal;
  };

  function run(effect: FilingEffect): void {
    switch (effect.do) {
      case 'look-for-guide':
        void lookForGuide(means, effect.job, send);
        return;
      case 'send-package':
        void sender.send(effect, effect.by, begin());
        return;
      case 'leave-package':
        void sender.leave(effect, begin());
        return;
      case 'guide-portal':
        void leadThroughPortal(means, effect, send, { slip: numberOf(effect), signal: begin() });
        return;
      case 'stop-filing':
        running.abort();
        return;
      case 'keep-rating': {
        const day = localDay(means.now());
        void means.device.write(withRating(means.device.read(), day, effect.rating));
      }
    }
  }
  return {
    run,
    stop: () => {
      running.abort();
      sender.forget();
    },
  };
}
