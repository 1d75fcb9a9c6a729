import { kioskScanText } from '../../shared/text/kiosk-scan';
import { without } from '../../shared/domain/without';
import type { Draft, Message, Reading, Scan } from './draft';
import type { Event, Step } from './events';
import { draftOf, type State } from './state';

/** Events of a scanner. */
export type ScanEvent = Extract<Event, { is: 'scan-asked' | 'page-scanned' | 'scan-stopped' | 'scan-ended' }>;

/** The part of `advance` for a scanner: each page that it gives goes the way of a file. */
export function advanceScan(state: State, event: ScanEvent): Step {
  switch (event.is) {
    case 'scan-asked':
      return begin(state, event.scanner, event.name);
    case 'page-scanned':
      return takePage(state, event);
    case 'scan-stopped':
      return running(state, event.job, (draft, scan) => [
        { ...draft, scan: { ...scan, stopping: true } },
        [{ do: 'stop-reading', job: event.job }],
      ]);
    case 'scan-ended':
      return running(state, event.job, (draft, scan) => [
        { ...without(draft, 'scan'), messages: [...draft.messages, ...sayingOf(scan, event.failure)] },
        [],
      ]);
  }
}

function begin(state: State, scanner: string, name: string): Step {
  const { screen } = state;
  if (screen.at !== 'paper' || screen.draft.scan) return [state, []];
  const { component } = screen;
  const job = state.jobs + 1;
  const draft: Draft = {
    ...screen.draft,
    // What the scanner said before is answered by pressing the button again.
    messages: screen.draft.messages.filter(
      (message) => message.component !== component || !isOfScanner(message),
    ),
    scan: { job, component, name, pages: 0 },
  };
  return [{ ...state, jobs: job, screen: { ...screen, draft } }, [{ do: 'scan', job, scanner }]];
}

function takePage(state: State, { job, image, dpi }: Extract<ScanEvent, { is: 'page-scanned' }>): Step {
  const page = state.jobs + 1;
  const [next, effects] = running(state, job, (draft, scan) => {
    const { component } = scan;
    const name = kioskScanText(state.preferences.language).page(scan.pages + 1);
    const reading: Reading = { job: page, component, name, done: 0, scan: job };
    const file = new File([image], name, { type: image.type });
    return [
      { ...draft, scan: { ...scan, pages: scan.pages + 1 }, readings: [...draft.readings, reading] },
      [{ do: 'read-file', job: page, component, file, ...(dpi !== undefined && { dpi }) }],
    ];
  });
  return effects.length > 0 ? [{ ...next, jobs: page }, effects] : [state, []];
}

/** Whether the last scan of a paper stopped in the middle of the pile: its sentence says to go on with the rest. */
export function scanGoesOn({ messages }: Pick<Draft, 'messages'>, component: string): boolean {
  return messages.some((message) => {
    if (message.component !== component || message.saying.is !== 'refused') return false;
    const { failure } = message.saying;
    return (
      failure.code === 'scan/broken-page' || ('received' in failure && failure.code !== 'scan/pages-missing')
    );
  });
}

/** Whether a message tells what a scanner did, not what is wrong with a file. */
function isOfScanner({ saying }: Pick<Message, 'saying'>): boolean {
  return saying.is === 'refused' && saying.failure.code.startsWith('scan/');
}

function sayingOf(
  { job, component, name }: Scan,
  failure: Extract<ScanEvent, { is: 'scan-ended' }>['failure'],
): readonly Message[] {
  // Stopped by the citizen, or said already of the page that could not be kept.
  if (!failure || failure.code === 'cancelled') return [];
  return [{ job, component, name, saying: { is: 'refused', failure } }];
}

/** What belongs to another scan, or comes after the end of its session, changes nothing. */
function running(
  state: State,
  job: number,
  change: (draft: Draft, scan: Scan) => readonly [Draft, Step[1]],
): Step {
  const { screen } = state;
  const draft = draftOf(state);
  if (!('draft' in screen) || draft?.scan?.job !== job) return [state, []];
  const [next, effects] = change(draft, draft.scan);
  return [{ ...state, screen: { ...screen, draft: next } }, effects];
}
