import { backlogText } from '../../../../shared/text/backlog';
import { failureSentence } from '../../../../shared/text/failures';
import { Alert } from '../../../../shared/ui/alert';
import { Button } from '../../../../shared/ui/button';
import type { BacklogWatch } from '../../flow/backlog/backlog-watch';
import type { BacklogNotice } from '../../flow/backlog/read-notices';
import { useText } from '../../text-context';
import styles from './backlog.module.css';

/** What the list of earlier results says of the open dossier, and the one press that is needed. */
export function BacklogNotices({ watch }: { readonly watch: BacklogWatch }) {
  const { language } = useText();
  const { notices, done, failure } = watch.state.value;
  const words = backlogText(language).panel;
  const failed = failure && failureSentence(failure, language);
  if (notices.length === 0 && done === undefined && !failed) return null;
  return (
    <section class={styles['notices']} aria-label={words.entry} data-backlog-notes>
      {failed && <Alert tone="bad" what={failed.what} next={failed.next} />}
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
    </section>
  );
}

function Notice({ notice, watch }: { readonly notice: BacklogNotice; readonly watch: BacklogWatch }) {
  const { language } = useText();
  const words = backlogText(language).panel;
  const { kind, place, paper, choices, crowded } = notice;
  return (
    <Alert tone={crowded ? 'wait' : 'calm'} {...words[kind](paper)} {...(crowded && { next: words.crowded })}>
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
