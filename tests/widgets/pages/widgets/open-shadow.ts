import { placeInShadow } from '../shadow';

/** The rows stand in an element's open shadow root. */
export function start(): void {
  placeInShadow('open');
}
