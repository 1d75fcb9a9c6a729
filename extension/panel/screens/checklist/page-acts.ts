import type { PageLook } from '../../../../shared/contracts/image-worker';
import type { PageFacts } from '../../../../shared/storage/records';
import type { GivenReason } from '../../flow/override-page';
import type { PageShow } from '../../flow/page-view';
import type { PageView } from '../../flow/state';

/** What can be done with a page that is shown large. Components and pages are named by key and id. */
export interface PageActs {
  readonly rotate: (component: string, item: string) => void;
  readonly remove: (component: string, item: string) => void;
  readonly chooseLook: (component: string, item: string, look: PageLook) => void;
  readonly override: (component: string, item: string, given: GivenReason | undefined) => void;
  readonly openPage: (component: string, item: string) => void;
  readonly closePage: () => void;
  readonly showPage: (show: PageShow) => void;
  readonly askOverride: (asking: boolean) => void;
}

export interface PageKeys {
  readonly component: string;
  readonly item: string;
  readonly facts: PageFacts;
  readonly view: PageView;
  readonly locked: boolean;
  readonly acts: PageActs;
  readonly step: (by: 1 | -1) => void;
}

/** D shows the difference, N keeps the original, R turns, the arrows go to the next page. Escape is the dialog's own. */
export function pageKey(event: KeyboardEvent, page: PageKeys): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const { component, item, facts, view, locked, acts, step } = page;
  switch (event.key) {
    case 'd':
    case 'D':
      acts.showPage(view.show === 'removed' ? 'sent' : 'removed');
      break;
    case 'n':
    case 'N':
      if (!locked && facts.layers)
        acts.chooseLook(component, item, facts.look === 'layers' ? 'natural' : 'layers');
      break;
    case 'r':
    case 'R':
      if (!locked) acts.rotate(component, item);
      break;
    case 'ArrowLeft':
      step(-1);
      break;
    case 'ArrowRight':
      step(1);
      break;
    default:
      return;
  }
  event.preventDefault();
}
