import type { jsPDF } from 'jspdf';
import type { CodeModules } from '../../shared/contracts/slip-worker';

/**
 * Draws a QR code as wide and high as `side`, in mm. Whoever asks leaves four modules around it white. The dark modules
 * of a row are one rectangle each: printers leave hairlines between squares.
 */
export function drawCode(
  doc: jsPDF,
  { side: count, dark }: CodeModules,
  { left, top, side }: { readonly left: number; readonly top: number; readonly side: number },
): void {
  const module = side / count;
  doc.setFillColor('#000000');
  for (let row = 0; row < count; row++) {
    let from = 0;
    for (let to = 0; to <= count; to++) {
      if (to < count && dark[row * count + to]) continue;
      if (to > from) doc.rect(left + from * module, top + row * module, (to - from) * module, module, 'F');
      from = to + 1;
    }
  }
}
