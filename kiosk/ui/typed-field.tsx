import { useId, useState } from 'preact/hooks';
import styles from './typed-field.module.css';

export interface TypedFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  /** What is shown instead while nobody types in it. */
  readonly masked?: string;
  /** 'digits' gets the number pad. */
  readonly keys?: 'letters' | 'digits';
  /** It is empty and should not be. */
  readonly wanted?: boolean;
  /** Said once the field was left; it stops nobody. */
  readonly warning?: string;
  readonly onValue: (value: string) => void;
}

/** Longest that anybody's name is, and more. */
const LONGEST = 200;

/** One line to write in, for fingers. The browser remembers nothing of it and sends it nowhere. */
export function TypedField(props: TypedFieldProps) {
  const { value, keys = 'letters', wanted = false } = props;
  const id = useId();
  const [typing, setTyping] = useState(false);
  const warning = typing ? undefined : props.warning;
  const described = [props.hint && `${id}-hint`, warning && `${id}-warning`].filter(Boolean).join(' ');
  return (
    <div class={styles['field']}>
      <label for={id}>{props.label}</label>
      {props.hint && (
        <p id={`${id}-hint`} class={styles['hint']}>
          {props.hint}
        </p>
      )}
      <input
        id={id}
        type="text"
        value={typing ? value : (props.masked ?? value)}
        maxLength={LONGEST}
        inputMode={keys === 'digits' ? 'numeric' : 'text'}
        autoComplete="off"
        autocorrect="off"
        autocapitalize={keys === 'digits' ? 'off' : 'words'}
        spellcheck={false}
        data-keys={keys}
        data-open={wanted || undefined}
        aria-invalid={wanted ? 'true' : undefined}
        aria-describedby={described || undefined}
        onFocus={() => setTyping(true)}
        onBlur={() => setTyping(false)}
        onInput={({ currentTarget }) => props.onValue(currentTarget.value)}
      />
      <p id={`${id}-warning`} class={styles['warning']} role="status">
        {warning}
      </p>
    </div>
  );
}
