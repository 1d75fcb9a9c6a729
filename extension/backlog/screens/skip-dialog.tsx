import { useState } from 'preact/hooks';
import type { SetAside } from '../../../shared/domain/backlog/entry';
import type { BacklogText } from '../../../shared/text/backlog';
import { Button } from '../../../shared/ui/button';
import { Dialog } from '../../../shared/ui/dialog';
import { Field } from '../../../shared/ui/field';
import styles from './backlog.module.css';

export interface SkipDialogProps {
  readonly words: BacklogText;
  readonly onClose: () => void;
  readonly onSkip: (why: SetAside, note?: string) => void;
}

const REASONS: readonly SetAside[] = ['unreadable', 'already', 'other'];
const LONGEST_NOTE = 300;

/** Why a paper is passed over. */
export function SkipDialog({ words, onClose, onSkip }: SkipDialogProps) {
  const [why, setWhy] = useState<SetAside>('unreadable');
  const [note, setNote] = useState('');
  const { work, cancel } = words;
  const typed = note.trim().slice(0, LONGEST_NOTE);
  return (
    <Dialog
      title={work.skipTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{cancel}</Button>
          <Button kind="primary" onClick={() => onSkip(why, typed === '' ? undefined : typed)}>
            {work.skipYes}
          </Button>
        </>
      }
    >
      <p>{work.skipWhat}</p>
      <fieldset class={styles['reasons']}>
        <legend>{work.skipReason}</legend>
        {REASONS.map((reason) => (
          <label key={reason} class={styles['choice']}>
            <input
              type="radio"
              name="why"
              value={reason}
              checked={why === reason}
              onChange={() => setWhy(reason)}
            />
            {work.reasons[reason]}
          </label>
        ))}
      </fieldset>
      <Field label={work.skipNote} hint={work.skipNoteHint} value={note} onValue={setNote} />
    </Dialog>
  );
}
