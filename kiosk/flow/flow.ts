import { signal, type ReadonlySignal } from '@preact/signals';
import { advance } from './advance';
import { effectRunner } from './effects';
import type { Event } from './events';
import type { Means } from './means';
import { devicePreferences } from './device-settings';
import { freshState, type State } from './state';

/** The running kiosk: what is shown, and the one way to change it. */
export interface Flow {
  readonly state: ReadonlySignal<State>;
  readonly send: (event: Event) => void;
  /** Ends the session with the device's own preferences: key dropped at once, disk cleared after it. */
  readonly end: () => void;
}

/** Starts the flow on the welcome screen. Leftovers of an earlier session are the caller's to erase first. */
export function startFlow(means: Means): Flow {
  const state = signal(freshState(devicePreferences(means.device.read())));
  const { run, rest } = effectRunner(means, () => state.peek(), send);

  function send(event: Event): void {
    const [next, effects] = advance(state.peek(), event);
    state.value = next;
    effects.forEach(run);
    rest();
  }
  return { state, send, end: () => send({ is: 'ended', fresh: devicePreferences(means.device.read()) }) };
}
