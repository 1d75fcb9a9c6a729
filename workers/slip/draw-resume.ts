import type { jsPDF } from 'jspdf';
import type { CodeModules, SlipResume } from '../../shared/contracts/slip-worker';
import { drawCode } from './draw-code';
import { INK, lines, pen, write } from './sheet';

/** What stands in the frame, and its QR code. */
export interface DrawnResume {
  readonly resume: SlipResume;
  readonly code: CodeModules;
}

/** Where the frame may stand, in mm. */
export interface FramePlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/* Four modules of the smallest code that holds twenty digits (21 a side) stay white around it. */
const CODE_MM = 22;
const QUIET_MM = 4.5;

/** The frame with the code by which a visit is taken up: beside its words. Answers where it ends. */
export function drawResumeBeside(doc: jsPDF, { resume, code }: DrawnResume, place: FramePlace): number {
  const { x, y, width } = place;
  const left = x + CODE_MM + 2 * QUIET_MM;
  const inner = width - CODE_MM - 2 * QUIET_MM - 3;
  const end = words(doc, resume, { x: left, y: y + 3, width: inner }, 'left', INK.text);
  const height = Math.max(CODE_MM + 2 * QUIET_MM, end - y + 2);
  drawCode(doc, code, { left: x + QUIET_MM, top: y + QUIET_MM, side: CODE_MM });
  frame(doc, place, height);
  return y + height;
}

/** The same for a roll: the code above its words, all of it black. */
export function drawResumeBelow(doc: jsPDF, { resume, code }: DrawnResume, place: FramePlace): number {
  const { x, y, width } = place;
  drawCode(doc, code, { left: x + (width - CODE_MM) / 2, top: y + QUIET_MM, side: CODE_MM });
  const top = y + CODE_MM + 2 * QUIET_MM;
  const end = words(doc, resume, { x: x + 2, y: top, width: width - 4 }, 'center', '#000000');
  frame(doc, place, end - y + 2);
  return end + 2;
}

function words(
  doc: jsPDF,
  { title, shown, lines: said }: SlipResume,
  { x, y, width }: FramePlace,
  align: 'left' | 'center',
  ink: string,
): number {
  const at = align === 'center' ? x + width / 2 : x;
  const part = (text: string, points: number, weight: 'normal' | 'bold', top: number): number => {
    const line = pen(doc, points, weight, ink);
    return write(doc, lines(doc, text, width), { x: at, y: top, line, ...(align === 'center' && { align }) });
  };
  const below = part(shown, 14, 'bold', part(title, 9, 'bold', y) + 0.6) + 0.8;
  return said.reduce((top, text) => part(text, 8.5, 'normal', top), below);
}

function frame(doc: jsPDF, { x, y, width }: FramePlace, height: number): void {
  doc.setDrawColor('#000000').setLineWidth(0.4).rect(x, y, width, height, 'S');
}
