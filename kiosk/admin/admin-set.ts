import type { DeviceRows } from '../../shared/storage/device-rows';
import type { Means } from '../flow/means';
import type { ManagedConfig } from './managed-config';

/** What the administration works with. */
export interface AdminSet {
  readonly means: Means;
  readonly rows: DeviceRows;
  /** What the file beside the kiosk came to at this start. */
  readonly managed: ManagedConfig;
}
