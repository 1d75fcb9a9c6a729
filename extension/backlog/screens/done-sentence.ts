import type { BacklogText } from '../../../shared/text/backlog';
import type { AlertTone } from '../../../shared/ui/alert';
import type { Done } from '../flow/state';

/** One sentence of what was done last. */
export function doneSentence(
  done: Done,
  { done: words }: BacklogText,
): { readonly tone: AlertTone; readonly what: string } {
  switch (done.did) {
    case 'taken': {
      const { added, known, again } = done.taken;
      return { tone: 'good', what: words.taken(added, known, again) };
    }
    case 'joined':
      return { tone: 'good', what: words.joined(done.news) };
    case 'settled':
      return { tone: 'good', what: words.settled(done.rows) };
    case 'not-copied':
      return { tone: 'wait', what: words['not-copied'] };
    default:
      return { tone: 'good', what: words[done.did] };
  }
}
