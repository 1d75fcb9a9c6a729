import { useEffect, useRef, useState } from 'preact/hooks';

/** Points at what has to be done before the next step. */
export interface Insistence<Place extends HTMLElement> {
  /** The next step was pressed too early. */
  readonly insisted: boolean;
  /** What holds the open ones, each marked with `data-open`. */
  readonly place: { readonly current: Place | null };
  /** Called at each press that came too early. */
  readonly insist: () => void;
}

/** A press that comes too early leads to the first open thing: into sight, clear of the bar at the foot, with the focus. */
export function useInsistence<Place extends HTMLElement = HTMLFieldSetElement>(): Insistence<Place> {
  const place = useRef<Place>(null);
  const [presses, setPresses] = useState(0);
  useEffect(() => {
    const first = presses > 0 && place.current?.querySelector<HTMLElement>('[data-open]');
    if (!first) return;
    first.focus({ preventScroll: true });
    first.scrollIntoView({ block: 'center' });
  }, [presses]);
  return { insisted: presses > 0, place, insist: () => setPresses(presses + 1) };
}
