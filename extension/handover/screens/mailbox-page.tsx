import { useEffect } from 'preact/hooks';
import { handoverPageText } from '../../../shared/text/handover-page';
import { Button } from '../../../shared/ui/button';
import type { MailboxDesk } from '../flow/mailbox-desk';
import { InboxSection } from './inbox-section';
import { KeySection } from './key-section';
import styles from './mailbox-page.module.css';

/** The page of the office's keys and of the inbox on the kiosk's server. */
export function MailboxPage({ desk }: { readonly desk: MailboxDesk }) {
  const language = desk.language.value;
  const words = handoverPageText(language);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `${words.title} – ${words.product}`;
  }, [language, words]);
  return (
    <div class={styles['page']}>
      <header class={styles['header']}>
        <span class={styles['product']}>{words.product}</span>
        <Button kind="quiet" onClick={() => void desk.switchLanguage()}>
          <span lang={language === 'vi' ? 'en' : 'vi'}>{words.switchLanguage}</span>
        </Button>
      </header>
      <main class={styles['main']}>
        <div>
          <h1 class={styles['title']}>{words.title}</h1>
          <p>{words.intro}</p>
        </div>
        <KeySection {...{ desk, words, language }} />
        <InboxSection {...{ desk, words, language }} />
      </main>
    </div>
  );
}
