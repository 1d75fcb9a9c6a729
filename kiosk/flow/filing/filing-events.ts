import type { SealedPackage } from '../../../shared/contracts/handover';
import type { Failure } from '../../../shared/domain/failure';
import type { Agreement, Outcome, PortalWord, Rating, ResultWay, Visit } from '../../../shared/domain/visit';
import type { Draft } from '../draft';
import type { CounterWay, Guide, PaperDocument } from '../state';

/** What happens from the declaration to the end. */
export type FilingEvent =
  | {
      readonly is: 'declared';
      readonly declaration: Agreement;
      readonly resultWay?: ResultWay;
      readonly phone?: { readonly number: string; readonly consent: Agreement };
    }
  /** Files that could not be made are tried again. */
  | { readonly is: 'documents-retried' }
  /** The extension has answered, or nothing did. */
  | { readonly is: 'guide-found'; readonly job: number; readonly here: boolean }
  | { readonly is: 'counter-chosen'; readonly by: CounterWay }
  /** A slip's code was given out for this visit: `2026-11-22/007`. */
  | { readonly is: 'slip-numbered'; readonly number: string }
  /** The package is ready to be saved on a stick. */
  | { readonly is: 'package-sealed'; readonly job: number; readonly sealed: SealedPackage }
  /** The citizen says that it is saved. `at`: ISO 8601. */
  | { readonly is: 'package-saved'; readonly at: string }
  /** The inbox cannot be reached; the package is to be sent when it can. */
  | { readonly is: 'package-left' }
  /** The server holds it; or, where the outcome says so, it waits on this machine. */
  | {
      readonly is: 'package-sent';
      readonly job: number;
      readonly outcome: Extract<Outcome, { way: 'counter' }>;
    }
  | { readonly is: 'package-failed'; readonly job: number; readonly failure: Failure }
  | { readonly is: 'sending-stopped' }
  | { readonly is: 'portal-chosen' }
  /** Whether the portal's "submit" was pressed, in the citizen's words; nothing where they left the question. */
  | { readonly is: 'portal-told'; readonly word?: 'not-pressed' | PortalWord }
  /** `at`: ISO 8601. */
  | { readonly is: 'guide-moved'; readonly job: number; readonly guide: Guide; readonly at: string }
  | { readonly is: 'home-chosen'; readonly at: string }
  | { readonly is: 'rating-asked' }
  | { readonly is: 'rated'; readonly rating: Rating };

/** What is to be handed over, by whichever way. */
export interface FilingTask {
  readonly job: number;
  readonly draft: Draft;
  readonly visit: Visit;
  readonly documents: readonly PaperDocument[];
}

/** What is asked to be done about it. */
export type FilingEffect =
  | { readonly do: 'look-for-guide'; readonly job: number }
  | (FilingTask & { readonly do: 'send-package'; readonly by: CounterWay })
  /** What 'send-package' has sealed is kept until the inbox takes it. */
  | (FilingTask & { readonly do: 'leave-package' })
  | (FilingTask & { readonly do: 'guide-portal' })
  | { readonly do: 'stop-filing' }
  | { readonly do: 'keep-rating'; readonly rating: Rating };
