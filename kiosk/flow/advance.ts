import { newDraft, type Draft } from './draft';
import type { Effect, Event, Step } from './events';
import { advanceItems } from './advance-items';
import { advanceScan } from './advance-scan';
import { advanceSlip } from './advance-slip';
import { advanceFiling, backToWays, leavePortal, toWays } from './filing/advance-filing';
import { advanceFind, backInChoose, choiceOf } from './find/advance-find';
import { withAnswer } from './find/answers';
import { advanceHelp } from './help/advance-help';
import { isReading, openQuestions } from './papers';
import { advanceResume, backFromPark, backFromParked, settled } from './resume/advance-resume';
import { without } from '../../shared/domain/without';
import type { Preferences, Screen, State } from './state';
import { advanceVisit } from './visit/advance-visit';
import { end, mayStart, takeWiped } from './wipe/advance-end';

/**
 * The whole kiosk as one pure function: what was, what happened → what is, and what has to be done.
 * An event that means nothing on the present screen changes nothing: late answers and double taps are harmless.
 */
export function advance(state: State, event: Event): Step {
  return settled(next(state, event));
}

function next(state: State, event: Event): Step {
  switch (event.is) {
    case 'language-chosen':
      return still({ ...state, preferences: { ...state.preferences, language: event.language } });
    case 'large-text-switched':
      return switched(state, 'largeText');
    case 'contrast-switched':
      return switched(state, 'highContrast');
    case 'low-reach-switched':
      return switched(state, 'lowReach');
    case 'read-aloud-switched':
      return switched(state, 'readAloud');
    case 'started':
      return mayStart(state) ? show(state, { at: 'consent' }) : still(state);
    case 'query-typed':
      return state.screen.at === 'choose' ? show(state, { at: 'choose', query: event.query }) : still(state);
    case 'procedure-chosen':
      return state.screen.at === 'choose'
        ? show(
            { ...state, sought: state.screen },
            { at: 'questions', draft: newDraft(event.procedure), insisted: false },
          )
        : still(state);
    case 'answered':
      return answer(state, event.component, event.yes);
    case 'paper-opened':
      return openPaper(state, event.component);
    case 'went-on':
      return goOn(state);
    case 'went-back':
      return goBack(state);
    case 'end-asked':
      return endAsked(state);
    case 'idle-warned':
      return state.screen.at === 'welcome' ? still(state) : still({ ...state, over: 'idle' });
    case 'end-declined':
    case 'still-here':
      return still(uncovered(state));
    case 'ended':
      return end(state, event);
    case 'wiped':
      return takeWiped(state, event.traces ?? []);
    case 'park-asked':
    case 'park-agreed':
    case 'parked':
    case 'park-failed':
    case 'resume-opened':
    case 'code-given':
    case 'taken-up':
    case 'take-up-failed':
      return advanceResume(state, event);
    case 'life-event-opened':
    case 'finder-opened':
    case 'finder-answered':
    case 'pdf-brought':
      return advanceFind(state, event);
    case 'consented':
    case 'consent-declined':
    case 'who-typed':
    case 'who-given':
    case 'who-skipped':
      return advanceVisit(state, event);
    case 'declared':
    case 'documents-retried':
    case 'guide-found':
    case 'counter-chosen':
    case 'slip-numbered':
    case 'package-sealed':
    case 'package-saved':
    case 'package-left':
    case 'package-sent':
    case 'package-failed':
    case 'sending-stopped':
    case 'portal-chosen':
    case 'portal-told':
    case 'guide-moved':
    case 'home-chosen':
    case 'rating-asked':
    case 'rated':
      return advanceFiling(state, event);
    case 'help-asked':
    case 'help-again':
    case 'help-called':
    case 'help-unheard':
    case 'help-over':
      return advanceHelp(state, event);
    case 'slip-made':
    case 'slip-failed':
    case 'documents-made':
    case 'slip-retried':
    case 'print-asked':
    case 'slip-printed':
    case 'print-failed':
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
  const answers = withAnswer(screen.draft, component, yes);
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
      return isReading(screen.draft) ? still(state) : toWays(state, screen.draft);
    case 'portal':
      return leavePortal(state, screen);
    default:
      return still(state);
  }
}

function goBack(state: State): Step {
  const { screen } = state;
  switch (screen.at) {
    case 'consent':
      return screen.declined
        ? show(state, { at: 'consent' })
        : show({ ...without(state, 'whoForm', 'sought'), visit: {} }, { at: 'welcome', wiped: false });
    case 'resume':
      return screen.job === undefined ? show(state, { at: 'welcome', wiped: false }) : still(state);
    case 'who':
      return show(state, { at: 'consent' });
    case 'choose': {
      const back = backInChoose(screen);
      return back ? show(state, back) : show({ ...state, sought: screen }, { at: 'who' });
    }
    case 'questions':
      // A draft with papers in it, or on their way into it, is not thrown away by one tap on "back".
      // Nor is one that was kept for later: another procedure would take its place.
      return state.kept || isReading(screen.draft) || hasPapers(screen.draft)
        ? still({ ...state, over: 'end' })
        : show(state, choiceOf(state));
    case 'checklist':
      return show(state, { at: 'questions', draft: screen.draft, insisted: false });
    case 'paper':
      return leavePaper(state, screen);
    case 'check':
      return show(state, { at: 'checklist', draft: screen.draft });
    case 'declare':
      return show(state, { at: 'check', draft: screen.draft });
    case 'file':
      return [
        { ...state, screen: { at: 'declare', draft: screen.draft } },
        [{ do: 'stop-filing' }, { do: 'stop-making' }],
      ];
    case 'portal':
    case 'slip':
      return backToWays(state, screen);
    case 'park':
      return backFromPark(state, screen);
    case 'parked':
      return backFromParked(state, screen);
    case 'rate':
      return show(state, screen.slip);
    default:
      return still(state);
  }
}

function hasPapers({ items }: Draft): boolean {
  return Object.values(items).some((list) => list.length > 0);
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

function uncovered(state: State): State {
  return without(state, 'over');
}

function switched(state: State, which: Exclude<keyof Preferences, 'language'>): Step {
  const { preferences } = state;
  return still({ ...state, preferences: { ...preferences, [which]: !preferences[which] } });
}

function show(state: State, screen: Screen): Step {
  return [{ ...state, screen }, []];
}

function still(state: State): Step {
  return [state, []];
}
