/** Keys of the browser that a kiosk has no use for: reload, print, save, find, source, address, bookmarks, history. */
const CTRL_KEYS = new Set(['r', 'p', 's', 'f', 'g', 'u', 'l', 'd', 'h', 'j', 'o', 'e', 'k']);
const PLAIN_KEYS = new Set([
  'F1',
  'F3',
  'F5',
  'F6',
  'F7',
  'F12',
  'BrowserBack',
  'BrowserForward',
  'BrowserRefresh',
]);

/**
 * Takes from the page what leads out of the kiosk or carries something along: the menu of a long press, dragging of
 * links and pictures, copying, and the browser's own keys. What a page may not take (a new window, closing) is the
 * machine's own kiosk mode's.
 */
export function quietPage(target: EventTarget): void {
  const stop = (event: globalThis.Event): void => event.preventDefault();
  for (const kind of ['contextmenu', 'dragstart', 'copy', 'cut'])
    target.addEventListener(kind, stop, { capture: true });
  // Where a drop zone takes a file it has said so; anywhere else the browser would open it in place of the kiosk.
  for (const kind of ['dragover', 'drop']) target.addEventListener(kind, stop);
  target.addEventListener('selectstart', (event) => {
    if (!isField(event.target)) event.preventDefault();
  });
  target.addEventListener(
    'keydown',
    (event) => {
      if (event instanceof KeyboardEvent && isBrowserKey(event)) event.preventDefault();
    },
    { capture: true },
  );
}

/** Whether a key belongs to the browser and does nothing at a kiosk. */
export function isBrowserKey({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (PLAIN_KEYS.has(key)) return true;
  if (altKey) return ['ArrowLeft', 'ArrowRight', 'Home'].includes(key);
  return (ctrlKey || metaKey) && CTRL_KEYS.has(key.toLowerCase());
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
