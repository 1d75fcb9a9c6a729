import { useId } from 'preact/hooks';
import styles from './admin.module.css';

export interface PinFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
}

/**
 * A PIN is typed. Not a password field: the browser would offer to remember it, and the pad of numbers on the screen
 * serves lines of text only.
 */
export function PinField({ label, hint, error, value, onValue }: PinFieldProps) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div class={styles['field']}>
      <label for={id} class={styles['label']}>
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} class={styles['hint']}>
          {hint}
        </p>
      )}
      <input
        id={id}
        type="text"
        class={styles['digits']}
        inputMode="numeric"
        data-keys="digits"
        maxLength={12}
        autoComplete="off"
        spellcheck={false}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={described || undefined}
        value={value}
        onInput={({ currentTarget }) => onValue(currentTarget.value)}
      />
      {error && (
        <p id={`${id}-error`} class={styles['error']}>
          {error}
        </p>
      )}
    </div>
  );
}
