import type { ComponentChildren } from 'preact';
import styles from './choice.module.css';

export interface ChoiceProps {
  /** 'checkbox': it can be taken back. */
  readonly type?: 'radio' | 'checkbox';
  /** The same for those of which one is chosen. */
  readonly name?: string;
  readonly checked: boolean;
  /** Nothing is chosen yet where something has to be. */
  readonly open?: boolean;
  readonly onChoose: (on: boolean) => void;
  readonly children: ComponentChildren;
}

/** One of several things to choose, as large as its words: the whole of it is pressed. */
export function Choice({ type = 'radio', name, checked, open = false, onChoose, children }: ChoiceProps) {
  return (
    <label class={styles['choice']}>
      <input
        type={type}
        name={name}
        checked={checked}
        data-open={open || undefined}
        onChange={({ currentTarget }) => onChoose(currentTarget.checked)}
      />
      <span>{children}</span>
    </label>
  );
}
