import { useState } from 'preact/hooks';
import { kioskAdminText } from '../../shared/text/kiosk-admin';
import type { Language } from '../../shared/text/sentence';
import { Alert } from '../../shared/ui/alert';
import { Button } from '../../shared/ui/button';
import styles from './admin.module.css';
import { PIN, type PinDesk } from './pin';
import { PinField } from './pin-field';

export interface NewPinProps {
  readonly language: Language;
  readonly desk: PinDesk;
  readonly onSet: () => void;
}

/** A PIN is chosen: typed twice, because nobody sees it. */
export function NewPin({ language, desk, onSet }: NewPinProps) {
  const { pin: text } = kioskAdminText(language);
  const [pin, setPin] = useState('');
  const [again, setAgain] = useState('');
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const set = async (): Promise<void> => {
    const wrong = !PIN.test(pin) ? text.shape : pin !== again ? text.differs : undefined;
    setError(wrong);
    if (wrong !== undefined) return;
    setBusy(true);
    await desk.set(pin);
    onSet();
  };
  return (
    <form
      class={styles['pin']}
      onSubmit={(event) => {
        event.preventDefault();
        void set();
      }}
    >
      <PinField label={text.pin} hint={text.hint} value={pin} onValue={setPin} />
      <PinField label={text.again} value={again} onValue={setAgain} {...(error && { error })} />
      <Button submit kind="primary" size="touch" disabled={busy}>
        {busy ? text.checking : text.set}
      </Button>
    </form>
  );
}

export interface AskPinProps {
  readonly language: Language;
  readonly desk: PinDesk;
  readonly onRight: () => void;
  readonly now: () => number;
}

/** The PIN is asked for. */
export function AskPin({ language, desk, onRight, now }: AskPinProps) {
  const { pin: text } = kioskAdminText(language);
  const [pin, setPin] = useState('');
  const [wrong, setWrong] = useState<string>();
  const [busy, setBusy] = useState(false);
  const enter = async (): Promise<void> => {
    setBusy(true);
    const answer = await desk.check(pin);
    setBusy(false);
    setPin('');
    if (answer.is === 'right') onRight();
    else if (answer.is === 'wrong') setWrong(text.wrong(answer.left));
    else setWrong(text.shut(Math.ceil((answer.until - now()) / 60_000)));
  };
  return (
    <form
      class={styles['pin']}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy && pin !== '') void enter();
      }}
    >
      <PinField label={text.pin} hint={text.hint} value={pin} onValue={setPin} />
      {wrong && <Alert tone="bad" what={wrong} />}
      <Button submit kind="primary" size="touch" disabled={busy || pin === ''}>
        {busy ? text.checking : text.enter}
      </Button>
    </form>
  );
}
