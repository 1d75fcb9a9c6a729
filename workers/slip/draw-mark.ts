import type { jsPDF } from 'jspdf';
import type { SlipMark } from '../../shared/contracts/slip-worker';
import { INK } from './sheet';

/** A box that reads in black and white: ticked, with an exclamation mark, empty, a ring, or a dash; 3.6 mm high. */
export function drawMark(doc: jsPDF, mark: SlipMark, left: number, y: number): void {
  const x = left + 0.5;
  const side = 3.6;
  doc.setDrawColor(INK.text).setLineWidth(0.35);
  if (mark === 'none') {
    doc.line(x + 0.6, y + side / 2, x + side - 0.6, y + side / 2);
    return;
  }
  if (mark === 'bring') {
    doc.circle(x + side / 2, y + side / 2, side / 2, 'S');
    return;
  }
  doc.rect(x, y, side, side, 'S');
  doc.setLineWidth(0.6);
  if (mark === 'ready') {
    doc.line(x + 0.7, y + 1.9, x + 1.5, y + 2.8);
    doc.line(x + 1.5, y + 2.8, x + 3, y + 0.8);
  } else if (mark === 'review') {
    doc.line(x + side / 2, y + 0.7, x + side / 2, y + 2.1);
    doc.line(x + side / 2, y + 2.8, x + side / 2, y + 2.9);
  }
}
