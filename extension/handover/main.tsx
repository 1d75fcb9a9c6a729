import '../../shared/ui/tokens.css';
import '../../shared/ui/base.css';
import { render } from 'preact';
import { openCuaSoDatabase } from '../../shared/storage/database';
import { composeCode } from '../../workers/slip';
import { openVault } from '../panel/open-vault';
import { saveFile } from '../panel/save-file';
import { settings } from '../panel/settings';
import { showWithoutStorage } from '../panel/without-storage';
import { askForKiosk, mayReachKiosk } from './allow-kiosk';
import { mailboxDesk } from './flow/mailbox-desk';
import { inboxAt } from './inbox-client';
import { inboxSettings } from './inbox-settings';
import { MailboxPage } from './screens/mailbox-page';

/* Joins the page of the office's keys and the inbox to the browser. */
const root = document.getElementById('handover');
const database = await openCuaSoDatabase();
const kept = settings(chrome.storage.local);

if (root && database.ok) {
  const desk = mailboxDesk({
    vault: openVault(database.value, chrome.storage.session),
    settings: inboxSettings(chrome.storage.local, chrome.storage.managed),
    inboxAt: (origin) => inboxAt(origin),
    mayReach: mayReachKiosk,
    askToReach: askForKiosk,
    composeCode: (text) => composeCode(text),
    copy: (text) => navigator.clipboard.writeText(text),
    saveFile,
    now: () => new Date(),
    language: () => kept.language(),
    saveLanguage: (language) => kept.saveLanguage(language),
  });
  render(<MailboxPage desk={desk} />, root);
  await desk.start();
} else if (root && !database.ok) {
  showWithoutStorage(root, database.failure);
}
