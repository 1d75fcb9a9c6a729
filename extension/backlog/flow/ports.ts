import type { AuditOffice } from '../../../shared/domain/indicators/office';
import type { AgencyLevel } from '../../../shared/domain/targets';
import type { Result } from '../../../shared/domain/result';
import type { SettingsPort, VaultPort } from '../../panel/flow/ports';

/** What the page of earlier results needs of the browser. */
export interface BacklogPorts {
  readonly vault: Pick<VaultPort, 'exists' | 'resume' | 'unlock'>;
  readonly settings: Pick<SettingsPort, 'officer' | 'language' | 'saveLanguage'>;
  /** As the supervisor's page was told of it on this device. */
  office(): Promise<AuditOffice>;
  /** The level that was chosen here. */
  level(): Promise<AgencyLevel | undefined>;
  saveLevel(level: AgencyLevel): Promise<void>;
  /** Holds a row for this tab; the browser lets go when the tab is gone. 'storage/busy-elsewhere'. */
  hold(key: string): Promise<Result<() => Promise<void>>>;
  /** Keys of rows that any tab holds. */
  held(): Promise<ReadonlySet<string>>;
  /** Something has changed here; other tabs and the panel are told. */
  tell(): void;
  copy(text: string): Promise<void>;
  saveFile(content: Blob, name: string): void;
  /** Milliseconds since 1970. */
  now(): number;
}
