import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import { catalogueOn } from '../shared/catalogue/catalogue';
import { cameraDoor } from '../shared/capture/camera/camera-door';
import { searchProcedures } from '../shared/catalogue/search';
import { openDeviceShelf } from '../shared/storage/device-shelf';
import { kioskText } from '../shared/text/kiosk';
import '../shared/ui/tokens.css';
import '../shared/ui/base.css';
import './kiosk.css';
import { cardSheet, outlineFrame, outlinePhoto, straighten } from '../workers/index';
import { App } from './app';
import { settingsFromAddress } from './flow/device-settings';
import { startFlow, type Flow } from './flow/flow';
import { watchIdle } from './flow/idle';
import { localDay } from './flow/slip-content';
import type { Means } from './flow/means';
import { realMeans } from './means';
import { holdKiosk } from './offline/one-window';
import { registerOffline } from './offline/register';
import { popularOf } from './popular';
import { StoppedScreen } from './screens/stopped';
import type { Surroundings } from './show-screen';

const root = document.getElementById('kiosk') ?? document.body;

async function start(): Promise<void> {
  const means = realMeans(await openDeviceShelf());
  await takeSettings(means);
  const { language } = means.device.read();
  if (!(await holdKiosk())) {
    render(<StoppedScreen {...kioskText(language).elsewhere} />, root);
    return;
  }
  // After a power cut or a crash the disk holds ciphertext whose key is gone; it goes, too.
  await means.erase();
  const flow = startFlow(means);
  guard(flow);
  show(flow, means);
}

/** Reads what the start address says about the machine, then takes it out of the address. One entry, no history. */
async function takeSettings({ device }: Means): Promise<void> {
  if (location.search)
    await device.write(settingsFromAddress(device.read(), new URLSearchParams(location.search)));
  history.replaceState(null, '', location.pathname);
}

function show(flow: Flow, means: Means): void {
  const today = (): string => localDay(means.now());
  const updateReady = signal(false);
  const remains = signal(0);
  let acceptUpdate: () => void = () => undefined;
  const camera = cameraDoor({ outlineFrame, outlinePhoto, straighten, cardSheet });
  const around: Surroundings = {
    ...(camera ? { camera } : {}),
    office: means.device.read().office,
    // Chromium has this property only where a file field opens the camera: on phones and tablets.
    hasCamera: 'capture' in HTMLInputElement.prototype,
    scanners: means.device.read().scanners ?? [],
    updateReady: false,
    popular: popularOf(catalogueOn(today())),
    search: (query) =>
      query.trim() === '' ? catalogueOn(today()) : searchProcedures(query, { on: today() }),
    send: flow.send,
    acceptUpdate: () => acceptUpdate(),
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
    onOver: flow.end,
  });
  // Whatever changes while nobody is asked is a sign of life: pages that come in count as well as fingers.
  effect(() => {
    if (flow.state.value.over !== 'idle') idle.touch();
  });
  render(<App flow={flow} around={around} updateReady={updateReady} remains={remains} />, root);
}

/** The session ends with the page, and with a fault of ours. */
function guard(flow: Flow): void {
  addEventListener('pagehide', flow.end);
  const stop = (): void => {
    const { language } = flow.state.peek().preferences;
    flow.end();
    const { what, next, restart } = kioskText(language).crash;
    render(
      <StoppedScreen
        what={what}
        next={next}
        restart={{ label: restart, onPress: () => location.reload() }}
      />,
      root,
    );
  };
  addEventListener('error', stop);
  addEventListener('unhandledrejection', stop);
}

void start();
