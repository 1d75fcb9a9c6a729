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
    case 'attach-asked':
      return state.ready && state.step === 'papers' && !state.work
        ? [{ ...without(state, 'trouble'), work: 'finding' }, [{ do: 'find-rows' }]]
        : [state, []];
    case 'rows-found': {
      const { rows, sure } = event;
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
    const wasFiling = state.wasFiling || step === 'papers' || step === 'submit';
    // The rows belong to the page that was left.
    return [{ ...here, step, wasFiling, rows: step === 'papers' ? here.rows : [] }, []];
  }
  const code = dossier === undefined ? undefined : recogniseDossierCode(dossier)?.code;
  // A page that speaks of success before any paper was asked for speaks of something else.
  if (!state.wasFiling || code === undefined) return [{ ...here, step: 'unknown' }, []];
  return proven ? confirmed(here, code) : [{ ...here, step, offered: code }, []];
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
  return [{ ...state, step: 'confirmed', over: { is: 'confirmed', dossier } }, [{ do: 'drop-files' }]];
}

function failed(state: GuideState, code: 'guide/absent' | 'guide/closed' | 'guide/lost'): GuideStep {
  return [{ ...state, over: { is: 'failed', failure: { code } } }, [{ do: 'drop-files' }]];
}
