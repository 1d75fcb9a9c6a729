import { without } from '../../../shared/domain/without';
import type { Step } from '../events';
import { choiceOf } from '../find/advance-find';
import type { State } from '../state';
import type { VisitEvent } from './visit-events';

/** The part of `advance` for consent and the person. */
export function advanceVisit(state: State, event: VisitEvent): Step {
  const { screen } = state;
  if (screen.at === 'consent') return [advanceConsent(state, event), []];
  if (screen.at === 'who') return [advanceWho(state, event), []];
  return [state, []];
}

/** Whoever does not agree is told that the counter serves them, and leaves nothing behind. */
function advanceConsent(state: State, event: VisitEvent): State {
  if (event.is === 'consent-declined') {
    return { ...without(state, 'whoForm', 'sought'), visit: {}, screen: { at: 'consent', declined: true } };
  }
  if (event.is !== 'consented') return state;
  return { ...state, visit: { ...state.visit, consent: event.consent }, screen: { at: 'who' } };
}

/** What was typed stays beside the visit until the session ends: going back and forth loses nothing. */
function advanceWho(state: State, event: VisitEvent): State {
  switch (event.is) {
    case 'who-typed':
      return { ...state, whoForm: event.form };
    case 'who-given':
      return { ...state, visit: { ...state.visit, who: event.who }, screen: choiceOf(state) };
    case 'who-skipped':
      return { ...state, visit: without(state.visit, 'who'), screen: choiceOf(state) };
    default:
      return state;
  }
}
