import { useState } from 'preact/hooks';
import { displayName } from '../../../../shared/domain/file-name';
import { Button } from '../../../../shared/ui/button';
import { Dialog } from '../../../../shared/ui/dialog';
import { Field } from '../../../../shared/ui/field';
import type { Question } from '../../flow/state';
import { useText } from '../../text-context';

export interface QuestionDialogProps {
  readonly question: Question;
  readonly onAnswer: (yes: boolean, password?: string) => void;
}

/** Something that only the officer can decide. The safe answer is the first one and Escape. */
export function QuestionDialog({ question, onAnswer }: QuestionDialogProps) {
  const { text } = useText();
  const [password, setPassword] = useState('');
  const words = text.ask;
  const no = (): void => onAnswer(false);
  switch (question.ask) {
    case 'replace':
      return (
        <Dialog
          title={words.replaceTitle}
          onClose={no}
          actions={
            <>
              <Button onClick={no}>{words.keep}</Button>
              <Button kind="danger" onClick={() => onAnswer(true)}>
                {words.replaceYes}
              </Button>
            </>
          }
        >
          <p>{words.replaceWhat(question.files.map(displayName))}</p>
          <p>{words.replaceNext}</p>
        </Dialog>
      );
    case 'send-again':
      return (
        <Dialog
          title={words.againTitle}
          onClose={no}
          actions={
            <>
              <Button onClick={no}>{text.common.cancel}</Button>
              <Button kind="danger" onClick={() => onAnswer(true)}>
                {words.againYes}
              </Button>
            </>
          }
        >
          <p>{words.againWhat}</p>
        </Dialog>
      );
    case 'password':
      return (
        <Dialog
          title={words.passwordTitle}
          onClose={no}
          actions={
            <>
              <Button onClick={no}>{text.common.cancel}</Button>
              <Button kind="primary" disabled={!password} onClick={() => onAnswer(true, password)}>
                {words.passwordYes}
              </Button>
            </>
          }
        >
          <p>{words.passwordWhat(question.file)}</p>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              if (password) onAnswer(true, password);
            }}
          >
            <Field
              type="password"
              label={words.password}
              value={password}
              onValue={setPassword}
              autoFocus
              {...(question.wrong ? { error: words.passwordWrong } : {})}
            />
          </form>
        </Dialog>
      );
  }
}
