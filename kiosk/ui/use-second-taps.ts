import { useLayoutEffect, useRef } from 'preact/hooks';
import { isSecondTap } from './second-tap';

/** Keeps the second half of a double tap away from what was not there at the first. `shown` names what is. */
export function useSecondTaps(shown: string): (event: MouseEvent) => void {
  const last = useRef({ shown, at: -Infinity });
  useLayoutEffect(() => {
    if (last.current.shown !== shown) last.current = { shown, at: performance.now() };
  }, [shown]);
  return (event) => {
    if (!(event instanceof PointerEvent) || !isSecondTap(event, last.current.at)) return;
    event.preventDefault();
    event.stopPropagation();
  };
}
