import type { CodeModules } from '../../../shared/contracts/slip-worker';
import type { Failure } from '../../../shared/domain/failure';
import type { StoredOfficeKey } from '../../../shared/storage/records';
import type { AfterProof } from '../inbox-settings';

/** What was done last, for one sentence. */
export type Done = 'made' | 'imported' | 'exported' | 'copied' | 'not-copied';

/** Whether keys can be read and kept: they lie behind the panel's passphrase. 'missing': none was set yet. */
export type VaultState = 'reading' | 'missing' | 'locked' | 'open';

/** The inbox that is named, and what it answered last. */
export interface MailboxView {
  readonly origin: string;
  /** An administrator has set it: it cannot be changed here. */
  readonly byOffice: boolean;
  readonly allowed: boolean;
  /** Packages that lie there; absent until it was asked, or where it did not answer. */
  readonly packages?: number;
  readonly failure?: Failure;
}

/** The page of the office's keys and the inbox. */
export interface MailboxState {
  readonly vault: VaultState;
  readonly busy: boolean;
  /** The one that was made last first: that one is given to kiosks. */
  readonly keys: readonly StoredOfficeKey[];
  /** QR code of the newest public key. */
  readonly code?: CodeModules;
  readonly done?: Done;
  readonly failure?: Failure;
  readonly mailbox?: MailboxView;
  /** What was typed is no address. */
  readonly badAddress?: true;
  readonly afterProof?: AfterProof;
}
