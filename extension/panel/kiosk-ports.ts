import { askForKiosk, mayReachKiosk } from '../handover/allow-kiosk';
import { inboxAt } from '../handover/inbox-client';
import { inboxSettings } from '../handover/inbox-settings';
import { deviceClock } from './clock';
import type { HandoverPorts } from './flow/handover/handover-ports';

/** Kiosks, as the browser reaches them. */
export function kioskPorts({
  local,
  managed,
}: Pick<typeof chrome.storage, 'local' | 'managed'>): HandoverPorts {
  return {
    settings: inboxSettings(local, managed),
    inboxAt: (origin) => inboxAt(origin),
    mayReach: mayReachKiosk,
    askToReach: askForKiosk,
    clock: deviceClock,
    isVisible: () => document.visibilityState === 'visible',
    manage: () => void chrome.tabs.create({ url: chrome.runtime.getURL('handover/index.html') }),
  };
}
