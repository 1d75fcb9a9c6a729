import { Icon, type IconName } from '../../../shared/ui/icon';
import tones from '../../../shared/ui/tones.module.css';
import styles from './chip.module.css';

export type ChipTone = 'good' | 'wait' | 'bad' | 'ready' | 'calm' | 'settled';

export interface ChipProps {
  readonly tone: ChipTone;
  readonly icon: IconName;
  readonly label: string;
  /** What the label means, for who wants to know more. */
  readonly meaning?: string;
}

/** How something stands, in a sign and words; the colour only repeats it. */
export function Chip({ tone, icon, label, meaning }: ChipProps) {
  return (
    <span
      class={`${styles['chip'] ?? ''} ${styles[tone] ?? tones[tone] ?? ''}`}
      title={meaning}
      data-tone={tone}
    >
      <Icon name={icon} />
      {label}
    </span>
  );
}
