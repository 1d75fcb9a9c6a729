import * as v from 'valibot';
import { GUIDE_HERE, GUIDE_LINE, GuideHelloSchema, type GuideSays } from '../../shared/contracts/guide';

/*
 * Runs on the kiosk's own page, on machines that an administrator has set up for the guide. It passes messages between
 * that page and the guide's page and keeps none. Both ends check what they hear; nothing goes through the service
 * worker but the two questions below. Built as one self-contained link.js.
 */
const PRESENT = Symbol.for('cua-so.guide-link');
const world = globalThis as typeof globalThis & { [PRESENT]?: boolean };
/** Greetings are used once: one that comes again is a copy. */
const used = new Set<string>();
let end: () => void = () => undefined;

/** The service worker says whether the guide is switched on, and opens it. */
async function ask(question: 'guide/ready' | 'guide/open'): Promise<boolean> {
  try {
    return (await chrome.runtime.sendMessage({ ask: question })) === true;
  } catch {
    // The extension was updated or taken away under the page.
    return false;
  }
}

/** Joins the page's end of a channel to the guide's page, once that has opened. */
function join(page: MessagePort): void {
  let guide: chrome.runtime.Port | undefined;
  let asked = false;
  const gone = (): void => {
    page.postMessage({ say: 'gone' } satisfies GuideSays);
    end();
  };
  const arrive = (port: chrome.runtime.Port): void => {
    const ours = port.sender?.url?.startsWith(chrome.runtime.getURL('guide/')) === true;
    if (port.name !== GUIDE_LINE || port.sender?.id !== chrome.runtime.id || !ours || guide) return;
    guide = port;
    port.onMessage.addListener((message: unknown) => page.postMessage(message));
    port.onDisconnect.addListener(gone);
  };
  page.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (guide) guide.postMessage(data);
    else if (!asked && typeof data === 'object' && data !== null && 'say' in data && data.say === 'open') {
      asked = true;
      void ask('guide/open').then((opened) => (opened ? undefined : gone()));
    }
  };
  chrome.runtime.onConnect.addListener(arrive);
  end = () => {
    chrome.runtime.onConnect.removeListener(arrive);
    guide?.disconnect();
    guide = undefined;
    page.close();
    end = () => undefined;
  };
}

async function answer(nonce: string): Promise<void> {
  if (!(await ask('guide/ready'))) return;
  end();
  const { port1, port2 } = new MessageChannel();
  join(port1);
  window.postMessage({ cuaSo: GUIDE_HERE, nonce }, location.origin, [port2]);
}

if (!world[PRESENT] && window === window.top) {
  world[PRESENT] = true;
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (event.source !== window || event.origin !== location.origin) return;
    const hello = v.safeParse(GuideHelloSchema, event.data);
    if (!hello.success || used.has(hello.output.nonce)) return;
    used.add(hello.output.nonce);
    void answer(hello.output.nonce);
  });
  addEventListener('pagehide', () => end());
}
