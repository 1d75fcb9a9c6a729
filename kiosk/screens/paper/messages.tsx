import type { Failure } from '../../../shared/domain/failure';
import { MAX_DOSSIER_BYTES } from '../../../shared/domain/limits';
import { kioskFailureSentence } from '../../../shared/text/kiosk-failures';
import { kioskHelpText } from '../../../shared/text/kiosk-help';
import { kioskText } from '../../../shared/text/kiosk';
import type { Language, Sentence } from '../../../shared/text/sentence';
import { Alert } from '../../../shared/ui/alert';
import { Button } from '../../../shared/ui/button';
import styles from './paper.module.css';

/** What has to be said about a file that was given. */
export interface ShownMessage {
  readonly job: number;
  readonly name: string;
  readonly saying:
    | { readonly is: 'refused'; readonly failure: Failure }
    | { readonly is: 'duplicate' | 'too-much' | 'rebuilt' };
}

export interface MessagesProps {
  readonly language: Language;
  readonly messages: readonly ShownMessage[];
  readonly onUnderstood: (job: number) => void;
}

/** What became of files that were not simply taken: which file, what happened, what to do next. */
export function Messages({ language, messages, onUnderstood }: MessagesProps) {
  const { common } = kioskText(language);
  const { spoken } = kioskHelpText(language);
  return (
    <>
      {messages.map(({ job, name, saying }) => {
        const { what, next } = sentence(saying, language);
        return (
          <div key={job} class={styles['message']}>
            <Alert
              tone={saying.is === 'refused' ? 'bad' : 'wait'}
              what={
                <>
                  <span data-private data-spoken={spoken.file}>
                    {name}
                  </span>
                  : {what}
                </>
              }
              next={next}
            >
              <Button size="touch" onClick={() => onUnderstood(job)}>
                {common.understood}
              </Button>
            </Alert>
          </div>
        );
      })}
    </>
  );
}

function sentence(saying: ShownMessage['saying'], language: Language): Sentence {
  const { paper: text } = kioskText(language);
  switch (saying.is) {
    case 'refused':
      return kioskFailureSentence(saying.failure, language);
    case 'duplicate':
      return { what: text.duplicate, next: text.duplicateNext };
    case 'too-much':
      return { what: text.tooMuch(MAX_DOSSIER_BYTES / 1_000_000), next: text.tooMuchNext };
    case 'rebuilt':
      return { what: text.rebuilt, next: text.rebuiltNext };
  }
}
