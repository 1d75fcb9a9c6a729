import type { ComponentState } from '../../../shared/domain/dossier';
import type { Failure } from '../../../shared/domain/failure';
import { refusedPages } from '../../panel/flow/page-checks';
import { stateOf, type PanelState } from '../../panel/flow/state';
import { PRACTICE_DOSSIER, type PracticePart } from '../host/practice-dossier';
import type { HostView } from '../host/practice-host';

/** What can be seen of one paper in the panel. */
export interface PartFacts {
  readonly state: ComponentState;
  readonly pages: number;
  readonly refusedPages: number;
  readonly busy: boolean;
  readonly failure?: Failure;
  /** The officer is being asked whether the host's file may be replaced. */
  readonly asksReplace: boolean;
  /** Files on the host. */
  readonly onHost: number;
}

/** All that a lesson is judged by: what the panel and the host show, nothing that somebody claims. */
export interface LessonFacts {
  readonly open: boolean;
  readonly signedIn: boolean;
  /** How often the evidence log was handed to the officer since the step was laid out. */
  readonly reports: number;
  readonly part: (key: PracticePart) => PartFacts;
}

const NOTHING: PartFacts = {
  ...{ state: 'missing', pages: 0, refusedPages: 0, busy: false, asksReplace: false, onHost: 0 },
};

/** The facts as they are shown now. */
export function factsOf(panel: PanelState, host: HostView, reports: number): LessonFacts {
  const list = panel.at === 'checklist' ? panel : undefined;
  return {
    open: list?.page.dossier === PRACTICE_DOSSIER.code,
    signedIn: host.signedIn,
    reports,
    part(key) {
      const found = list?.components.find((one) => one.host.key === key);
      if (!found) return NOTHING;
      return {
        state: stateOf(found),
        pages: found.items.length,
        refusedPages: refusedPages(found).length,
        busy: found.work !== undefined,
        ...(found.failure ? { failure: found.failure } : {}),
        asksReplace: list?.question?.ask === 'replace' && list.question.component === key,
        onHost: host.files[key]?.length ?? 0,
      };
    },
  };
}
