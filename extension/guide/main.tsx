import '../../shared/ui/tokens.css';
import '../../shared/ui/base.css';
import { render } from 'preact';
import type { GuideBrief } from '../../shared/contracts/guide';
import type { PortalData } from '../../shared/contracts/portal-data';
import { sha256Hex } from '../../shared/domain/sha256';
import { deviceClock } from '../panel/clock';
import type { SitePort } from '../panel/flow/ports';
import { siteClient } from '../panel/site/site-client';
import { guideDesk, procedureCode, type GuideDesk } from './flow/desk';
import { guideSettings, type GuideSettings } from './guide-settings';
import { kioskPort, openKioskLine, type KioskLine } from './kiosk-line';
import { GUIDE_TABS, leavePortal, type GuideTabs } from './leave-portal';
import { openPortalWindow, type PortalWindow } from './portal-window';
import { portalFor } from './portals';
import { receiveFiles, type ReceivedFiles } from './receive-files';
import { GuidePage } from './screens/guide-page';
import { sideBySide } from './side-by-side';

/* Joins the guide to the browser: the kiosk's page, the portal's window, the attach engine, the screen. */
const query = new URLSearchParams(location.search);
const kioskTab = Number(query.get('kiosk'));
const documentId = query.get('document') ?? '';
const settings = await guideSettings(chrome.storage.local, chrome.storage.managed);
const tab = await chrome.tabs.get(kioskTab).catch(() => undefined);
const root = document.getElementById('guide');

// The address of this page could be typed by anybody: what it names has to be the kiosk's page of this machine.
if (root && settings && tab?.url !== undefined && new URL(tab.url).origin === settings.kiosk)
  start(root, settings, tab.windowId);
else window.close();

function start(place: HTMLElement, set: GuideSettings, kioskWindow: number): void {
  const description = portalFor(set.portal, set.description);
  let files: ReceivedFiles | undefined;
  let portal: PortalWindow | undefined;
  let tabs: GuideTabs | undefined;
  let ending = false;
  /** Windows that are being opened are waited for, so that they can be closed. */
  let opening: Promise<unknown> = Promise.resolve();

  /** Everything goes: files first, then the portal's session and its window, then this page. */
  const close = async (): Promise<void> => {
    if (ending) return;
    ending = true;
    files?.drop();
    desk.end();
    render(null, place);
    line.close();
    await opening;
    portal?.leave();
    if (tabs) await leavePortal(tabs);
    await chrome.storage.session.remove(GUIDE_TABS);
    await chrome.windows.update(kioskWindow, { focused: true }).catch(() => undefined);
    window.close();
  };

  /** Opens the portal's window and notes which it is, for whoever has to close it. */
  const openPortal = async (brief: GuideBrief): Promise<SitePort | undefined> => {
    const { origin } = new URL(set.portal);
    const own = await chrome.tabs.getCurrent();
    if (ending || own?.id === undefined) return undefined;
    const bounds = sideBySide(await chrome.windows.get(kioskWindow)).portal;
    portal = await openPortalWindow(startOf(set, description, brief), bounds, description, {
      onSeen: (seen) => desk.send({ is: 'step-seen', seen, proven: description.proof === 'proven' }),
      onElsewhere: () => desk.send({ is: 'elsewhere' }),
      onUnreachable: () => desk.send({ is: 'unreachable' }),
      onLife: () => desk.send({ is: 'life' }),
      onClosed: () => desk.send({ is: 'portal-closed' }),
    });
    if (!portal) return undefined;
    const { signOut } = description;
    tabs = {
      ...{ guide: own.id, portal: portal.tabId, origin },
      ...(signOut !== undefined && { signOut: new URL(signOut, origin).href }),
    };
    await chrome.storage.session.set({ [GUIDE_TABS]: tabs });
    return siteOf(portal, origin, description, brief);
  };

  const desk: GuideDesk = guideDesk({
    openPortal(brief) {
      if (!URL.canParse(brief.portal) || new URL(brief.portal).origin !== new URL(set.portal).origin)
        return Promise.resolve(undefined);
      // A browser that opens no window is a portal that cannot be opened.
      const opened = openPortal(brief).catch(() => undefined);
      opening = opened;
      return opened;
    },
    type: (text) => portal?.type(text) ?? Promise.resolve(false),
    file: (id) => files?.file(id),
    dropFiles: () => files?.drop(),
    tell: (guide) => line.say({ say: 'state', guide }),
    close: () => void close(),
    sha256Hex,
    clock: deviceClock,
  });
  const line: KioskLine = openKioskLine(kioskPort(kioskTab, documentId), {
    onBrief: (brief) => {
      files ??= receiveFiles(brief);
      desk.send({ is: 'briefed', brief });
    },
    onPiece: async (piece) => {
      const received = await files?.take(piece);
      if (received === 'whole') desk.send({ is: 'files-came' });
      if (received === undefined || received === 'refused') desk.send({ is: 'task-refused' });
    },
    onGone: () => void close(),
  });
  addEventListener('pointerdown', () => desk.send({ is: 'life' }), { capture: true });
  render(<Guide {...{ desk }} onClose={() => void close()} />, place);
}

function Guide({ desk, onClose }: { readonly desk: GuideDesk; readonly onClose: () => void }) {
  const state = desk.state.value;
  const language = state.brief?.language ?? 'vi';
  document.documentElement.lang = language;
  return <GuidePage {...{ state, language, onClose }} send={desk.send} />;
}

/** Where filing begins: the description's own way to the procedure, else the address that is set on this machine. */
function startOf({ portal }: GuideSettings, { start }: PortalData, brief: GuideBrief): string {
  const code = procedureCode(brief);
  if (start === undefined || (start.includes('{procedure}') && code === undefined)) return portal;
  return new URL(start.replace('{procedure}', encodeURIComponent(code ?? '')), portal).href;
}

/** The attach engine; it knows the dossier by the slip's code until the portal has one for it. */
function siteOf(
  { tabId }: PortalWindow,
  origin: string,
  { adapter }: PortalData,
  brief: GuideBrief,
): SitePort {
  const procedure = procedureCode(brief);
  const subject = { dossier: brief.slip, ...(procedure !== undefined && { procedure }) };
  const client = siteClient(tabId, { origin, subject });
  if (adapter) client.useOffice({ adapters: [adapter], without: [] });
  return client;
}
