/** Papers that a camera's picture can be brought to. */
export type CameraPaper = 'A3' | 'A4' | 'A5' | 'F4' | 'Letter' | 'card';

/** Sides in mm: ISO 216, the F4 of Vietnamese offices, ANSI Y14.1, ISO/IEC 7810 ID-1. */
export const CAMERA_PAPERS: Readonly<Record<CameraPaper, readonly [shortMm: number, longMm: number]>> = {
  A3: [297, 420],
  A4: [210, 297],
  A5: [148, 210],
  F4: [210, 330],
  Letter: [215.9, 279.4],
  card: [53.98, 85.6],
};
