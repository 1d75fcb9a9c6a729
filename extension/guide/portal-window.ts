import * as v from 'valibot';
import { StepsSaySchema, STEPS_LINE, type StepsAsk } from '../../shared/contracts/guide-steps';
import type { PortalData, SeenStep } from '../../shared/contracts/portal-data';
import { watchTab } from '../panel/site/watch-tab';
import type { Bounds } from './side-by-side';

/** What the portal's window tells. */
export interface PortalEvents {
  readonly onSeen: (seen: SeenStep) => void;
  /** It shows a page of another site, which nobody has allowed us to look at: a sign-in or a payment of its own. */
  readonly onElsewhere: () => void;
  /** The browser shows a page of its own in the portal's place. */
  readonly onUnreachable: () => void;
  readonly onLife: () => void;
  readonly onClosed: () => void;
}

/** The window in which the portal is open. */
export interface PortalWindow {
  readonly tabId: number;
  /** Puts a value into the field that the person chose; whether the page took it. */
  type(text: string): Promise<boolean>;
  /** Looks no more, and lets go of the page. */
  leave(): void;
}

const TYPE_MS = 2_000;

/** Opens the portal in a window of its own and watches which step it shows. */
export async function openPortalWindow(
  address: string,
  bounds: Bounds,
  description: PortalData,
  events: PortalEvents,
): Promise<PortalWindow | undefined> {
  const { origin } = new URL(address);
  const opened = await chrome.windows.create({ url: address, type: 'popup', focused: true, ...bounds });
  const tabId = opened?.tabs?.[0]?.id;
  if (tabId === undefined) return undefined;
  let line: chrome.runtime.Port | undefined;
  let reaching = false;
  let left = false;
  let count = 0;
  const waiting = new Map<number, (took: boolean) => void>();

  const hear = (message: unknown): void => {
    const said = v.safeParse(StepsSaySchema, message);
    if (!said.success) return;
    switch (said.output.say) {
      case 'seen':
        events.onSeen(said.output.seen);
        return;
      case 'life':
        events.onLife();
        return;
      case 'typed':
        waiting.get(said.output.id)?.(said.output.took);
        waiting.delete(said.output.id);
    }
  };

  /** Puts the script into the page that is there now; harmless where it is. */
  const reach = async (): Promise<void> => {
    if (line || reaching || left) return;
    reaching = true;
    await join();
    reaching = false;
  };
  const join = async (): Promise<void> => {
    const tab = await chrome.tabs.get(tabId).catch(() => undefined);
    if (!tab) return;
    if (tab.url === undefined || new URL(tab.url).origin !== origin) {
      if (tab.status === 'complete') events.onElsewhere();
      return;
    }
    try {
      await chrome.scripting.executeScript({ target: { tabId }, files: ['steps.js'] });
    } catch {
      // The page went on while it was reached, and its next one tells; or it is the browser's own.
      if (tab.status === 'complete') events.onUnreachable();
      return;
    }
    const port = chrome.tabs.connect(tabId, { name: STEPS_LINE, frameId: 0 });
    line = port;
    port.onMessage.addListener(hear);
    port.onDisconnect.addListener(() => {
      if (line === port) line = undefined;
      void reach();
    });
    port.postMessage({ say: 'watch', portal: description } satisfies StepsAsk);
  };
  const unwatch = watchTab(tabId, (change) => {
    if (change === 'navigated') void reach();
    else {
      unwatch();
      events.onClosed();
    }
  });
  void reach();

  return {
    tabId,
    type(text) {
      const id = ++count;
      return new Promise((resolve) => {
        waiting.set(id, resolve);
        setTimeout(() => resolve(false), TYPE_MS);
        if (line) line.postMessage({ say: 'type', id, text } satisfies StepsAsk);
        else resolve(false);
      });
    },
    leave() {
      unwatch();
      left = true;
      line?.disconnect();
      line = undefined;
    },
  };
}
