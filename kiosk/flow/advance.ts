import { newDraft } from './draft';
import type { Effect, Event, Step } from './events';
import { advanceItems } from './advance-items';
import { advanceScan } from './advance-scan';
import { advanceSlip, makeSlip } from './advance-slip';
import { isReading, openQuestions } from './papers';
import { freshState, type Screen, type State } from './state';

/**
 * The whole kiosk as one pure function: what was, what happened → what is, and what has to be done.
 * An event that means nothing on the present screen changes nothing: late answers and double taps are harmless.
 */
export function advance(state: State, event: Event): Step {
  switch (event.is) {
    case 'language-chosen':
      return still({ ...state, preferences: { ...state.preferences, language: event.language } });
    case 'large-text-switched':
      return still({
        ...state,
        preferences: { ...state.preferences, largeText: !state.preferences.largeText },
      });
    case 'contrast-switched':
      return still({
        ...state,
        preferences: { ...state.preferences, highContrast: !state.preferences.highContrast },
      });
    case 'started':
      return state.screen.at === 'welcome' ? show(state, { at: 'choose', query: '' }) : still(state);
    case 'query-typed':
      return state.screen.at === 'choose' ? show(state, { at: 'choose', query: event.query }) : still(state);
    case 'procedure-chosen':
      return state.screen.at === 'choose'
        ? show(state, { at: 'questions', draft: newDraft(event.procedure), insisted: false })
        : still(state);
    case 'answered':
      return answer(state, event.component, event.yes);
    case 'paper-opened':
      return openPaper(state, event.component);
    case 'went-on':
      return goOn(state);
    case 'went-back':
      return goBack(state);
    case 'print-asked':
      return state.screen.at === 'slip' ? [state, [{ do: 'print' }]] : still(state);
    case 'end-asked':
      return endAsked(state);
    case 'idle-warned':
      return state.screen.at === 'welcome' ? still(state) : still({ ...state, over: 'idle' });
    case 'end-declined':
    case 'still-here':
      return still(uncovered(state));
    case 'ended':
      // On the welcome screen there is nothing to wipe, only how it is shown.
      return [freshState(event.fresh, state.jobs), state.screen.at === 'welcome' ? [] : [{ do: 'wipe' }]];
    case 'wiped':
      return state.screen.at === 'welcome' ? show(state, { at: 'welcome', wiped: true }) : still(state);
    case 'slip-made':
    case 'slip-failed':
    case 'documents-made':
    case 'slip-retried':
      return advanceSlip(state, event);
    case 'scan-asked':
    case 'page-scanned':
    case 'scan-stopped':
    case 'scan-ended':
      return advanceScan(state, event);
    default:
      return advanceItems(state, event);
  }
}

function answer(state: State, component: string, yes: boolean): Step {
  const { screen } = state;
  if (screen.at !== 'questions') return still(state);
  const answers = { ...screen.draft.answers, [component]: yes };
  return show(state, { ...screen, draft: { ...screen.draft, answers } });
}

function openPaper(state: State, component: string): Step {
  const { screen } = state;
  if (screen.at !== 'checklist' && screen.at !== 'check') return still(state);
  return show(state, { at: 'paper', draft: screen.draft, component });
}

function goOn(state: State): Step {
  const { screen } = state;
  switch (screen.at) {
    case 'questions':
      return openQuestions(screen.draft).length > 0
        ? show(state, { ...screen, insisted: true })
        : show(state, { at: 'checklist', draft: screen.draft });
    case 'checklist':
      return show(state, { at: 'check', draft: screen.draft });
    case 'paper':
      return leavePaper(state, screen);
    case 'check':
      return isReading(screen.draft) ? still(state) : makeSlip(state, screen.draft);
    default:
      return still(state);
  }
}

function goBack(state: State): Step {
  const { screen } = state;
  switch (screen.at) {
    case 'choose':
      return show(state, { at: 'welcome', wiped: false });
    case 'questions':
      // A draft with papers in it, or on their way into it, is not thrown away by one tap on "back".
      return isReading(screen.draft) || Object.values(screen.draft.items).some((items) => items.length > 0)
        ? still({ ...state, over: 'end' })
        : show(state, { at: 'choose', query: '' });
    case 'checklist':
      return show(state, { at: 'questions', draft: screen.draft, insisted: false });
    case 'paper':
      return leavePaper(state, screen);
    case 'check':
      return show(state, { at: 'checklist', draft: screen.draft });
    case 'slip':
      return [{ ...state, screen: { at: 'check', draft: screen.draft } }, [{ do: 'stop-making' }]];
    default:
      return still(state);
  }
}

/** What was deleted in a paper can be taken back until the paper is left. */
function leavePaper(state: State, screen: Extract<Screen, { at: 'paper' }>): Step {
  const { removed, ...draft } = screen.draft;
  const effects: Effect[] = removed ? [{ do: 'forget-items', ids: [removed.item.id] }] : [];
  return [{ ...state, screen: { at: 'checklist', draft } }, effects];
}

/** Where nothing was begun there is nothing to confirm; the caller sends 'ended' for everything else. */
function endAsked(state: State): Step {
  return state.screen.at === 'welcome' ? still(state) : still({ ...state, over: 'end' });
}

function uncovered({ screen, preferences, jobs }: State): State {
  return { screen, preferences, jobs };
}

function show(state: State, screen: Screen): Step {
  return [{ ...state, screen }, []];
}

function still(state: State): Step {
  return [state, []];
}
