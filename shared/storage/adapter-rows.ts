import type { AdapterCheck } from '../contracts/adapter-check';
import type { AdapterData } from '../contracts/adapter-data';

/** Where an office has an adapter from. */
export type AdapterOrigin = 'taught' | 'file' | 'address' | 'office';

/** An adapter of this office with the versions that it replaced. Nothing in it is about a dossier or a person. */
export interface StoredAdapter {
  readonly id: string;
  readonly current: AdapterData;
  /** Newest first. */
  readonly earlier: readonly AdapterData[];
  readonly origin: AdapterOrigin;
  /** ISO 8601 in UTC. */
  readonly updatedAt: string;
}

/** The last look that an adapter's check took at a site. `site`: scheme, host and port. */
export interface StoredCheck {
  readonly site: string;
  readonly adapter: string;
  readonly sound: boolean;
  readonly check: AdapterCheck;
  /** ISO 8601 in UTC. */
  readonly at: string;
}
