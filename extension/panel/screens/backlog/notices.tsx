import { backlogText } from '../../../../shared/text/backlog';
import { Alert } from '../../../../shared/ui/alert';
import { Button } from '../../../../shared/ui/button';
import type { BacklogWatch } from '../../flow/backlog/backlog-watch';
import type { BacklogNotice } from '../../flow/backlog/read-notices';
import { useText } from '../../text-context';
import styles from './backlog.module.css';

/** What the list of earlier results says of the open dossier, and the one press that is needed. */
export function BacklogNotices({ watch }: { readonly watch: BacklogWatch }) {
  const { language } = useText();
  const { notices, done } = watch.state.value;
  const words = backlogText(language).panel;
  if (notices.length === 0 && done === undefined) return null;
  return (
    <div class={styles['notices']} data-backlog-notes>
      {done !== undefined && (
        <Alert tone="good" what={words.done(done)}>
          <Button size="small" onClick={() => watch.dismiss()}>
            {words.understood}
          </Button>
        </Alert>
      )}
      {notices.map((notice) => (
        <Notice key={notice.key} {...{ notice, watch }} />
      ))}
    </div>
  );
}

function Notice({ notice, watch }: { readonly notice: BacklogNotice; readonly watch: BacklogWatch }) {
  const { language } = useText();
  const words = backlogText(language).panel;
  const { kind, place, paper, choices } = notice;
  return (
    <Alert tone="calm" {...words[kind](paper)}>
      {kind === 'free' && (
        <Button size="small" onClick={() => void watch.claim(place)}>
          {words.claim}
        </Button>
      )}
      {kind === 'other' && (
        <Button size="small" onClick={() => void watch.link(place)}>
          {words.link}
        </Button>
      )}
      {choices && (
        <label class={styles['place']}>
          {words.place}
          <select
            value=""
            onChange={({ currentTarget }) => {
              if (currentTarget.value !== '') void watch.link(place, currentTarget.value);
            }}
          >
            <option value="">{words.choosePlace}</option>
            {choices.map(({ key, name }) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
    </Alert>
  );
}
