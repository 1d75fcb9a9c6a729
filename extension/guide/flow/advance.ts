import type { SeenStep } from '../../../shared/contracts/portal-data';
import { recogniseDossierCode } from '../../../shared/domain/codes';
import { without } from '../../../shared/domain/without';
import type { GuideEvent, GuideStep } from './events';
import { pairPapers } from './pair-papers';
import { filesToAttach, paperToAsk, type FileState, type GuidePaper, type GuideState } from './state';

/**
 * The guide as one pure function: what was, what happened → what is, and what has to be done. Nothing is called filed
 * but by the portal's own code, on a page that came after the papers; nothing follows an end but the closing.
 */
export function advanceGuide(state: GuideState, event: GuideEvent): GuideStep {
  if (state.over) return event.is === 'portal-closed' ? [state, [{ do: 'close' }]] : [state, []];
  switch (event.is) {
    case 'briefed':
      return begin(state, event);
    case 'files-came':
      return [{ ...state, ready: true }, []];
    case 'task-refused':
      return failed(state, 'guide/absent');
    case 'step-seen':
      return stepSeen(state, event.seen, event.proven);
    case 'elsewhere':
      return [{ ...state, step: 'elsewhere', rows: [] }, []];
    case 'unreachable':
      return [{ ...state, step: 'unreachable', rows: [] }, []];
    case 'attach-asked':
      return state.ready && state.step === 'papers' && !state.work
        ? [
            { ...without(state, 'trouble'), papers: state.papers.map(askAgain), work: 'finding' },
            [{ do: 'find-rows' }],
          ]
        : [state, []];
    case 'rows-found': {
      const { rows, sure } = event;
      // The page went on while it was looked at.
      if (state.step !== 'papers') return [without(state, 'work'), []];
      const papers = sure ? pairPapers(state.papers, rows) : state.papers;
      return attachOrAsk({ ...without(state, 'work'), rows, papers });
    }
    case 'rows-missing':
      return [{ ...without(state, 'work'), trouble: event.failure }, []];
    case 'row-chosen':
      return attachOrAsk({
        ...state,
        papers: state.papers.map((paper) =>
          paper.code === event.paper ? { ...paper, row: event.row ?? { none: true } } : paper,
        ),
      });
    case 'file-moved':
      return [withFile(state, event.file, event.state), []];
    case 'attach-over':
      return [without(state, 'work'), []];
    case 'type-asked': {
      const value = state.brief?.values.find(({ kind }) => kind === event.kind);
      return [without(state, 'typed'), value ? [{ do: 'type', ...value }] : []];
    }
    case 'typed':
      return [{ ...state, typed: { kind: event.kind, took: event.took } }, []];
    case 'confirmation-agreed':
      return state.offered === undefined ? [state, []] : confirmed(state, state.offered);
    case 'help-asked':
      return failed(state, 'guide/lost');
    case 'portal-closed': {
      const [over, effects] = failed(state, 'guide/closed');
      return [over, [...effects, { do: 'close' }]];
    }
    case 'life':
      return [state.quiet ? { ...state, quiet: false } : state, []];
    case 'quiet':
      return [{ ...state, quiet: true }, []];
  }
}

function begin(state: GuideState, { brief }: Extract<GuideEvent, { is: 'briefed' }>): GuideStep {
  if (state.brief) return [state, []];
  const papers = brief.papers.map(({ files, ...paper }) => ({
    ...paper,
    files: files.map((file) => ({ ...file, state: { is: 'waiting' } as const })),
  }));
  return [{ ...state, brief, papers, ready: papers.length === 0 }, [{ do: 'open-portal', brief }]];
}

function stepSeen(state: GuideState, { step, dossier }: SeenStep, proven: boolean): GuideStep {
  const here = without({ ...state, quiet: false }, 'offered', 'typed', 'trouble');
  if (step === undefined) return [{ ...here, step: 'unknown', rows: [] }, []];
  // What a page only held is lost with the session; what its server showed is not.
  if (step === 'sign-in') return [{ ...here, step, rows: [], papers: state.papers.map(letGo) }, []];
  if (step !== 'confirmed') {
    const reached = step === 'submit' ? step : state.reached || step === 'papers' ? 'papers' : undefined;
    // The rows belong to the page that was left.
    const rows = step === 'papers' ? here.rows : [];
    return [{ ...here, step, rows, ...(reached && { reached }) }, []];
  }
  const code = dossier === undefined ? undefined : recogniseDossierCode(dossier)?.code;
  // A page that speaks of success before any paper was asked for speaks of something else.
  if (!state.reached || code === undefined) return [{ ...here, step: 'unknown' }, []];
  // Right after the portal's own button it is the answer to it; from anywhere else it may be an older dossier.
  const isAnswer = proven && state.reached === 'submit';
  return isAnswer ? confirmed(here, code) : [{ ...here, step, offered: code }, []];
}

/** That a page has no row for a paper was said of that page as it was then. */
function askAgain(paper: GuidePaper): GuidePaper {
  return typeof paper.row === 'object' ? without(paper, 'row') : paper;
}

function letGo(paper: GuidePaper): GuidePaper {
  const files = paper.files.map((file) =>
    file.state.is === 'held' ? { ...file, state: { is: 'waiting' } as const } : file,
  );
  return { ...paper, files };
}

function attachOrAsk(state: GuideState): GuideStep {
  if (paperToAsk(state) || state.work) return [state, []];
  const files = filesToAttach(state).map(({ file: { id }, row }) => ({ id, row }));
  return files.length > 0 ? [{ ...state, work: 'attaching' }, [{ do: 'attach', files }]] : [state, []];
}

function withFile(state: GuideState, id: string, now: FileState): GuideState {
  const papers = state.papers.map((paper) => ({
    ...paper,
    files: paper.files.map((file) => (file.id === id ? { ...file, state: now } : file)),
  }));
  return { ...state, papers };
}

function confirmed(state: GuideState, dossier: string): GuideStep {
  return ended({ ...state, step: 'confirmed' }, { is: 'confirmed', dossier });
}

function failed(state: GuideState, code: 'guide/absent' | 'guide/closed' | 'guide/lost'): GuideStep {
  return ended(state, { is: 'failed', failure: { code } });
}

/** Files and values go with the end, although the page stays open to say how it ended. */
function ended({ brief, ...state }: GuideState, over: NonNullable<GuideState['over']>): GuideStep {
  const rest = brief && { ...brief, papers: [], values: [] };
  return [{ ...state, ...(rest && { brief: rest }), papers: [], over }, [{ do: 'drop-files' }]];
}
