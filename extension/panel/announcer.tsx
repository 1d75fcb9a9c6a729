import { announcementSentence } from './announcement-sentence';
import type { Panel } from './flow/panel';
import { useText } from './text-context';

/** Says each change aloud, once. */
export function Announcer({ panel }: { readonly panel: Panel }) {
  const { text } = useText();
  const said = panel.announcement.value;
  return (
    <p class="visually-hidden" role="status" aria-live="polite">
      {said && announcementSentence(said, text)}
    </p>
  );
}
