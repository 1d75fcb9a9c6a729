import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { Button } from './button';
import styles from './settings-page.module.css';

export interface SettingsPageProps {
  /** Of the page and its words. */
  readonly language: 'vi' | 'en';
  readonly words: {
    readonly product: string;
    readonly title: string;
    readonly intro: string;
    /** The other language, in its own words. */
    readonly switchLanguage: string;
  };
  readonly onSwitchLanguage: () => void;
  readonly children: ComponentChildren;
}

/** A whole page on which something is set up once: what it is about, its language, its sections. */
export function SettingsPage({ language, words, onSwitchLanguage, children }: SettingsPageProps) {
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `${words.title} – ${words.product}`;
  }, [language, words]);
  return (
    <div class={styles['page']}>
      <header class={styles['header']}>
        <span class={styles['product']}>{words.product}</span>
        <Button kind="quiet" onClick={onSwitchLanguage}>
          <span lang={language === 'vi' ? 'en' : 'vi'}>{words.switchLanguage}</span>
        </Button>
      </header>
      <main class={styles['main']}>
        <div>
          <h1 class={styles['title']}>{words.title}</h1>
          <p>{words.intro}</p>
        </div>
        {children}
      </main>
    </div>
  );
}
