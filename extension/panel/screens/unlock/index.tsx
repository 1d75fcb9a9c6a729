import { useState } from 'preact/hooks';
import { isOfficerId } from '../../../../shared/domain/evidence-facts';
import type { Failure } from '../../../../shared/domain/failure';
import { failureSentence } from '../../../../shared/text/failures';
import { Alert } from '../../../../shared/ui/alert';
import { Button } from '../../../../shared/ui/button';
import { Field } from '../../../../shared/ui/field';
import type { Officer } from '../../flow/ports';
import { useText } from '../../text-context';
import { Frame } from '../frame';
import { EraseDialog } from './erase-dialog';
import styles from './unlock.module.css';

export interface UnlockScreenProps {
  /** No passphrase was set on this device yet. */
  readonly firstUse: boolean;
  readonly busy: boolean;
  readonly officer?: Officer;
  readonly failure?: Failure;
  /** Asks before what is sealed here is erased. */
  readonly erasing?: { readonly items: number };
  /** Shortest passphrase that may be set. */
  readonly leastCharacters: number;
  readonly onUnlock: (passphrase: string, officer: Officer) => void;
  readonly onErase: () => void;
  readonly onEraseAnswer: (yes: boolean) => void;
  readonly onLanguage: () => void;
}

/** Who works here, and the key to what is kept on this device. */
export function UnlockScreen(props: UnlockScreenProps) {
  const { text, language } = useText();
  const [id, setId] = useState(props.officer?.id ?? '');
  const [agency, setAgency] = useState(props.officer?.agency ?? '');
  const [passphrase, setPassphrase] = useState('');
  const [repeat, setRepeat] = useState('');
  const [tried, setTried] = useState(false);
  const words = text.unlock;
  const knownOfficer = props.officer !== undefined && !props.firstUse;
  const errors = {
    id: isOfficerId(id) ? undefined : words.officerWrong,
    agency: agency.trim() ? undefined : words.agencyMissing,
    passphrase:
      props.firstUse && passphrase.length < props.leastCharacters
        ? words.passphraseShort(props.leastCharacters)
        : undefined,
    repeat: props.firstUse && repeat !== passphrase ? words.repeatWrong : undefined,
  };
  const error = (name: keyof typeof errors): { error?: string } =>
    tried && errors[name] ? { error: errors[name] } : {};
  const submit = (): void => {
    setTried(true);
    if (Object.values(errors).some(Boolean) || !passphrase) return;
    props.onUnlock(passphrase, { id, agency: agency.trim() });
  };
  const sentence = props.failure && failureSentence(props.failure, language);
  return (
    <Frame icon="lock" title={props.firstUse ? words.titleFirst : words.title} onLanguage={props.onLanguage}>
      <p>{props.firstUse ? words.whyFirst : words.why}</p>
      <form
        class={styles['form']}
        noValidate
        aria-busy={props.busy}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {!knownOfficer && (
          <>
            <Field
              label={words.officer}
              hint={words.officerHint}
              value={id}
              onValue={setId}
              {...error('id')}
            />
            <Field
              label={words.agency}
              hint={words.agencyHint}
              value={agency}
              onValue={setAgency}
              {...error('agency')}
            />
          </>
        )}
        <Field
          type="password"
          label={words.passphrase}
          value={passphrase}
          onValue={setPassphrase}
          autoFocus={knownOfficer}
          {...(props.firstUse ? { hint: words.passphraseHint(props.leastCharacters) } : {})}
          {...error('passphrase')}
        />
        {props.firstUse && (
          <Field
            type="password"
            label={words.repeat}
            value={repeat}
            onValue={setRepeat}
            {...error('repeat')}
          />
        )}
        {sentence && <Alert tone="bad" what={sentence.what} next={sentence.next} />}
        <p class={styles['note']}>{words.forgotten}</p>
        <Button kind="primary" submit wide disabled={props.busy}>
          {props.busy ? words.opening : props.firstUse ? words.submitFirst : words.submit}
        </Button>
      </form>
      {!props.firstUse && (
        <Button kind="quiet" disabled={props.busy} onClick={props.onErase}>
          {words.eraseOpen}
        </Button>
      )}
      {props.erasing && <EraseDialog items={props.erasing.items} onAnswer={props.onEraseAnswer} />}
    </Frame>
  );
}
