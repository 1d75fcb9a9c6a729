import '../../shared/ui/tokens.css';
import '../../shared/ui/base.css';
import { render } from 'preact';
import { openCuaSoDatabase } from '../../shared/storage/database';
import { openVault } from '../panel/open-vault';
import { saveFile } from '../panel/save-file';
import { settings } from '../panel/settings';
import { showWithoutStorage } from '../panel/without-storage';
import { backlogDesk } from './flow/backlog-desk';
import { kept } from './kept';
import { heldRows, holdRow } from './row-locks';
import { BacklogPage } from './screens/backlog-page';
import { backlogNews } from '../../shared/storage/backlog-news';

/* Joins the page of earlier results to the browser. */
const root = document.getElementById('backlog');
const database = await openCuaSoDatabase();

if (root && database.ok) {
  const news = backlogNews();
  const desk = backlogDesk({
    vault: openVault(database.value, chrome.storage.session),
    settings: settings(chrome.storage.local),
    ...kept(chrome.storage.local),
    ...{ hold: holdRow, held: heldRows, saveFile },
    tell: () => news.tell(),
    copy: (text) => navigator.clipboard.writeText(text),
    now: () => Date.now(),
  });
  render(<BacklogPage desk={desk} />, root);
  await desk.start();
  news.listen(() => void desk.refresh());
  addEventListener('focus', () => void desk.refresh());
} else if (root && !database.ok) {
  showWithoutStorage(root, database.failure);
}
