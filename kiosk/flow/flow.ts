import { signal, type ReadonlySignal } from '@preact/signals';
import type { Trace } from '../../shared/domain/trace';
import { advance } from './advance';
import { effectRunner } from './effects';
import type { Event } from './events';
import type { Means } from './means';
import { devicePreferences } from './device-settings';
import { freshState, type Preferences, type State } from './state';

/** The running kiosk: what is shown, and the one way to change it. */
export interface Flow {
  readonly state: ReadonlySignal<State>;
  readonly send: (event: Event) => void;
  /** Ends the session with the device's own preferences: key dropped at once, disk cleared after it. */
  readonly end: () => void;
  /** The same by a person's own press: what was kept of it for later goes as well. */
  readonly leave: () => void;
}

export interface StartOptions {
  /** Where something of an earlier session is still there. */
  readonly traces?: readonly Trace[];
  /** Sees whatever happens, and changes nothing. */
  readonly onEvent?: (event: Event) => void;
}

/** Starts the flow on the welcome screen. Leftovers of an earlier session are the caller's to erase first. */
export function startFlow(means: Means, { traces = [], onEvent }: StartOptions = {}): Flow {
  const first = freshState(devicePreferences(means.device.read()));
  const state = signal<State>(
    traces.length > 0 ? { ...first, screen: { at: 'welcome', wiped: false, traces } } : first,
  );
  const { run, rest } = effectRunner(means, () => state.peek(), send);

  function send(event: Event): void {
    onEvent?.(event);
    const [next, effects] = advance(state.peek(), event);
    state.value = next;
    effects.forEach(run);
    rest();
  }
  const fresh = (): Preferences => devicePreferences(means.device.read());
  return {
    state,
    send,
    end: () => send({ is: 'ended', fresh: fresh() }),
    leave: () => send({ is: 'ended', fresh: fresh(), pressed: true }),
  };
}
