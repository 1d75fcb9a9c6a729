import { signal } from '@preact/signals';
import { render } from 'preact';
import { cameraDoor } from '../shared/capture/camera/camera-door';
import { searchProcedures } from '../shared/catalogue/search';
import type { Procedure } from '../shared/domain/procedure';
import { openDeviceRows } from '../shared/storage/device-rows';
import { openDeviceShelf } from '../shared/storage/device-shelf';
import { parkedStore } from '../shared/storage/parked-store';
import { kioskText } from '../shared/text/kiosk';
import type { Language } from '../shared/text/sentence';
import '../shared/ui/tokens.css';
import '../shared/ui/base.css';
import './kiosk.css';
import type { AdminSet } from './admin/admin-set';
import { ADMIN_HASH, isAdminShown, watchAdminDoor, type AskedBy } from './admin/door';
import { proceduresOf, readCatalogue } from './admin/kept-catalogue';
import { takeManagedConfig } from './admin/managed-config';
import { troubleLog } from './admin/trouble-log';
import { App } from './app';
import { settingsFromAddress } from './flow/device-settings';
import { startFlow, type Flow } from './flow/flow';
import { keepSending } from './flow/filing/send-outbox';
import { touchOnChange, watchIdle } from './flow/idle';
import { localDay } from './flow/slip-content';
import type { Means } from './flow/means';
import { watchHeld } from './flow/wipe/held';
import { watchHidden } from './flow/wipe/hidden';
import { browserPlaces, lookAround } from './flow/wipe/look-around';
import { keptDay, keepSweeping } from './flow/resume/keep-day';
import { eraseAndCheck } from './flow/wipe/wipe';
import { realMeans } from './means';
import { holdKiosk } from './offline/one-window';
import { quietPage } from './offline/quiet-page';
import { registerOffline } from './offline/register';
import { popularOf } from './popular';
import { StoppedScreen } from './screens/stopped';
import type { Surroundings } from './show-screen';
import { whomToAsk } from './whom-to-ask';
import { cameraWork, readCardCode } from './work';

const root = document.getElementById('kiosk') ?? document.body;

async function start(): Promise<void> {
  const held = watchHeld({ addresses: URL, media: navigator.mediaDevices });
  quietPage(window);
  const rows = await openDeviceRows();
  const device = await openDeviceShelf();
  const parked = parkedStore();
  const keptIsSound = (): Promise<boolean> => parked.isSound(keptDay(device, new Date()));
  const means = realMeans({ device, parked, held, look: lookAround(browserPlaces(held, keptIsSound)) });
  const adminAsked = location.hash === ADMIN_HASH;
  await takeSettings(means);
  const { language } = means.device.read();
  if (!(await holdKiosk())) {
    render(<StoppedScreen {...kioskText(language).elsewhere} />, root);
    return;
  }
  // After a power cut or a crash the disk holds ciphertext whose key is gone; it goes, too.
  const [traces, managed] = await Promise.all([eraseAndCheck(means), takeManagedConfig(means.device, rows)]);
  const flow = startFlow(means, { traces, onEvent: troubleLog(rows, () => means.now()) });
  guard(flow);
  keepSending(means, window);
  keepSweeping(means);
  show(flow, means, proceduresOf(await readCatalogue(rows)));
  offerAdmin(flow, { means, rows, managed }, adminAsked);
}

/** Loads the administration only when it is opened. It ends with a new start, so that what was set holds everywhere. */
function offerAdmin({ state }: Flow, set: AdminSet, asked: boolean): void {
  const applies = (): boolean => state.peek().screen.at === 'welcome';
  const open = async (by: AskedBy): Promise<void> => {
    if (set.means.device.read().adminOff) return;
    const { showAdmin } = await import('./admin/index');
    // Somebody may have begun while it was fetched.
    if (applies()) showAdmin(root, { set, by, onClose: restart });
  };
  watchAdminDoor(window, { applies, onOpen: (by) => void open(by) });
  if (asked) void open('address');
}

/** A new start: it erases and looks again. */
function restart(): void {
  history.replaceState(null, '', location.pathname);
  location.reload();
}

/** Reads what the start address says about the machine, then takes it out of the address. One entry, no history. */
async function takeSettings({ device }: Means): Promise<void> {
  if (location.search)
    await device.write(settingsFromAddress(device.read(), new URLSearchParams(location.search)));
  history.replaceState(null, '', location.pathname);
}

/** What this machine can offer besides taking the files along. Whether the portal can be, the guide is asked each time. */
function waysOf({ device }: Means): Surroundings['ways'] {
  const counter = device.read().counterKey !== undefined;
  return { counter, stick: counter };
}

function show(flow: Flow, means: Means, procedures: (day: string) => readonly Procedure[]): void {
  const today = (): string => localDay(means.now());
  const updateReady = signal(false);
  const remains = signal(0);
  let acceptUpdate: () => void = () => undefined;
  const camera = cameraDoor(cameraWork);
  const around: Surroundings = {
    ...(camera ? { camera } : {}),
    office: means.device.read().office,
    ...whomToAsk(means.device.read()),
    readCode: readCardCode,
    // Chromium has this property only where a file field opens the camera: on phones and tablets.
    hasCamera: 'capture' in HTMLInputElement.prototype,
    scanners: means.device.read().scanners ?? [],
    ways: waysOf(means),
    resumeToday: means.device.read().resumeToday ?? false,
    now: () => means.now(),
    updateReady: false,
    popular: popularOf(procedures(today())),
    search: (query, language) =>
      searchProcedures(query, { on: today(), within: procedures(today()), language }),
    send: flow.send,
    acceptUpdate: () => acceptUpdate(),
    leave: flow.leave,
    restart,
  };
  registerOffline({
    onUpdate: (accept) => {
      acceptUpdate = accept;
      updateReady.value = true;
    },
  });
  const idle = watchIdle(window, {
    onWarn: () => flow.send({ is: 'idle-warned' }),
    onRemains: (seconds) => (remains.value = seconds),
    onOver: () => {
      // An administration that was left open is shut.
      if (isAdminShown(root)) restart();
      else flow.end();
    },
  });
  touchOnChange(flow.state, idle);
  render(<App flow={flow} around={around} updateReady={updateReady} remains={remains} />, root);
}

/** The session ends with the page, and with a fault of ours. */
function guard(flow: Flow): void {
  addEventListener('pagehide', flow.end);
  // Pulled out of the browser's memory by "back": nothing that was there before is shown again.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) restart();
  });
  watchHidden(document, {
    // Beside the portal the kiosk is covered on purpose.
    applies: () => !['welcome', 'portal'].includes(flow.state.peek().screen.at),
    onOver: flow.end,
  });
  const stop = (): void => {
    const { language } = flow.state.peek().preferences;
    flow.end();
    showCrash(language);
  };
  addEventListener('error', stop);
  addEventListener('unhandledrejection', stop);
}

function showCrash(language: Language): void {
  const { restart: label, ...said } = kioskText(language).crash;
  render(<StoppedScreen {...said} restart={{ label, onPress: restart }} />, root);
}

// A browser that gives no storage, or an address without its offline copy: better a sentence than an empty page.
start().catch(() => showCrash('vi'));
