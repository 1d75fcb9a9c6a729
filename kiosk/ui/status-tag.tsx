import { Icon, type IconName } from '../../shared/ui/icon';
import tones from '../../shared/ui/tones.module.css';
import styles from './status-tag.module.css';

export type Tone = 'good' | 'wait' | 'bad' | 'calm';

export interface StatusTagProps {
  readonly tone: Tone;
  readonly icon: IconName;
  readonly children: string;
}

/** How something stands: sign, words and tint. It is no button and does not look like one. */
export function StatusTag({ tone, icon, children }: StatusTagProps) {
  return (
    <span class={`${styles['tag'] ?? ''} ${tones[tone] ?? ''}`}>
      <Icon name={icon} />
      {children}
    </span>
  );
}
