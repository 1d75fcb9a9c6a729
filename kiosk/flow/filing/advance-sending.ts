import type { Outcome, Visit } from '../../../shared/domain/visit';
import { without } from '../../../shared/domain/without';
import { toSlip } from '../advance-slip';
import type { Effect, Step } from '../events';
import type { CounterWay, Screen, Sending, State } from '../state';
import type { FilingEvent } from './filing-events';

type FileScreen = Extract<Screen, { at: 'file' }>;

/** What happens to a package for the counter, from the choice of that way on. */
export type SendingEvent = Extract<
  FilingEvent,
  {
    is:
      | 'counter-chosen'
      | 'portal-told'
      | 'package-sealed'
      | 'package-saved'
      | 'package-left'
      | 'package-sent'
      | 'package-failed'
      | 'sending-stopped';
  }
>;

/** The part of `advance` for the way to the counter. Answers to an older job, and second taps, change nothing. */
export function advanceSending(state: State, screen: FileScreen, event: SendingEvent): Step {
  const { sending } = screen;
  switch (event.is) {
    case 'counter-chosen':
      return isUnderWay(sending) ? [state, []] : choose(state, screen, event.by);
    case 'portal-told':
      return told(state, screen, event.word);
    case 'package-left':
      return sending?.by === 'inbox' && sending.failure
        ? begin(state, screen, 'inbox', 'leave-package')
        : [state, []];
    case 'package-saved':
      return sending?.sealed
        ? arrive(state, screen, {
            ...{ way: 'counter', by: 'stick', at: event.at },
            package: sending.sealed.header.id,
          })
        : [state, []];
    case 'sending-stopped':
      return [{ ...state, screen: without(screen, 'sending') }, sending ? [{ do: 'stop-filing' }] : []];
    default:
      return sending?.job === event.job ? answered(state, screen, sending, event) : [state, []];
  }
}

/** What may be filed already is not handed in a second time without a word. */
function choose(state: State, screen: FileScreen, by: CounterWay): Step {
  return state.visit.portal === 'opened'
    ? shown(state, { ...screen, asking: by })
    : begin(state, screen, by, 'send-package');
}

function told(state: State, { asking, ...screen }: FileScreen, portal: Visit['portal']): Step {
  if (!asking) return [state, []];
  return portal
    ? begin({ ...state, visit: { ...state.visit, portal } }, screen, asking, 'send-package')
    : shown(state, screen);
}

type Answer = Extract<SendingEvent, { is: 'package-sealed' | 'package-sent' | 'package-failed' }>;

function answered(state: State, screen: FileScreen, sending: Sending, event: Answer): Step {
  switch (event.is) {
    case 'package-sealed':
      return shown(state, { ...screen, sending: { ...sending, sealed: event.sealed } });
    case 'package-sent':
      return arrive(state, screen, event.outcome);
    case 'package-failed':
      return shown(state, { ...screen, sending: { ...sending, failure: event.failure } });
  }
}

function begin(
  state: State,
  screen: FileScreen,
  by: CounterWay,
  what: 'send-package' | 'leave-package',
): Step {
  const job = state.jobs + 1;
  const { draft, documents } = screen;
  const task = { job, draft, documents, visit: state.visit };
  const effect: Effect = what === 'send-package' ? { do: what, by, ...task } : { do: what, ...task };
  return [{ ...state, jobs: job, screen: { ...screen, sending: { job, by } } }, [effect]];
}

function arrive(state: State, { draft, documents }: FileScreen, outcome: Outcome): Step {
  return toSlip({ ...state, visit: { ...state.visit, outcome } }, draft, documents);
}

/** Whether a package is being sealed or sent. */
export function isUnderWay(sending: Sending | undefined): boolean {
  return sending !== undefined && !sending.failure && !sending.sealed;
}

function shown(state: State, screen: FileScreen): Step {
  return [{ ...state, screen }, []];
}
