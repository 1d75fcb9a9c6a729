import type { Failure } from '../../../../shared/domain/failure';
import { failureSentence } from '../../../../shared/text/failures';
import { Alert } from '../../../../shared/ui/alert';
import { Button } from '../../../../shared/ui/button';
import blocks from '../../../../shared/ui/blocks.module.css';
import type { Happening } from '../../flow/history';
import { useText } from '../../flow/text-context';
import styles from './dossier.module.css';
import { HistoryList } from './history-list';

/** What is told of a dossier's past: what its record holds, or every line of it. */
export interface HistoryState {
  readonly is: 'short' | 'reading' | 'whole';
  readonly happenings: readonly Happening[];
  /** Why the whole could not be read. */
  readonly failure?: Failure;
}

export interface HistoryPartProps {
  readonly history: HistoryState;
  /** Of the dossier. */
  readonly procedure: string;
  readonly onWhole: () => void;
}

/** What happened to a dossier; all of it, failures and replacements too, is read on demand. */
export function HistoryPart({ history, procedure, onWhole }: HistoryPartProps) {
  const { text, language } = useText();
  const words = text.dossier.wholeHistory;
  const { is, happenings, failure } = history;
  return (
    <section class={blocks['group']}>
      <h2>{text.dossier.history}</h2>
      <HistoryList happenings={happenings} procedure={procedure} />
      <div class={styles['acts']}>
        {/* It stays where it is, so that the focus does. */}
        <Button disabled={is === 'reading'} onClick={onWhole}>
          {is === 'reading' ? words.reading : words.read}
        </Button>
        <p role="status">{is === 'whole' ? words.done : is === 'short' ? words.short : ''}</p>
      </div>
      {failure && <Alert tone="bad" {...failureSentence(failure, language)} />}
    </section>
  );
}
