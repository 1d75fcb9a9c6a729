import styles from './admin.module.css';
import { Labelled, type LabelledProps } from './parts';

export interface PinFieldProps extends Omit<LabelledProps, 'children'> {
  readonly value: string;
  readonly onValue: (value: string) => void;
}

/**
 * A PIN is typed. Not a password field: the browser would offer to remember it, and the pad of numbers on the screen
 * serves lines of text only.
 */
export function PinField({ value, onValue, ...words }: PinFieldProps) {
  return (
    <Labelled {...words}>
      {(ties) => (
        <input
          {...ties}
          type="text"
          class={styles['digits']}
          inputMode="numeric"
          data-keys="digits"
          maxLength={12}
          autoComplete="off"
          spellcheck={false}
          value={value}
          onInput={({ currentTarget }) => onValue(currentTarget.value)}
        />
      )}
    </Labelled>
  );
}
