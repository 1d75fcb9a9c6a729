import type { Trace } from '../../../shared/domain/trace';
import type { Effect, Event, Step } from '../events';
import { freshState, type Screen, type State } from '../state';

/** Nobody begins while the visit before is being erased, or while something of it is still there. */
export function mayStart({ screen }: State): boolean {
  return screen.at === 'welcome' && !screen.wiping && !screen.traces;
}

/** Ends the visit from wherever it is. */
export function end(state: State, { fresh, pressed }: Extract<Event, { is: 'ended' }>): Step {
  const { kept, screen: before } = state;
  // On the welcome screen there is nothing to wipe, only how it is shown.
  if (before.at === 'welcome')
    return [{ ...freshState(fresh, state.jobs), screen: { ...before, wiped: false } }, []];
  // Whoever has just had it kept leaves it behind on purpose.
  const drop = pressed && before.at !== 'parked' ? kept?.id : undefined;
  const stays = kept !== undefined && drop === undefined;
  const screen: Screen = { at: 'welcome', wiped: false, wiping: true, ...(stays && { kept: true }) };
  const calledBack: readonly Effect[] = state.help ? [{ do: 'end-help' }] : [];
  const wipe: Effect = { do: 'wipe', ...(drop !== undefined && { drop }) };
  return [{ ...freshState(fresh, state.jobs), screen }, [wipe, ...calledBack]];
}

/** It was erased and looked for. */
export function takeWiped(state: State, traces: readonly Trace[]): Step {
  const { screen } = state;
  if (screen.at !== 'welcome') return [state, []];
  const found = traces.length > 0;
  const kept = screen.kept && ({ kept: true } as const);
  return [{ ...state, screen: { at: 'welcome', wiped: !found, ...(found && { traces }), ...kept } }, []];
}
