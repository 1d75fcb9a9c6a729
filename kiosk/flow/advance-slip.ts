import type { Draft } from './draft';
import type { Event, Step } from './events';
import { documentTasks } from './plan-documents';
import type { PaperDocument, Screen, State } from './state';

/** Events of the last screen. */
export type SlipEvent = Extract<
  Event,
  { is: 'slip-made' | 'slip-failed' | 'document-made' | 'slip-retried' }
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
    case 'document-made':
      return show(state, {
        ...screen,
        documents: screen.documents.map((document) =>
          same(document, event.document) ? event.document : document,
        ),
      });
  }
}

/** Shows the last screen and asks for the slip and the files. Also the way to try again. */
export function makeSlip(state: State, draft: Draft): Step {
  const job = state.jobs + 1;
  const documents = documentTasks(draft).map(({ component, part, of }): PaperDocument => ({
    component: component.code,
    part,
    of,
    file: { is: 'making' },
  }));
  const screen: Screen = { at: 'slip', draft, job, slip: { is: 'making' }, documents };
  return [{ ...state, jobs: job, screen }, [{ do: 'stop-making' }, { do: 'make-slip', job, draft }]];
}

function same(one: PaperDocument, other: PaperDocument): boolean {
  return one.component === other.component && one.part === other.part;
}

function show(state: State, screen: Screen): Step {
  return [{ ...state, screen }, []];
}
