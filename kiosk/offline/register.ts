import { registerSW } from 'virtual:pwa-register';

export interface OfflineEvents {
  /** A newer version has been fetched. `accept` reloads into it; called on the welcome screen only. */
  readonly onUpdate: (accept: () => void) => void;
}

/** How often an open kiosk, which is never reloaded, looks for a newer version. */
const LOOK_AGAIN_MS = 60 * 60 * 1_000;

/** Registers the service worker that keeps the whole kiosk on this machine. Does nothing where there is none. */
export function registerOffline({ onUpdate }: OfflineEvents): void {
  const update = registerSW({
    immediate: true,
    onNeedRefresh: () => onUpdate(() => void update(true)),
    onRegisteredSW: (_address, registration) => {
      if (!registration) return;
      setInterval(() => {
        // Offline is the normal case here: the next look may succeed.
        registration.update().catch(() => undefined);
      }, LOOK_AGAIN_MS);
    },
  });
}
