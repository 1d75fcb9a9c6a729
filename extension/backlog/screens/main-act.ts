import type { BacklogDesk } from '../flow/backlog-desk';
import type { CurrentRow } from '../flow/state';

/** What is searched for on the one-stop system: the dossier's code, else the paper's number. */
export function searchedFor({ row, entry }: CurrentRow): string | undefined {
  return row.dossier ?? entry?.dossier ?? entry?.number;
}

/** Does what the main button of the row before the officer does. */
export function mainAct(desk: BacklogDesk): void {
  const { current } = desk.state.peek();
  if (current?.state === 'free') void desk.claim();
  else if (current?.state === 'aside') void desk.takeBack();
  else if (current?.state === 'mine') {
    const text = searchedFor(current);
    if (text !== undefined) void desk.copy(text);
  }
}
