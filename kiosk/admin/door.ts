/** The address that opens the administration. */
export const ADMIN_HASH = '#quan-tri';

const PRESSES = 5;
const WITHIN_MS = 5_000;

/** How the administration was asked for: by presses on the screen, or by its address. */
export type AskedBy = 'presses' | 'address';

/**
 * Opens the administration where the office's name (`data-office`) is pressed five times within five seconds, or the
 * address is given its hash. `applies`: on the welcome screen only, never in somebody's visit.
 */
export function watchAdminDoor(
  page: Window,
  { applies, onOpen }: { readonly applies: () => boolean; readonly onOpen: (by: AskedBy) => void },
  now: () => number = Date.now,
): void {
  let presses: number[] = [];
  page.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element) || !target.closest('[data-office]')) return;
    presses = [...presses.filter((at) => now() - at < WITHIN_MS), now()];
    if (presses.length < PRESSES || !applies()) return;
    presses = [];
    onOpen('presses');
  });
  page.addEventListener('hashchange', () => {
    if (page.location.hash === ADMIN_HASH && applies()) onOpen('address');
  });
}

/** Whether the administration stands on the screen. */
export function isAdminShown(root: Element): boolean {
  return root.querySelector('[data-admin]') !== null;
}
