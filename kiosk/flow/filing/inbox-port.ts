import type { HelpCall, SealedPackage } from '../../../shared/contracts/handover';
import type { Result } from '../../../shared/domain/result';

/** The counter's inbox, as the kiosk sees it: it can put in, and take nothing out. */
export interface InboxPort {
  /** Answers when the server holds every byte. A package that is there already is no failure. */
  put(sealed: SealedPackage, signal?: AbortSignal): Promise<Result<void>>;
  /** Raises a call in the counter's panel. */
  call(call: HelpCall): Promise<Result<void>>;
  /** Takes the call back. */
  endCall(id: string): Promise<void>;
}
