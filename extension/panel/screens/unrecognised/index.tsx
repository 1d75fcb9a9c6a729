import type { Failure } from '../../../../shared/domain/failure';
import { failureSentence } from '../../../../shared/text/failures';
import { Alert } from '../../../../shared/ui/alert';
import { Button } from '../../../../shared/ui/button';
import { Icon } from '../../../../shared/ui/icon';
import { useText } from '../../text-context';
import { Frame } from '../frame';
import { TableEntry, type TableEntryProps } from '../table/entry';
import styles from './unrecognised.module.css';

export interface UnrecognisedScreenProps {
  readonly failure: Failure;
  readonly busy: boolean;
  readonly onAgain: () => void;
  readonly table: TableEntryProps;
  readonly onLanguage: () => void;
}

/** The page beside shows no dossier: what to do, and the button that looks again. */
export function UnrecognisedScreen(props: UnrecognisedScreenProps) {
  const { text, language } = useText();
  const words = text.unrecognised;
  const sentence = failureSentence(props.failure, language);
  return (
    <Frame icon="search" title={words.title} onLanguage={props.onLanguage}>
      {props.failure.code === 'page/not-recognised' ? (
        <>
          <p>{words.what}</p>
          <ol class={styles['steps']}>
            {words.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </>
      ) : (
        <Alert tone="wait" what={sentence.what} next={sentence.next} />
      )}
      <Button kind="primary" wide disabled={props.busy} onClick={props.onAgain}>
        <Icon name="refresh" />
        {words.again}
      </Button>
      <TableEntry {...props.table} />
    </Frame>
  );
}
