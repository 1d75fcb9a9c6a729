import { Button } from '../../../../shared/ui/button';
import styles from './teach.module.css';
import { useTeachText } from './use-teach-text';

export interface TeachEntryProps {
  /** A dossier is shown: its page can be checked. */
  readonly known: boolean;
  readonly onTeach: () => void;
  readonly onCheck: () => void;
  readonly onAdapters: () => void;
}

/** Below what is shown: what can be done about the page itself. */
export function TeachEntry({ known, onTeach, onCheck, onAdapters }: TeachEntryProps) {
  const { words } = useTeachText();
  return (
    <nav class={styles['bar']} aria-label={words.entry.label}>
      <div class={styles['buttons']}>
        {known && (
          <Button size="small" onClick={onCheck}>
            {words.entry.check}
          </Button>
        )}
        <Button size="small" onClick={onTeach}>
          {words.entry.teach}
        </Button>
        <Button size="small" kind="quiet" onClick={onAdapters}>
          {words.entry.adapters}
        </Button>
      </div>
    </nav>
  );
}
