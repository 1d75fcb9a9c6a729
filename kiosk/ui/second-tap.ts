/** A second tap that comes this soon after a screen changed was meant for the screen before. */
export const SECOND_TAP_MS = 450;

/** What of a click decides; a click by keyboard or by assistive technology has no pointer and counts nothing. */
export type Click = Pick<PointerEvent, 'detail' | 'pointerType' | 'timeStamp'>;

/**
 * Whether a click is the second half of a double tap whose first half changed the screen. Primary buttons stand in the
 * same place on every screen, and whoever is used to double-clicking would pass screens unread. A mouse counts its
 * own clicks; a finger does not, so its time decides.
 */
export function isSecondTap({ detail, pointerType, timeStamp }: Click, shownAt: number): boolean {
  if (timeStamp - shownAt >= SECOND_TAP_MS) return false;
  return pointerType === 'mouse' ? detail > 1 : pointerType !== '';
}
