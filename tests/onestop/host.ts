import type { PortalState } from './portal-state';
import type { Sessions } from './session';
import type { HostState } from './state';

/** What every route of the training host works on. */
export interface Host {
  readonly state: HostState;
  readonly sessions: Sessions;
  /** The citizens' portal beside it, with sessions of its own. */
  readonly portal: PortalState;
}
