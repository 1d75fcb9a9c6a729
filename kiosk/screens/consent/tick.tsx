import styles from './consent.module.css';

export interface TickProps {
  readonly label: string;
  /** Whether it is needed or up to the citizen. */
  readonly tag: string;
  readonly on: boolean;
  /** It was passed over although it is needed. */
  readonly wanted?: boolean;
  readonly onTick: (on: boolean) => void;
}

/** A box to tick, as large as its words. */
export function Tick({ label, tag, on, wanted = false, onTick }: TickProps) {
  return (
    <label class={`${styles['tick'] ?? ''} ${wanted ? (styles['wanted'] ?? '') : ''}`}>
      <input
        type="checkbox"
        checked={on}
        data-open={wanted || undefined}
        onChange={({ currentTarget }) => onTick(currentTarget.checked)}
      />
      <span>
        {label} <span class={styles['tag']}>({tag})</span>
      </span>
    </label>
  );
}
