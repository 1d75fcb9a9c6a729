import { without } from '../../../shared/domain/without';
import { parkedSlip, toSlip } from '../advance-slip';
import type { Draft } from '../draft';
import type { Effect, Step } from '../events';
import { isFinal, makeDocuments } from '../filing/advance-filing';
import { isInPerson, isReading, openQuestions } from '../papers';
import type { Kept, ParkedScreen, ParkFrom, ParkScreen, Screen, State } from '../state';
import { mayStart } from '../wipe/advance-end';
import type { ResumeEvent } from './resume-events';

/** The part of `advance` for keeping a visit until the day is over. Answers to older jobs change nothing. */
export function advanceResume(state: State, event: ResumeEvent): Step {
  const { screen } = state;
  switch (event.is) {
    case 'park-asked':
      return mayPark(state) ? askToPark(state) : still(state);
    case 'resume-opened':
      return mayStart(state) ? show(state, { at: 'resume' }) : still(state);
    case 'code-given':
      return screen.at === 'resume' && screen.job === undefined ? takeUp(state, event.code) : still(state);
    case 'taken-up':
      return screen.at === 'resume' && screen.job === event.job ? takenUp(state, event) : still(state);
    case 'take-up-failed':
      return screen.at === 'resume' && screen.job === event.job
        ? show(state, { at: 'resume', failure: event.failure })
        : still(state);
    default:
      return screen.at === 'park' ? advancePark(state, screen, event) : still(state);
  }
}

/** Whether the visit can be kept as it stands: papers chosen, nothing on its way, nothing handed in. */
export function mayPark({ screen, visit, over }: State): boolean {
  if (over === 'idle') return false;
  switch (screen.at) {
    case 'checklist':
    case 'paper':
    case 'check':
    case 'declare':
      return !isReading(screen.draft) && !isInPerson(screen.draft);
    case 'file':
      return !screen.sending && !screen.asking;
    case 'slip':
      return visit.outcome?.way === 'home';
    default:
      return false;
  }
}

/** Back to where the citizen was; not while it is being kept. */
export function backFromPark(state: State, { from, draft, job }: ParkScreen): Step {
  if (job !== undefined) return still(state);
  if (from.at === 'file') return makeDocuments(state, draft);
  if (from.at === 'slip') return toSlip(state, draft, from.documents);
  return show(state, { ...from, draft });
}

/** The citizen does not want it kept after all: it goes, and the code with it. */
export function backFromParked(state: State, { from, draft }: ParkedScreen): Step {
  const [next, effects] = backFromPark(without(state, 'kept'), { at: 'park', from, draft });
  return [next, [{ do: 'stop-making' }, ...effects, ...dropped(state)]];
}

/** What is filed or handed over, and what consent was taken back for, is not kept any longer. */
export function settled([state, effects]: Step): Step {
  const { kept, visit } = state;
  const done = visit.consent === undefined || (visit.outcome !== undefined && isFinal(visit.outcome));
  return kept && done ? [without(state, 'kept'), [...effects, ...dropped(state)]] : [state, effects];
}

function askToPark(state: State): Step {
  const [from, effects] = leave(state.screen);
  if (!from) return still(state);
  return [{ ...without(state, 'over'), screen: { at: 'park', from, draft: from.draft } }, effects];
}

/** Where to come back to, and what has to end. */
function leave(screen: Screen): readonly [from: ParkFrom | undefined, effects: readonly Effect[]] {
  switch (screen.at) {
    case 'paper': {
      const { removed, ...draft } = screen.draft;
      return [{ at: 'checklist', draft }, removed ? [{ do: 'forget-items', ids: [removed.item.id] }] : []];
    }
    case 'file':
    case 'slip':
      return [screen, [{ do: 'stop-filing' }, { do: 'stop-making' }]];
    case 'checklist':
    case 'check':
    case 'declare':
      return [screen, []];
    default:
      return [undefined, []];
  }
}

type ParkEvent = Extract<ResumeEvent, { is: 'park-agreed' | 'parked' | 'park-failed' }>;

function advancePark(state: State, screen: ParkScreen, event: ParkEvent): Step {
  const { from, draft } = screen;
  switch (event.is) {
    case 'park-agreed':
      return screen.job === undefined ? park(state, screen, event.agreement) : still(state);
    case 'park-failed':
      return event.job === screen.job
        ? show(state, { at: 'park', from, draft, failure: event.failure })
        : still(state);
    case 'parked':
      return event.job === screen.job
        ? parked(state, { from, draft, code: event.code }, event.kept)
        : still(state);
  }
}

/** What was kept before goes only now: until its new code stands on the screen, the old one is all the citizen has. */
function parked(state: State, what: Pick<ParkedScreen, 'from' | 'draft' | 'code'>, kept: Kept): Step {
  const [next, effects] = parkedSlip({ ...state, kept }, what);
  return [next, [...effects, ...dropped(state)]];
}

function dropped({ kept }: State): readonly Effect[] {
  return kept ? [{ do: 'drop-parked', id: kept.id }] : [];
}

function park(
  state: State,
  { from, draft }: ParkScreen,
  agreement: Extract<ParkEvent, { is: 'park-agreed' }>['agreement'],
): Step {
  const job = state.jobs + 1;
  const { kept, whoForm, visit } = state;
  const effect: Effect = {
    ...{ do: 'park', job, draft, agreement },
    // Both are given anew, for what is handed in then.
    visit: without(visit, 'declaration', 'outcome'),
    ...(whoForm && { whoForm }),
    ...(kept && { instead: kept.id }),
  };
  return [{ ...state, jobs: job, screen: { at: 'park', from, draft, job } }, [effect]];
}

function takeUp(state: State, code: string): Step {
  const job = state.jobs + 1;
  return [{ ...state, jobs: job, screen: { at: 'resume', job } }, [{ do: 'take-up', job, code }]];
}

/** Where the citizen was: at the papers, or at the first question that is still open. */
function takenUp(state: State, { kept, visit: taken }: Extract<ResumeEvent, { is: 'taken-up' }>): Step {
  const { draft, visit, whoForm } = taken;
  const screen: Screen =
    openQuestions(draft).length > 0
      ? { at: 'questions', draft, insisted: false }
      : { at: 'checklist', draft };
  // What is read from now on must not be taken for what was read before.
  const jobs = Math.max(state.jobs, ...jobsIn(draft));
  return show({ ...state, visit, kept, jobs, ...(whoForm && { whoForm }) }, screen);
}

function jobsIn({ items, broughtPdf = {} }: Draft): readonly number[] {
  const read = Object.values(items).flatMap((list) => list.map(({ job }) => job));
  return [...read, ...Object.values(broughtPdf).flatMap(({ jobs }) => jobs)];
}

function show(state: State, screen: Screen): Step {
  return [{ ...state, screen }, []];
}

function still(state: State): Step {
  return [state, []];
}
