import { Glyph } from './glyph';
import styles from './board.module.css';

export interface BoardProps {
  /** Whose machine this is. */
  readonly office: string;
  /** Where one is, or what the machine is for; nothing about the person or the matter: it is read from afar. */
  readonly about: string;
  /** Whom to ask. */
  readonly lines: readonly string[];
}

/**
 * What stands above a screen whose buttons are all low: nothing to press there, and nothing that is not said elsewhere, so
 * that it is for the eye alone.
 */
export function Board({ office, about, lines }: BoardProps) {
  return (
    <div class={`${styles['board'] ?? ''} not-print`} aria-hidden="true">
      <div class={styles['sign']}>
        <Glyph name="window" />
      </div>
      <p class={styles['office']} data-office>
        {office}
      </p>
      <p class={styles['about']}>{about}</p>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
