import { useState } from 'preact/hooks';
import { guideText } from '../../../shared/text/guide';
import type { Language } from '../../../shared/text/sentence';
import { Alert } from '../../../shared/ui/alert';
import { Button } from '../../../shared/ui/button';
import { Field } from '../../../shared/ui/field';
import styles from './setup-page.module.css';

/** What an administrator writes; the description is the text of a file, or empty. */
export interface GuideForm {
  readonly kiosk: string;
  readonly portal: string;
  readonly description: string;
}

/** What came of a press. */
export type SetupAnswer = 'on' | 'off' | 'unreadable' | 'not-allowed';

export interface SetupPageProps {
  readonly language: Language;
  /** The addresses come from a policy and cannot be written here. */
  readonly byPolicy: boolean;
  readonly start: 'on' | 'off';
  readonly form: GuideForm;
  readonly switchOn: (form: GuideForm) => Promise<SetupAnswer>;
  readonly switchOff: () => Promise<SetupAnswer>;
}

/** Switches the guide on or off on this machine. */
export function SetupPage({ language, byPolicy, start, form: given, switchOn, switchOff }: SetupPageProps) {
  const { setup: text } = guideText(language);
  const [form, setForm] = useState(given);
  const [answer, setAnswer] = useState<SetupAnswer>(start);
  const field = (name: keyof GuideForm, hint?: string) => (
    <Field
      label={text[name]}
      {...(hint !== undefined && { hint })}
      value={form[name]}
      disabled={byPolicy}
      onValue={(value) => setForm({ ...form, [name]: value })}
    />
  );
  return (
    <main class={styles['page']}>
      <h1>{text.title}</h1>
      <p>{text.what}</p>
      {answer === 'on' && <Alert tone="good" what={text.isOn} next={text.reload} />}
      {answer === 'off' && <Alert tone="calm" what={text.isOff} />}
      {answer === 'unreadable' && <Alert tone="bad" what={text.unreadable} />}
      {answer === 'not-allowed' && <Alert tone="bad" what={text.notAllowed} />}
      {byPolicy && <p>{text.byPolicy}</p>}
      {field('kiosk')}
      {field('portal')}
      {field('description', text.descriptionHint)}
      <div class={styles['actions']}>
        <Button kind="primary" onClick={() => void switchOn(form).then(setAnswer)}>
          {text.on}
        </Button>
        <Button onClick={() => void switchOff().then(setAnswer)}>{text.off}</Button>
      </div>
    </main>
  );
}
