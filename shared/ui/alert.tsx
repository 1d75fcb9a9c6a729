import type { ComponentChildren } from 'preact';
import styles from './alert.module.css';
import { Icon, type IconName } from './icon';
import tones from './tones.module.css';

export type AlertTone = 'bad' | 'wait' | 'good' | 'calm';

export interface AlertProps {
  readonly tone: AlertTone;
  /** What happened, in one sentence. */
  readonly what: ComponentChildren;
  /** What to do next. */
  readonly next?: string;
  /** Buttons that do it. */
  readonly children?: ComponentChildren;
  /** Read aloud at once. Off where the page announces it by itself. */
  readonly live?: boolean;
}

const ICONS: Record<AlertTone, IconName> = { bad: 'alert', wait: 'wait', good: 'check', calm: 'help' };

/** What happened and what to do next: a sign, two sentences, and the buttons. */
export function Alert({ tone, what, next, children, live = true }: AlertProps) {
  return (
    <div class={`${styles['alert'] ?? ''} ${tones[tone] ?? ''}`} role={live ? roleOf(tone) : undefined}>
      <Icon name={ICONS[tone]} />
      <div class={styles['body']}>
        <p class={styles['what']}>{what}</p>
        {next && <p>{next}</p>}
        {children && <div class={styles['actions']}>{children}</div>}
      </div>
    </div>
  );
}

function roleOf(tone: AlertTone): 'alert' | 'status' {
  return tone === 'bad' ? 'alert' : 'status';
}
