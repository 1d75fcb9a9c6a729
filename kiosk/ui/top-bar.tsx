import type { ComponentChildren } from 'preact';
import { Glyph, type GlyphName } from './glyph';
import styles from './top-bar.module.css';

export interface TopBarProps {
  /** Whose machine this is. */
  readonly title: string;
  /** Name of the tools for those who do not see. */
  readonly toolsLabel: string;
  readonly children: ComponentChildren;
}

/** The line on top of every screen: whose machine it is, and what is always at hand. */
export function TopBar({ title, toolsLabel, children }: TopBarProps) {
  return (
    <header class={styles['bar']}>
      <p class={styles['title']} data-office>
        <Glyph name="window" />
        <span>{title}</span>
      </p>
      <div class={styles['tools']} role="group" aria-label={toolsLabel}>
        {children}
      </div>
    </header>
  );
}

export interface ToolProps {
  readonly glyph: GlyphName;
  readonly label: string;
  /** A switch tells whether it is on; an act does not. */
  readonly on?: boolean;
  readonly strong?: boolean;
  /** It changes nothing on a low screen, and is not there. */
  readonly tallOnly?: boolean;
  readonly onPress: () => void;
}

/** A tool of the top bar: picture and words; on narrow screens the words are only read aloud. */
export function Tool({ glyph, label, on, strong = false, tallOnly = false, onPress }: ToolProps) {
  const look = [styles['tool'], strong ? styles['strong'] : '', tallOnly ? styles['tallOnly'] : ''];
  return (
    <button
      type="button"
      class={look.filter(Boolean).join(' ')}
      aria-label={label}
      aria-pressed={on}
      onClick={onPress}
    >
      <Glyph name={glyph} />
      <span class={styles['label']}>{label}</span>
    </button>
  );
}
