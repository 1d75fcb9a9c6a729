import type { Outcome } from '../../../shared/domain/visit';
import { without } from '../../../shared/domain/without';
import { toSlip } from '../advance-slip';
import type { Draft } from '../draft';
import type { Step } from '../events';
import { isInPerson } from '../papers';
import { paperTasks } from '../plan-documents';
import type { PaperDocument, Screen, State } from '../state';
import { advanceSending, isUnderWay } from './advance-sending';
import type { FilingEvent } from './filing-events';

type Of<At extends Screen['at']> = Extract<Screen, { at: At }>;

/** The part of `advance` from the declaration to the end. Answers to older jobs change nothing. */
export function advanceFiling(state: State, event: FilingEvent): Step {
  const { screen } = state;
  switch (event.is) {
    case 'declared':
      return screen.at === 'declare' ? declare(state, screen, event) : still(state);
    case 'documents-retried':
      return screen.at === 'file' && isFree(screen) ? makeDocuments(state, screen.draft) : still(state);
    case 'guide-found':
      return screen.at === 'file' && screen.job === event.job
        ? still({ ...state, screen: { ...screen, guided: event.here } })
        : still(state);
    case 'slip-numbered':
      return ['file', 'portal', 'slip', 'park'].includes(screen.at) && 'draft' in screen
        ? still({ ...state, screen: { ...screen, draft: { ...screen.draft, slipNumber: event.number } } })
        : still(state);
    case 'portal-chosen':
      return openPortal(state);
    case 'guide-moved':
      return moveGuide(state, event);
    case 'home-chosen':
      return screen.at === 'file' && isFree(screen)
        ? end(state, screen, { way: 'home', at: event.at })
        : still(state);
    case 'rating-asked':
      return screen.at === 'slip' ? still({ ...state, screen: { at: 'rate', slip: screen } }) : still(state);
    case 'rated':
      return screen.at === 'rate' && !screen.slip.rated
        ? [
            { ...state, screen: { at: 'rate', slip: { ...screen.slip, rated: true } } },
            [{ do: 'keep-rating', rating: event.rating }],
          ]
        : still(state);
    default:
      return screen.at === 'file' && !isMaking(screen.documents)
        ? advanceSending(state, screen, event)
        : still(state);
  }
}

/** From the check on. Where nothing can be handed in from here, the slip says what to bring. */
export function toWays(state: State, draft: Draft): Step {
  return isInPerson(draft) ? toSlip(state, draft, []) : still({ ...state, screen: { at: 'declare', draft } });
}

/** Back to the choice of a way. Not from what is filed or on its way already: it would be handed in twice. */
export function backToWays(state: State, screen: Of<'portal' | 'slip'>): Step {
  if (isInPerson(screen.draft))
    return [{ ...state, screen: { at: 'check', draft: screen.draft } }, [{ do: 'stop-making' }]];
  const { outcome } = state.visit;
  if (outcome && isFinal(outcome)) return still(state);
  const { draft, job, documents } = screen;
  const visit = without(state.visit, 'outcome');
  return [
    { ...state, visit, screen: { at: 'file', draft, job, documents } },
    [{ do: 'stop-filing' }, { do: 'stop-making' }, { do: 'look-for-guide', job }],
  ];
}

/** Whether papers with this outcome are out of the citizen's hands. */
export function isFinal(outcome: Outcome): boolean {
  return outcome.way === 'portal' || (outcome.way === 'counter' && outcome.by === 'inbox');
}

/** From the portal to the slip, once the portal itself has confirmed. The guide signs out and closes its windows. */
export function leavePortal(state: State, screen: Of<'portal'>): Step {
  if (screen.guide.is !== 'confirmed') return still(state);
  const [next, effects] = toSlip(state, screen.draft, screen.documents);
  return [next, [{ do: 'stop-filing' }, ...effects]];
}

/** Shows the ways and asks for the files that each of them takes. Also the way to try again. */
export function makeDocuments(state: State, draft: Draft): Step {
  const job = state.jobs + 1;
  const documents = paperTasks(draft).flatMap(({ component, plans }) =>
    plans.map((_, index): PaperDocument => ({
      ...{ component: component.code, part: index + 1, of: plans.length },
      file: { is: 'making' },
    })),
  );
  return [
    { ...state, jobs: job, screen: { at: 'file', draft, job, documents } },
    [{ do: 'stop-making' }, { do: 'make-documents', job, draft }, { do: 'look-for-guide', job }],
  ];
}

function declare(
  state: State,
  { draft }: Of<'declare'>,
  { declaration, resultWay, phone }: Extract<FilingEvent, { is: 'declared' }>,
): Step {
  const told = { ...(resultWay && { resultWay }), ...(phone && { phone }) };
  const rest = without(state.visit, 'resultWay', 'phone');
  return makeDocuments({ ...state, visit: { ...rest, declaration, ...told } }, draft);
}

/** Also from the portal's own screen, where the guide has failed. */
function openPortal(state: State): Step {
  const { screen, visit } = state;
  const again = screen.at === 'portal' && screen.guide.is === 'failed';
  const first = screen.at === 'file' && isFree(screen);
  if (!again && !first) return still(state);
  const job = state.jobs + 1;
  const { draft, documents } = screen;
  return [
    { ...state, jobs: job, screen: { at: 'portal', draft, documents, job, guide: { is: 'opening' } } },
    [{ do: 'stop-filing' }, { do: 'guide-portal', job, draft, visit, documents }],
  ];
}

/** Nothing changes any more after the portal has confirmed. */
function moveGuide(state: State, { job, guide, at }: Extract<FilingEvent, { is: 'guide-moved' }>): Step {
  const { screen, visit } = state;
  if (screen.at !== 'portal' || screen.job !== job || screen.guide.is === 'confirmed') return still(state);
  // Somebody is at work on the portal: that answers the question whether they are still here.
  const here = state.over === 'idle' ? without(state, 'over') : state;
  const opened = guide.is === 'leading' ? { ...visit, portal: 'opened' as const } : visit;
  const next = { ...here, visit: opened, screen: { ...screen, guide } };
  if (guide.is !== 'confirmed') return still(next);
  const outcome = { way: 'portal', dossier: guide.dossier, at } as const;
  return still({ ...next, visit: { ...visit, outcome } });
}

function end(state: State, { draft, documents }: Of<'file'>, outcome: Outcome): Step {
  return toSlip({ ...state, visit: { ...state.visit, outcome } }, draft, documents);
}

function isMaking(documents: readonly PaperDocument[]): boolean {
  return documents.some(({ file }) => file.is === 'making');
}

/** Every file is made, and none is on its way. */
function isFree({ documents, sending }: Of<'file'>): boolean {
  return !isMaking(documents) && !isUnderWay(sending);
}

function still(state: State): Step {
  return [state, []];
}
