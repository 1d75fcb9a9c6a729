import { failureSentence } from '../../../../shared/text/failures';
import { Alert } from '../../../../shared/ui/alert';
import { Button } from '../../../../shared/ui/button';
import { Field } from '../../../../shared/ui/field';
import type { DryRunState } from '../../flow/teach-state';
import { Frame } from '../frame';
import { Checked } from './complaints';
import styles from './teach.module.css';
import { useTeachText } from './use-teach-text';

export interface DryRunScreenProps {
  readonly state: DryRunState;
  readonly onName: (name: string) => void;
  readonly onSave: () => void;
  readonly onBack: () => void;
  readonly onLeave: () => void;
  readonly onLanguage: () => void;
}

/** What was taught, tried without a file, and its name before it is kept. */
export function DryRunScreen({ state, ...on }: DryRunScreenProps) {
  const { words, language } = useTeachText();
  const { check, sound, name, busy, failure } = state;
  const failed = failure && failureSentence(failure, language);
  return (
    <Frame icon={sound ? 'check' : 'alert'} title={words.dryRun.title} onLanguage={on.onLanguage}>
      <Checked tone="wait" {...{ check, sound }} {...(sound ? {} : { next: words.dryRun.notSound })} />
      <p>{words.dryRun.what}</p>
      {check.rows.length > 0 && (
        <section>
          <h2 class={styles['part']}>{words.dryRun.rows}</h2>
          {/* It scrolls, so it has to be reached by keys. */}
          <ol class={styles['rows']} tabIndex={0} aria-label={words.dryRun.rows}>
            {check.rows.map((row, index) => (
              <li key={`${row.key} ${String(index)}`}>{row.name}</li>
            ))}
          </ol>
        </section>
      )}
      {failed && <Alert tone="bad" {...failed} />}
      {sound && (
        <Field
          label={words.dryRun.name}
          hint={words.dryRun.nameHint}
          value={name}
          disabled={busy}
          onValue={on.onName}
        />
      )}
      {sound ? (
        <Button kind="primary" wide disabled={busy || name.trim() === ''} onClick={on.onSave}>
          {words.dryRun.save}
        </Button>
      ) : (
        <Button kind="primary" wide onClick={on.onBack}>
          {words.dryRun.fix}
        </Button>
      )}
      <div class={styles['buttons']}>
        {sound && <Button onClick={on.onBack}>{words.dryRun.fix}</Button>}
        <Button kind="quiet" onClick={on.onLeave}>
          {words.leave}
        </Button>
      </div>
    </Frame>
  );
}
