import { without } from '../../shared/domain/without';
import type { Draft } from './draft';
import type { Event, SlipTask, Step } from './events';
import type { PaperDocument, ParkedScreen, Screen, SlipScreen, State } from './state';

/** Events of the slip and its printing, and of the files that are made before it. */
export type SlipEvent = Extract<
  Event,
  {
    is:
      | 'slip-made'
      | 'slip-failed'
      | 'documents-made'
      | 'slip-retried'
      | 'print-asked'
      | 'slip-printed'
      | 'print-failed';
  }
>;

/** The part of `advance` for the slip and the files of the papers. Answers to an older job change nothing. */
export function advanceSlip(state: State, event: SlipEvent): Step {
  const { screen } = state;
  if (event.is === 'documents-made') return takeDocuments(state, event);
  if (screen.at !== 'slip' && screen.at !== 'parked') return [state, []];
  switch (event.is) {
    case 'slip-retried':
      return screen.at === 'slip'
        ? toSlip(state, screen.draft, screen.documents)
        : parkedSlip(state, { from: screen.from, draft: screen.draft, code: screen.code });
    case 'slip-made':
      return event.job === screen.job
        ? show(state, { ...screen, slip: { is: 'ready', value: event.slip } })
        : [state, []];
    case 'slip-failed':
      return event.job === screen.job
        ? show(state, { ...screen, slip: { is: 'failed', failure: event.failure } })
        : [state, []];
    case 'print-asked':
      return print(state, screen);
    case 'slip-printed':
    case 'print-failed':
      return isPrinting(screen, event.job) ? show(state, printed(screen, event)) : [state, []];
  }
}

/** Shows the slip's screen with the files that were made, and asks for the slip. Also the way to try again. */
export function toSlip(state: State, draft: Draft, documents: readonly PaperDocument[]): Step {
  const job = state.jobs + 1;
  const screen: Screen = { at: 'slip', draft, job, slip: { is: 'making' }, documents };
  const { visit } = state;
  return [{ ...state, jobs: job, screen }, [{ do: 'stop-making' }, { do: 'make-slip', job, draft, visit }]];
}

/** The slip with the code by which the visit can be taken up again. Also the way to try again. */
export function parkedSlip(state: State, what: Pick<ParkedScreen, 'from' | 'draft' | 'code'>): Step {
  const job = state.jobs + 1;
  return [
    { ...state, jobs: job, screen: { at: 'parked', ...what, job, slip: { is: 'making' } } },
    [{ do: 'stop-making' }, { do: 'make-slip', ...parkedTask(state, what, job) }],
  ];
}

/** Nothing was handed in, whatever was chosen before it was kept. */
function parkedTask(
  { kept, visit }: State,
  { draft, code }: Pick<ParkedScreen, 'draft' | 'code'>,
  job: number,
): SlipTask {
  return { job, draft, visit: without(visit, 'outcome'), ...(kept && { resume: { code, day: kept.day } }) };
}

/** One print at a time; the slip keeps its number however often it is printed. */
function print(state: State, screen: SlipScreen | ParkedScreen): Step {
  if (screen.slip.is !== 'ready' || screen.printing?.is === 'printing') return [state, []];
  const job = state.jobs + 1;
  const { draft } = screen;
  const task = screen.at === 'slip' ? { job, draft, visit: state.visit } : parkedTask(state, screen, job);
  return [
    { ...state, jobs: job, screen: { ...screen, printing: { is: 'printing', job } } },
    [{ do: 'print', ...task }],
  ];
}

function isPrinting({ printing }: SlipScreen | ParkedScreen, job: number): boolean {
  return printing?.is === 'printing' && printing.job === job;
}

function printed(
  screen: SlipScreen | ParkedScreen,
  event: Extract<SlipEvent, { is: 'slip-printed' | 'print-failed' }>,
): SlipScreen | ParkedScreen {
  if (event.is === 'print-failed') return { ...screen, printing: { is: 'failed', failure: event.failure } };
  if (event.by === 'thermal') return { ...screen, printing: { is: 'printed' } };
  return screen.at === 'slip' ? without(screen, 'printing') : without(screen, 'printing');
}

/** Files in place of those that were expected. */
function takeDocuments(state: State, event: Extract<SlipEvent, { is: 'documents-made' }>): Step {
  const { screen } = state;
  if (screen.at !== 'file' || event.job !== screen.job) return [state, []];
  const { component, documents } = event;
  const place = screen.documents.findIndex((document) => document.component === component);
  const others = screen.documents.filter((document) => document.component !== component);
  return show(state, { ...screen, documents: others.toSpliced(place, 0, ...documents) });
}

function show(state: State, screen: Screen): Step {
  return [{ ...state, screen }, []];
}
