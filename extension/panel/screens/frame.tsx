import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from '../../../shared/ui/icon';
import { useText } from '../text-context';
import styles from './frame.module.css';

export interface FrameProps {
  readonly icon: IconName;
  readonly title: string;
  readonly onLanguage: () => void;
  readonly children: ComponentChildren;
}

/** What the screens around the checklist share: the product's name, a sign, one title, one column. */
export function Frame({ icon, title, onLanguage, children }: FrameProps) {
  const { text, language } = useText();
  return (
    <div class={styles['frame']}>
      <header class={styles['header']}>
        <span class={styles['product']}>{text.common.product}</span>
        <button
          type="button"
          class={styles['language']}
          lang={language === 'vi' ? 'en' : 'vi'}
          onClick={() => onLanguage()}
        >
          {text.common.switchLanguage}
        </button>
      </header>
      <main class={styles['main']}>
        <span class={styles['sign']}>
          <Icon name={icon} large />
        </span>
        <h1 class={styles['title']}>{title}</h1>
        {children}
      </main>
    </div>
  );
}
