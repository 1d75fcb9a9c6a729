import { failureSentence } from '../../../../shared/text/failures';
import { Alert } from '../../../../shared/ui/alert';
import { Button } from '../../../../shared/ui/button';
import { Progress } from '../../../../shared/ui/progress';
import type { CheckState } from '../../flow/teach-state';
import { Frame } from '../frame';
import { Checked } from './complaints';
import styles from './teach.module.css';
import { useTeachText } from './use-teach-text';

export interface CheckScreenProps {
  readonly state: CheckState;
  readonly onDone: () => void;
  readonly onAgain: () => void;
  readonly onTeach: () => void;
  readonly onSetAside: () => void;
  readonly onLanguage: () => void;
}

/** What a look at the page found, what is different from the last one, and what to do about it. */
export function CheckScreen({ state, ...on }: CheckScreenProps) {
  const { words } = useTeachText();
  const { adapter, busy, sound } = state;
  const text = words.check;
  return (
    <Frame icon={sound ? 'check' : 'search'} title={text.title} onLanguage={on.onLanguage}>
      {adapter && (
        <p class={styles['small']}>
          {adapter.name} ({adapter.own ? words.adapters.version(adapter.version, 'taught') : text.shipped})
        </p>
      )}
      {!adapter && !busy && <Alert tone="wait" what={text.nothing} />}
      {busy && <Progress label={text.running} done={0} />}
      <Found {...state} />
      {!busy && adapter && <p class={styles['small']}>{text.readOnly}</p>}
      <Button kind="primary" wide disabled={busy} onClick={sound ? on.onDone : on.onTeach}>
        {sound ? text.done : adapter ? text.teachAgain : words.entry.teach}
      </Button>
      <div class={styles['buttons']}>
        {adapter && (
          <Button disabled={busy} onClick={on.onAgain}>
            {text.again}
          </Button>
        )}
        {adapter && !sound && !busy && <Button onClick={on.onSetAside}>{text.without}</Button>}
        {!sound && (
          <Button kind="quiet" onClick={on.onDone}>
            {text.done}
          </Button>
        )}
      </div>
    </Frame>
  );
}

function Found({ check, changes, failure, sound }: CheckState) {
  const { words, sites, language } = useTeachText();
  const text = words.check;
  const failed = failure && failureSentence(failure, language);
  if (failed) return <Alert tone="bad" {...failed} />;
  if (!check) return null;
  return (
    <>
      <Checked tone="bad" next={sound ? text.sound : text.unsound} {...{ check, sound }} />
      {changes.length > 0 && (
        <section>
          <h2 class={styles['part']}>{text.changed}</h2>
          <ul class={styles['rows']} tabIndex={0} aria-label={text.changed}>
            {changes.slice(0, 6).map((change, index) => (
              <li key={index}>{sites.change(change)}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
