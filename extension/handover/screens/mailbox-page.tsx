import { handoverPageText } from '../../../shared/text/handover-page';
import { SettingsPage } from '../../../shared/ui/settings-page';
import type { MailboxDesk } from '../flow/mailbox-desk';
import { InboxSection } from './inbox-section';
import { KeySection } from './key-section';

/** The page of the office's keys and of the inbox on the kiosk's server. */
export function MailboxPage({ desk }: { readonly desk: MailboxDesk }) {
  const language = desk.language.value;
  const words = handoverPageText(language);
  return (
    <SettingsPage {...{ language, words }} onSwitchLanguage={() => void desk.switchLanguage()}>
      <KeySection {...{ desk, words, language }} />
      <InboxSection {...{ desk, words, language }} />
    </SettingsPage>
  );
}
