import type { Failure } from '../../../shared/domain/failure';
import type { Agreement, Visit } from '../../../shared/domain/visit';
import type { Draft } from '../draft';
import type { Kept } from '../state';
import type { WhoForm } from '../visit/who-form';

/** What a visit is made of, as it is kept and taken up again. */
export interface KeptVisit {
  readonly draft: Draft;
  readonly visit: Visit;
  readonly whoForm?: WhoForm;
}

/** The code of a kept visit, for its slip. `day`: the day on which it holds, `2026-11-22`. */
export interface ResumeNote {
  readonly code: string;
  readonly day: string;
}

/** What happens when a visit is kept for later, and when it is taken up again. */
export type ResumeEvent =
  | { readonly is: 'park-asked' }
  | { readonly is: 'park-agreed'; readonly agreement: Agreement }
  /** It lies sealed on the disk. `code`: the only thing that opens it. */
  | { readonly is: 'parked'; readonly job: number; readonly kept: Kept; readonly code: string }
  | { readonly is: 'park-failed'; readonly job: number; readonly failure: Failure }
  | { readonly is: 'resume-opened' }
  /** A whole code, as `readResumeCode` answers it. */
  | { readonly is: 'code-given'; readonly code: string }
  | { readonly is: 'taken-up'; readonly job: number; readonly kept: Kept; readonly visit: KeptVisit }
  | { readonly is: 'take-up-failed'; readonly job: number; readonly failure: Failure };

/** What is asked to be done about it. */
export type ResumeEffect =
  | (KeptVisit & {
      readonly do: 'park';
      readonly job: number;
      readonly agreement: Agreement;
      /** Id of one that was kept before: it goes once this one is kept. */
      readonly instead?: string;
    })
  | { readonly do: 'take-up'; readonly job: number; readonly code: string }
  | { readonly do: 'drop-parked'; readonly id: string };
