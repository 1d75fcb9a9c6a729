import { failureSentence } from '../../../../shared/text/failures';
import { Alert } from '../../../../shared/ui/alert';
import { Button } from '../../../../shared/ui/button';
import { Icon } from '../../../../shared/ui/icon';
import type { FolderState } from '../../flow/folder/watched-folder';
import { useText } from '../../text-context';

export interface FolderSectionProps {
  readonly state: FolderState;
  readonly onStart: () => void;
  readonly onStartWithAnother: () => void;
  readonly onStop: () => void;
}

/** Watching a folder: begins, says what came, and says why it ended. */
export function FolderSection({ state, onStart, onStartWithAnother, onStop }: FolderSectionProps) {
  const { text, language } = useText();
  const words = text.folder;
  switch (state.at) {
    case 'off':
      return (
        <>
          <Button wide onClick={onStart}>
            <Icon name="search" />
            {words.watch}
          </Button>
          <p>{words.hint}</p>
        </>
      );
    case 'watching': {
      const { trouble } = state;
      const sentence = trouble && failureSentence(trouble.failure, language);
      return (
        <>
          <Alert tone="calm" what={words.watching(state.folder)} next={words.taken(state.taken)}>
            <Button onClick={onStop}>{words.stop}</Button>
            <Button kind="quiet" onClick={onStartWithAnother}>
              {words.another}
            </Button>
          </Alert>
          {trouble && sentence && (
            <Alert tone="wait" what={words.trouble(trouble.file, sentence.what)} next={sentence.next} />
          )}
        </>
      );
    }
    case 'failed': {
      const { what, next } = failureSentence(state.failure, language);
      return (
        <Alert tone="bad" what={`${words.failed(state.folder)} ${what}`} next={next}>
          <Button onClick={onStartWithAnother}>{words.choose}</Button>
          <Button kind="quiet" onClick={onStop}>
            {text.common.close}
          </Button>
        </Alert>
      );
    }
    default:
      return state satisfies never;
  }
}
