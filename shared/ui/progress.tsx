import styles from './progress.module.css';

export interface ProgressProps {
  /** What is being done, in words. */
  readonly label: string;
  readonly done: number;
  /** Absent: unknown, the bar moves. */
  readonly of?: number;
  /** Only for those who do not see: the words stand elsewhere. */
  readonly hideLabel?: boolean;
}

/** How far something has come. */
export function Progress({ label, done, of, hideLabel = false }: ProgressProps) {
  return (
    <div class={styles['progress']}>
      {!hideLabel && (
        <span class={styles['label']} aria-hidden="true">
          {label}
        </span>
      )}
      {of === undefined ? (
        <progress class={`${styles['bar'] ?? ''} ${styles['open'] ?? ''}`} aria-label={label} />
      ) : (
        <progress class={styles['bar']} aria-label={label} value={done} max={Math.max(of, 1)} />
      )}
    </div>
  );
}
