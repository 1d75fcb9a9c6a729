import type { Draft } from './draft';
import type { Event, Step } from './events';
import { paperTasks } from './plan-documents';
import type { PaperDocument, Screen, State } from './state';

/** Events of the last screen. */
export type SlipEvent = Extract<
  Event,
  { is: 'slip-made' | 'slip-failed' | 'documents-made' | 'slip-retried' }
>;

/** The part of `advance` for the slip and the files of the papers. Answers to an older job change nothing. */
export function advanceSlip(state: State, event: SlipEvent): Step {
  const { screen } = state;
  if (screen.at !== 'slip') return [state, []];
  if (event.is === 'slip-retried') return makeSlip(state, screen.draft);
  if (event.job !== screen.job) return [state, []];
  switch (event.is) {
    case 'slip-made': {
      const draft = { ...screen.draft, slipNumber: event.number };
      return show(state, { ...screen, draft, slip: { is: 'ready', value: event.slip } });
    }
    case 'slip-failed':
      return show(state, { ...screen, slip: { is: 'failed', failure: event.failure } });
    case 'documents-made': {
      const { component, documents } = event;
      const place = screen.documents.findIndex((document) => document.component === component);
      const others = screen.documents.filter((document) => document.component !== component);
      return show(state, { ...screen, documents: others.toSpliced(place, 0, ...documents) });
    }
  }
}

/** Shows the last screen and asks for the slip and the files. Also the way to try again. */
export function makeSlip(state: State, draft: Draft): Step {
  const job = state.jobs + 1;
  const documents = paperTasks(draft).flatMap(({ component, plans }) =>
    plans.map((_, index): PaperDocument => ({
      ...{ component: component.code, part: index + 1, of: plans.length },
      file: { is: 'making' },
    })),
  );
  const screen: Screen = { at: 'slip', draft, job, slip: { is: 'making' }, documents };
  return [{ ...state, jobs: job, screen }, [{ do: 'stop-making' }, { do: 'make-slip', job, draft }]];
}

function show(state: State, screen: Screen): Step {
  return [{ ...state, screen }, []];
}
