import { adapterText } from '../../../../shared/text/adapters';
import type { PanelText } from '../../../../shared/text/panel';
import type { Language } from '../../../../shared/text/sentence';
import type { DroppedAdapter } from '../../flow/page-soundness';

/** One sentence: what the check found, and that the page is recognised in another way because of it. */
export function whyDropped(
  { changes, check }: DroppedAdapter,
  { proposal }: PanelText,
  language: Language,
): string {
  const sites = adapterText(language);
  // A new row is no fault: dossiers differ in their papers.
  const faults = changes.filter(({ what }) => what !== 'row-new').map((change) => sites.change(change));
  const [first = '', ...more] = faults.length > 0 ? faults : sites.complaints(check);
  return proposal.dropped(faults.length > 0, first, more.length);
}
