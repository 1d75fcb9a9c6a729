const LOCK = 'cua-so/kiosk';
/** A window that is being reloaded lets go a moment after the new one has begun. */
const PATIENCE_MS = 2_000;

/**
 * Holds the kiosk for this window until it is closed. False where another window of this browser has it: two windows
 * would wipe each other's session.
 */
export function holdKiosk(locks: LockManager = navigator.locks, patienceMs = PATIENCE_MS): Promise<boolean> {
  return new Promise((resolve) => {
    locks
      .request(LOCK, { signal: AbortSignal.timeout(patienceMs) }, () => {
        resolve(true);
        // Held until the window goes away: the browser lets go by itself.
        return new Promise<void>(() => undefined);
      })
      .catch(() => resolve(false));
  });
}
