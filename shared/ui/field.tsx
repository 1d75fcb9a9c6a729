import type { TargetedInputEvent } from 'preact';
import { useId } from 'preact/hooks';
import styles from './field.module.css';

export interface FieldProps {
  readonly label: string;
  readonly hint?: string;
  /** What is wrong with the value, and what is right. */
  readonly error?: string;
  readonly type?: 'text' | 'password';
  readonly value: string;
  readonly disabled?: boolean;
  readonly autoFocus?: boolean;
  readonly onValue: (value: string) => void;
}

/** One line to write in, with its name, a hint and an error that belong to it for a screen reader, too. */
export function Field(props: FieldProps) {
  const id = useId();
  const described = [props.hint && `${id}-hint`, props.error && `${id}-error`].filter(Boolean).join(' ');
  const input = {
    id,
    class: styles['input'],
    value: props.value,
    disabled: props.disabled ?? false,
    // A counter PC is shared: nothing typed here is to be remembered or sent to a spelling service.
    autoComplete: props.type === 'password' ? 'new-password' : 'off',
    spellcheck: false,
    autofocus: props.autoFocus ?? false,
    'aria-invalid': props.error ? ('true' as const) : undefined,
    'aria-describedby': described || undefined,
    onInput: (event: TargetedInputEvent<HTMLInputElement>) => props.onValue(event.currentTarget.value),
  };
  return (
    <div class={styles['field']}>
      <label for={id} class={styles['label']}>
        {props.label}
      </label>
      {props.hint && (
        <p id={`${id}-hint`} class={styles['hint']}>
          {props.hint}
        </p>
      )}
      {props.type === 'password' ? <input type="password" {...input} /> : <input type="text" {...input} />}
      {props.error && (
        <p id={`${id}-error`} class={styles['error']}>
          {props.error}
        </p>
      )}
    </div>
  );
}
