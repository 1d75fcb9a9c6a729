import { useId } from 'preact/hooks';
import { MAX_NOTE, noteFault } from '../../../shared/report/note';
import { formatNumber } from '../../../shared/text/numbers';
import type { ReportText } from '../../../shared/text/report';
import type { Language } from '../../../shared/text/sentence';
import styles from './report.module.css';

export interface NoteFieldProps {
  readonly words: ReportText['note'];
  readonly language: Language;
  readonly note: string;
  readonly onNote: (note: string) => void;
}

/** What the supervisor has to say, in lines of plain text. */
export function NoteField({ words, language, note, onNote }: NoteFieldProps) {
  const id = useId();
  const fault = noteFault(note);
  const error =
    fault && (fault === 'personal' ? words.personal : words.tooLong(formatNumber(MAX_NOTE, language)));
  return (
    <div class={styles['note']}>
      <label for={id} class={styles['legend']}>
        {words.label}
      </label>
      <p id={`${id}-hint`} class={styles['hint']}>
        {words.hint}
      </p>
      <textarea
        id={id}
        class={styles['text']}
        rows={6}
        autocomplete="off"
        spellcheck={false}
        value={note}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={`${id}-hint ${id}-state`}
        onInput={(event) => onNote(event.currentTarget.value)}
      />
      <div id={`${id}-state`}>
        {!error && <p class={styles['hint']}>{words.left(formatNumber(MAX_NOTE - note.length, language))}</p>}
        {/* Only what is wrong is read aloud, not the count at every key. */}
        <div role="status">{error && <p class={styles['wrong']}>{error}</p>}</div>
      </div>
    </div>
  );
}
