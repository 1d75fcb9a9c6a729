import type { WidgetState } from './state';

/** What every route of the test bed works on. */
export interface Host {
  readonly state: WidgetState;
  /** The second origin, for a frame from elsewhere. */
  readonly otherUrl: string;
}
