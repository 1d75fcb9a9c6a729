import type { CodeModules } from '../../../shared/contracts/slip-worker';
import type { Result } from '../../../shared/domain/result';
import type { Language } from '../../../shared/text/sentence';
import type { VaultPort } from '../../panel/flow/ports';
import type { Inbox } from '../inbox-client';
import type { InboxSettings } from '../inbox-settings';

/** What the page of keys and the inbox needs of the browser. */
export interface MailboxPorts {
  readonly vault: Pick<VaultPort, 'exists' | 'resume' | 'unlock'>;
  readonly settings: InboxSettings;
  inboxAt(origin: string): Inbox;
  mayReach(origin: string): Promise<boolean>;
  /** Only in answer to a press, before anything else is waited for. */
  askToReach(origin: string): Promise<boolean>;
  /** The QR code of a text. */
  composeCode(text: string): Promise<Result<CodeModules>>;
  copy(text: string): Promise<void>;
  /** Hands a file to the officer as a download. */
  saveFile(content: Blob, name: string): void;
  now(): Date;
  language(): Promise<Language>;
  saveLanguage(language: Language): Promise<void>;
}
