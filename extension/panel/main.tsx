import '../../shared/ui/tokens.css';
import '../../shared/ui/base.css';
import { render } from 'preact';
import { sha256Hex } from '../../shared/domain/sha256';
import { failureSentence } from '../../shared/text/failures';
import { panelText } from '../../shared/text/panel';
import { openCuaSoDatabase } from '../../shared/storage/database';
import { assemblePdf, comparePage, drawPage, takeFile } from '../../workers';
import { recognisePage } from '../../workers/ocr';
import { App } from './app';
import { deviceClock } from './clock';
import { createPanel, type Panel } from './flow/panel';
import { openVault } from './open-vault';
import { settings } from './settings';
import { siteClient } from './site/site-client';
import { targetTab, type TargetTab } from './site/target-tab';
import { watchTab } from './site/watch-tab';

/* Joins the flow to the browser: the tab beside the panel, the workers, the storage, the screens. */
const target = await targetTab(new URLSearchParams(location.search));
const database = await openCuaSoDatabase();
const root = document.getElementById('panel');

if (root && target.ok && database.ok) {
  const panel = panelOf(target.value, openVault(database.value, chrome.storage.session));
  render(<App panel={panel} />, root);
  watchTab(target.value.tabId, () => void panel.recognise());
  await panel.start();
} else if (root) {
  const failure = !target.ok ? target.failure : !database.ok ? database.failure : undefined;
  const sentence = failure && failureSentence(failure, 'vi');
  render(
    <main>
      <h1>{panelText('vi').common.product}</h1>
      <p role="alert">
        {sentence?.what} {sentence?.next}
      </p>
    </main>,
    root,
  );
}

function panelOf({ tabId, origin }: TargetTab, vault: ReturnType<typeof openVault>): Panel {
  return createPanel({
    origin,
    site: siteClient(tabId, { origin }),
    work: { takeFile, assemblePdf, drawPage, comparePage, recognise: recognisePage, sha256Hex },
    vault,
    settings: settings(chrome.storage.local),
    clock: deviceClock,
    async openPage(url) {
      await chrome.tabs.update(tabId, { url });
    },
  });
}
