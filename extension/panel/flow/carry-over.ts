import { fold } from '../../../shared/catalogue/fold';
import type { RecognisedPage } from '../../../shared/contracts/messages';
import type { Desk } from './ports';
import type { Checklist } from './state';

/**
 * Pages follow their paper when the page is read in another way, which gives its rows other keys: to the one row of the
 * same name. Where there is none, or more than one, they stay where they are and the panel says that the page does not
 * show their paper.
 */
export async function carryOver(desk: Desk, before: Checklist, page: RecognisedPage): Promise<void> {
  if (before.page.adapter === page.adapter) return;
  for (const { host, items } of before.components) {
    if (items.length === 0 || page.components.some(({ key }) => key === host.key)) continue;
    const same = page.components.filter(({ name }) => fold(name) === fold(host.name));
    const [only] = same;
    if (only && same.length === 1) for (const { id } of items) await desk.items.move(id, only.key);
  }
}
