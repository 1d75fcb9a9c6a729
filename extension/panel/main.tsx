import '../../shared/ui/tokens.css';
import '../../shared/ui/base.css';
import { render, type ComponentChildren } from 'preact';
import { sha256Hex } from '../../shared/domain/sha256';
import { failureSentence } from '../../shared/text/failures';
import { panelText } from '../../shared/text/panel';
import { adapterStore } from '../../shared/storage/adapter-store';
import { backlogNews } from '../../shared/storage/backlog-news';
import { openCuaSoDatabase, type Database } from '../../shared/storage/database';
import { cameraDoor, type CameraDoor } from '../../shared/capture/camera/camera-door';
import {
  assemblePdf,
  cardSheet,
  comparePage,
  drawPage,
  outlineFrame,
  outlinePhoto,
  squeezePage,
  straighten,
  takeFile,
} from '../../workers';
import { recognisePage } from '../../workers/ocr';
import { signatureReader } from '../signatures/signature-reader';
import { browserSigning } from '../signing/browser-signing';
import { App } from './app';
import { capturePort } from './capture-port';
import { deviceClock } from './clock';
import { handoverDesk } from './flow/handover/handover-desk';
import { backlogWatch, type BacklogWatch } from './flow/backlog/backlog-watch';
import { folderWatch, type FolderWatch } from './flow/folder/watched-folder';
import { checkedSite } from './flow/page-soundness';
import { createPanel, type Panel } from './flow/panel';
import { signingDesk, type SigningDesk } from './flow/signing/signing-desk';
import { createTeaching, type Teaching } from './flow/teach';
import { browserFolders } from './folders';
import { officePort } from './office';
import { openVault } from './open-vault';
import { kioskPorts } from './kiosk-ports';
import { saveFile } from './save-file';
import { settings } from './settings';
import { CameraHost } from './screens/camera/camera-host';
import { codeWork, signingPort, watchSigning } from './signing-port';
import { siteClient } from './site/site-client';
import { targetTab, type TargetTab } from './site/target-tab';
import { viewOfTab, watchFront } from './site/front-tab';
import { watchTab } from './site/watch-tab';

/* Joins the flow to the browser: the tab beside the panel, the workers, the storage, the screens. */
const target = await targetTab(new URLSearchParams(location.search));
const database = await openCuaSoDatabase();
const root = document.getElementById('panel');

if (root && target.ok && database.ok) {
  const { panel, teaching, signing, backlog } = panelOf(target.value, database.value);
  const handover = handoverDesk(panel, kioskPorts(chrome.storage));
  const camera = cameraDoor({ outlineFrame, outlinePhoto, straighten, cardSheet });
  render(
    <WithCamera {...{ panel, camera }}>
      <App
        {...{ panel, teaching, handover, signing, folder: folderOf(panel) }}
        training="../training/index.html"
        audit="../audit/index.html"
        backlog={{ watch: backlog, address: '../backlog/index.html' }}
      />
    </WithCamera>,
    root,
  );
  watchTab(target.value.tabId, () => void panel.recognise());
  watchFront(() => void panel.lookAtTab());
  handover.start(new AbortController().signal);
  backlog.start(new AbortController().signal);
  watchSigning(signing);
  await teaching.start();
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

interface WithCameraProps {
  readonly panel: Panel;
  readonly camera: CameraDoor | undefined;
  readonly children: ComponentChildren;
}

function WithCamera({ panel, camera, children }: WithCameraProps) {
  return (
    <CameraHost
      language={panel.language.value}
      port={camera}
      onAllow={() => void chrome.tabs.create({ url: chrome.runtime.getURL('camera/index.html') })}
    >
      {children}
    </CameraHost>
  );
}

function panelOf(
  { tabId, origin }: TargetTab,
  db: Database,
): {
  readonly panel: Panel;
  readonly teaching: Teaching;
  readonly signing: SigningDesk;
  readonly backlog: BacklogWatch;
} {
  const site = siteClient(tabId, {
    origin,
    // An officer who teaches the page is not disturbed; what it shows is read again afterwards.
    onNews: () => {
      if (teaching.state.peek() === undefined) void panel.recognise();
    },
  });
  const store = adapterStore(db);
  const office = officePort(chrome.storage.local, chrome.storage.managed);
  const teaching = createTeaching({
    ...{ site, store, office, origin, clock: deviceClock, saveFile },
    async readPage() {
      await panel.recognise();
      const shown = panel.state.peek();
      return shown.at === 'checklist' ? shown.page.adapter : undefined;
    },
  });
  const signs = browserSigning(chrome.storage.local, chrome.storage.managed, db);
  const signing = signingDesk(signingPort(signs));
  const panel: Panel = createPanel({
    origin,
    site: checkedSite(site, {
      ...{ site, store, origin, clock: deviceClock },
      dataOf: (id) => teaching.dataOf(id),
      leaveOut: (id) => teaching.leaveOut(id),
    }),
    work: {
      ...{ takeFile, assemblePdf, drawPage, comparePage, squeezePage, recognise: recognisePage, sha256Hex },
      ...codeWork,
      verifyPdf: signatureReader(chrome.storage.local, chrome.storage.managed, db),
    },
    signing,
    vault: openVault(db, chrome.storage.session),
    settings: settings(chrome.storage.local),
    clock: deviceClock,
    capture: capturePort(chrome.storage),
    host: site.host,
    knownFields: (dossier, component) => backlog.fieldsOf(dossier, component),
    async openPage(url) {
      await chrome.tabs.update(tabId, { url });
    },
    saveFile,
    tab: () => viewOfTab(tabId),
    async showTab() {
      await chrome.tabs.update(tabId, { active: true });
    },
  });
  const backlog = backlogWatch(panel, {
    settings: settings(chrome.storage.local),
    news: backlogNews(),
    now: () => Date.now(),
  });
  return { panel, teaching, signing, backlog };
}

/** Files of a watched folder go into the pile of whichever dossier is open. */
function folderOf(panel: Panel): FolderWatch | undefined {
  const port = browserFolders();
  return (
    port &&
    folderWatch({
      ...{ port, clock: deviceClock },
      async take(file) {
        const pile = panel.dossier()?.pile;
        await pile?.takeFiles([file]);
        return pile !== undefined;
      },
    })
  );
}
