/**
 * How the content script and the hook in the page's own world talk, as observer-protocol.ts does for uploads. The hook
 * answers within the same event, so that the content script knows that it is there before anything is pressed.
 */
export const ARM_EVENT = 'cua-so:arm';
export const ARMED_EVENT = 'cua-so:armed';
/** Carries the field as `relatedTarget`: the only thing of an event that may be an element in both worlds. */
export const CAUGHT_EVENT = 'cua-so:caught';
/** The press itself is over: from now on only what the page's scripts open is caught, no more clicks. */
export const PRESSED_EVENT = 'cua-so:pressed';
export const DISARM_EVENT = 'cua-so:disarm';

/** Marks the caught field with the press's nonce until the content script has found it. */
export const CAUGHT_MARK = 'data-cua-so-caught';

/** Detail of ARM_EVENT. */
export interface ArmOrder {
  readonly nonce: string;
  /** After this the hook leaves by itself, whoever forgot it. */
  readonly limitMs: number;
}
