import { useState } from 'preact/hooks';
import { UNSCANNABLE, type Unscannable } from '../../../shared/domain/unscannable';
import { kioskFindText } from '../../../shared/text/kiosk-find';
import type { Language } from '../../../shared/text/sentence';
import { Button } from '../../../shared/ui/button';
import { Dialog } from '../../../shared/ui/dialog';
import { Choice } from '../../ui/choice';
import { FileButton } from '../../ui/file-button';
import styles from './unscannable.module.css';

export interface UnscannableDialogProps {
  readonly language: Language;
  /** Why, and the PDFs that are given in the paper's place; the citizen has said that they answer for them. */
  readonly onPdf: (why: Unscannable, files: readonly File[]) => void;
  readonly onClose: () => void;
}

/** A paper that no scanner here can take: why, the declaration of responsibility, and then the PDF of it. */
export function UnscannableDialog({ language, onPdf, onClose }: UnscannableDialogProps) {
  const { unscannable: text } = kioskFindText(language);
  const [why, setWhy] = useState<Unscannable>();
  const [agreed, setAgreed] = useState(false);
  const [pressed, setPressed] = useState(false);
  return (
    <Dialog
      title={text.title}
      wide
      onClose={onClose}
      actions={
        <>
          <p class={styles['notYet']} role="alert">
            {pressed && !(why && agreed) ? text.notYet : ''}
          </p>
          <Button size="touch" onClick={onClose}>
            {text.close}
          </Button>
          {why && agreed ? (
            <FileButton
              name="brought"
              kind="primary"
              accept="application/pdf,.pdf"
              onFiles={(files) => onPdf(why, files)}
            >
              {text.choose}
            </FileButton>
          ) : (
            <Button size="touch" kind="primary" onClick={() => setPressed(true)}>
              {text.choose}
            </Button>
          )}
        </>
      }
    >
      <p>{text.what}</p>
      <fieldset class={styles['reasons']}>
        <legend>{text.why}</legend>
        {UNSCANNABLE.map((reason) => (
          <Choice key={reason} name="unscannable" checked={why === reason} onChoose={() => setWhy(reason)}>
            {text.reasons[reason]}
          </Choice>
        ))}
      </fieldset>
      <p class={styles['declaration']}>{text.declaration}</p>
      <Choice type="checkbox" checked={agreed} onChoose={setAgreed}>
        {text.agree}
      </Choice>
    </Dialog>
  );
}
