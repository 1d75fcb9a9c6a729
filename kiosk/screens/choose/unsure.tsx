import { kioskFindText } from '../../../shared/text/kiosk-find';
import type { Language } from '../../../shared/text/sentence';
import { Icon } from '../../../shared/ui/icon';
import styles from './choose.module.css';

export interface UnsureProps {
  readonly language: Language;
  readonly onFinder: () => void;
}

/** The way for those who do not know what their procedure is called. */
export function Unsure({ language, onFinder }: UnsureProps) {
  const { finder } = kioskFindText(language);
  return (
    <button type="button" class={`${styles['procedure'] ?? ''} ${styles['unsure'] ?? ''}`} onClick={onFinder}>
      <Icon name="help" large />
      <span class={styles['words']}>
        <strong>{finder.open}</strong>
        <span class={styles['facts']}>{finder.openHint}</span>
      </span>
      <Icon name="forward" />
    </button>
  );
}
