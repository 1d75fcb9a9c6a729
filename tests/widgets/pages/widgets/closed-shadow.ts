import { placeInShadow } from '../shadow';

/** The rows stand in a closed shadow root, which no script of the page can look into. */
export function start(): void {
  placeInShadow('closed');
}
