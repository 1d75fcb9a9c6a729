import { follow } from '../../../shared/catalogue/finder';
import { advanceItems } from '../advance-items';
import type { Step } from '../events';
import type { ChooseScreen, State } from '../state';
import type { FindEvent } from './find-events';

/** The part of `advance` for finding a procedure and for papers that cannot be scanned. */
export function advanceFind(state: State, event: FindEvent): Step {
  const { screen } = state;
  if (event.is === 'pdf-brought') return bringPdf(state, event);
  if (screen.at !== 'choose') return [state, []];
  switch (event.is) {
    case 'life-event-opened':
      return choose(state, { ...screen, by: { is: 'event', event: event.event } });
    case 'finder-opened':
      return choose(state, { ...screen, by: { is: 'finder', answers: [] } });
    case 'finder-answered': {
      const { by } = screen;
      if (by?.is !== 'finder') return [state, []];
      const now = follow(by.answers);
      // The second half of a double tap answers nothing that was not asked.
      if (now.is !== 'asking' || !now.answers.includes(event.answer)) return [state, []];
      return choose(state, { ...screen, by: { is: 'finder', answers: [...by.answers, event.answer] } });
    }
  }
}

/** The choice of a procedure, as it was left where it was there before. */
export function choiceOf({ sought }: State): ChooseScreen {
  return sought ?? { at: 'choose', query: '' };
}

/** One step back while a procedure is looked for; undefined where that leads off the screen. */
export function backInChoose({ by, ...screen }: ChooseScreen): ChooseScreen | undefined {
  if (!by) return undefined;
  if (by.is === 'event' || by.answers.length === 0) return screen;
  return { ...screen, by: { is: 'finder', answers: by.answers.slice(0, -1) } };
}

/** Files that come with the citizen's word for them: read like any other, and the word is kept with their jobs. */
function bringPdf(state: State, { why, agreement, files }: Extract<FindEvent, { is: 'pdf-brought' }>): Step {
  const [next, effects] = advanceItems(state, { is: 'files-given', files });
  const { screen } = next;
  if (screen.at !== 'paper' || files.length === 0) return [next, effects];
  const { component, draft } = screen;
  const jobs = Array.from({ length: next.jobs - state.jobs }, (_, index) => state.jobs + 1 + index);
  const before = draft.broughtPdf?.[component]?.jobs ?? [];
  const broughtPdf = { ...draft.broughtPdf, [component]: { ...agreement, why, jobs: [...before, ...jobs] } };
  return [{ ...next, screen: { ...screen, draft: { ...draft, broughtPdf } } }, effects];
}

function choose(state: State, screen: ChooseScreen): Step {
  return [{ ...state, screen }, []];
}
