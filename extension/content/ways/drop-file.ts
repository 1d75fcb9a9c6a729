import { isWithin, middleOf, topmost, type ShadowOf } from './at-point';

/** Pages draw their drop zone anew once something is dragged over it. */
const REDRAW_MS = 60;

/**
 * Drags the file over the zone and lets it fall, with the whole sequence of events. True when the page took the drop
 * for itself; otherwise nothing fell, and the page is told that the file was dragged away again.
 * @param isRight whether the zone is still the right one, asked right before the file falls
 */
export async function dropFile(
  zone: Element,
  file: File,
  shadowOf: ShadowOf,
  isRight: () => boolean,
): Promise<boolean> {
  if (zone instanceof HTMLElement) zone.scrollIntoView({ block: 'center', behavior: 'instant' });
  const transfer = new DataTransfer();
  transfer.items.add(file);
  const over = deepest(zone, shadowOf);
  // A page that takes drops says so by preventing the browser's own answer, either on entering or while over it.
  const entered = drag('dragenter', over, zone, transfer);
  const hovered = drag('dragover', over, zone, transfer);
  await new Promise((resolve) => setTimeout(resolve, REDRAW_MS));
  const target = zone.isConnected ? deepest(zone, shadowOf) : over;
  const stillOver = drag('dragover', target, zone, transfer);
  if ((entered || hovered || stillOver) && isRight() && drag('drop', target, zone, transfer)) return true;
  drag('dragleave', target, zone, transfer);
  return false;
}

/** Sends one event of the drag; true when the page prevented what the browser would do. */
function drag(type: string, target: Element, zone: Element, dataTransfer: DataTransfer): boolean {
  const { x, y } = middleOf(zone);
  const init = { bubbles: true, cancelable: true, composed: true, clientX: x, clientY: y, dataTransfer };
  return !target.dispatchEvent(new DragEvent(type, init));
}

/** What a real drag would meet first: the innermost element at the zone's middle, as long as it is of the zone. */
function deepest(zone: Element, shadowOf: ShadowOf): Element {
  const found = topmost(zone, shadowOf);
  return found && isWithin(found, zone) ? found : zone;
}
