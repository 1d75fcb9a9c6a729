import { newNonce } from '../nonce';
import { until } from '../until';
import {
  ARM_EVENT,
  ARMED_EVENT,
  CAUGHT_EVENT,
  CAUGHT_MARK,
  DISARM_EVENT,
  PRESSED_EVENT,
  type ArmOrder,
} from './chooser-protocol';
import type { ShadowOf } from './at-point';
import { press } from './press';
import { isFileField } from './set-input';

/** One press of one button, with the browser's file chooser kept shut. */
export interface GuardedPress {
  readonly document: Document;
  readonly button: Element;
  readonly shadowOf: ShadowOf;
  /** How long the page may take to open a field after the press. */
  readonly limitMs: number;
  readonly signal: AbortSignal;
}

/**
 * Presses a button and hands the file field that the page opens for it to `use`, while the browser's own chooser stays
 * shut. Answers what `use` answers; undefined when no field was opened, or when nobody in the page's own world could
 * keep the chooser shut: then nothing is pressed. The page is put back as it was, whatever happens.
 */
export async function catchField<T>(
  wish: GuardedPress,
  use: (field: HTMLInputElement) => T,
): Promise<T | undefined> {
  let field: HTMLInputElement | undefined;
  const guard = standGuard(wish, (caught) => (field ??= caught));
  try {
    if (!guard.armed) return undefined;
    guard.press();
    const found = await until(wish.document, () => field, wish.limitMs, wish.signal);
    return found && !wish.signal.aborted ? use(found) : undefined;
  } finally {
    guard.end();
  }
}

/** Presses a button that is to open a dialog or to choose a row. A file chooser that it would open stays shut. */
export function pressGuarded(wish: Pick<GuardedPress, 'document' | 'button' | 'shadowOf' | 'limitMs'>): void {
  const guard = standGuard(wish, () => undefined);
  try {
    guard.press();
  } finally {
    guard.end();
  }
}

interface Guard {
  /** Whether the hook in the page's own world is at work. */
  readonly armed: boolean;
  press(): void;
  end(): void;
}

function standGuard(
  { document, button, shadowOf, limitMs }: Pick<GuardedPress, 'document' | 'button' | 'shadowOf' | 'limitMs'>,
  onCaught: (field: HTMLInputElement) => void,
): Guard {
  const nonce = newNonce();
  let armed = false;
  const answer = (event: Event): void => {
    armed ||= (event as CustomEvent<unknown>).detail === nonce;
  };
  const listen = (event: Event): void => {
    const { relatedTarget } = event as FocusEvent;
    const field = relatedTarget instanceof Element ? marked(relatedTarget, nonce, shadowOf) : undefined;
    if (!field) return;
    field.removeAttribute(CAUGHT_MARK);
    onCaught(field);
  };
  document.addEventListener(ARMED_EVENT, answer);
  document.addEventListener(CAUGHT_EVENT, listen);
  const order: ArmOrder = { nonce, limitMs: limitMs + 1_000 };
  document.dispatchEvent(new CustomEvent(ARM_EVENT, { detail: JSON.stringify(order) }));
  document.removeEventListener(ARMED_EVENT, answer);
  return {
    armed,
    press() {
      press(button);
      document.dispatchEvent(new CustomEvent(PRESSED_EVENT));
    },
    end() {
      document.removeEventListener(CAUGHT_EVENT, listen);
      document.dispatchEvent(new CustomEvent(DISARM_EVENT));
    },
  };
}

/** The caught field itself; of a field in a shadow tree an event tells no more than the tree's host. */
function marked(found: Element, nonce: string, shadowOf: ShadowOf): HTMLInputElement | undefined {
  if (isFileField(found)) return found.getAttribute(CAUGHT_MARK) === nonce ? found : undefined;
  const root = shadowOf(found);
  for (const inner of root?.querySelectorAll('*') ?? []) {
    const field = isFileField(inner) || shadowOf(inner) ? marked(inner, nonce, shadowOf) : undefined;
    if (field) return field;
  }
  return undefined;
}
