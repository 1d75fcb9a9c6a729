import type { BacklogText } from '../../../shared/text/backlog';
import type { Language } from '../../../shared/text/sentence';
import type { BacklogDesk } from '../flow/backlog-desk';
import type { BacklogState } from '../flow/state';

/** What every section of the page is drawn from. */
export interface SectionProps {
  readonly desk: BacklogDesk;
  readonly state: BacklogState;
  readonly words: BacklogText;
  readonly language: Language;
}
