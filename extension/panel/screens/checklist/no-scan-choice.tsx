import { useId } from 'preact/hooks';
import styles from './no-scan-dialog.module.css';

export interface NoScanChoiceProps {
  /** Of all choices of which one is taken. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
  readonly onChosen: () => void;
}

/** One of several answers, with what it means below it. */
export function NoScanChoice({ name, label, hint, checked, onChosen }: NoScanChoiceProps) {
  const id = useId();
  return (
    <label class={styles['reason']}>
      <input
        type="radio"
        name={name}
        checked={checked}
        aria-describedby={hint === undefined ? undefined : id}
        onChange={onChosen}
      />
      <span>
        {label}
        {hint !== undefined && (
          <small class={styles['hint']} id={id}>
            {hint}
          </small>
        )}
      </span>
    </label>
  );
}
