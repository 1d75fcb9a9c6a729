import type { BacklogFailure } from '../domain/backlog-failure';
import type { CaptureFailure } from '../domain/capture-failure';
import type { Failure, FailureCode, FailureOf } from '../domain/failure';
import type { HandoverFailure } from '../domain/handover-failure';
import type { OfficeFailure } from '../domain/office-failure';
import type { ResumeFailure } from '../domain/resume-failure';
import type { SignFailure } from '../domain/sign-failure';
import { failures as english } from './en/failures';
import type { Language, Sentence } from './sentence';
import { failures as vietnamese } from './vi/failures';

/** A sentence for each failure; one that is forgotten does not compile. */
export type FailureText = {
  readonly [Code in FailureCode]: (failure: FailureOf<Code>) => Sentence;
};

/** The part of it that the foreign page and its server give reason for. */
export type HostFailureText = Pick<
  FailureText,
  Extract<FailureCode, `page/${string}` | `attach/${string}` | `host/${string}`>
>;

/** The part of it that scanners, cameras and folders give reason for. */
export type CaptureFailureText = Pick<FailureText, CaptureFailure['code']>;

/** The part of it that packages, the inbox and the portal's guide give reason for. */
export type HandoverFailureText = Pick<FailureText, HandoverFailure['code']>;

/** The part of it that an office's file of settings gives reason for. */
export type OfficeFailureText = Pick<FailureText, OfficeFailure['code']>;

/** The part of it that visits kept for later give reason for. */
export type ResumeFailureText = Pick<FailureText, ResumeFailure['code']>;

/** The part of it that signing gives reason for. */
export type SignFailureText = Pick<FailureText, SignFailure['code']>;

/** The part of it that lists of earlier results give reason for. */
export type BacklogFailureText = Pick<FailureText, BacklogFailure['code']>;

/** The part of it that files with adapters give reason for. */
export type AdapterFailureText = Pick<FailureText, Extract<FailureCode, `adapter/${string}`>>;

const TEXTS: Readonly<Record<Language, FailureText>> = { vi: vietnamese, en: english };

/** What a person reads when something went wrong: what happened and what to do next. Holds no personal data. */
export function failureSentence(failure: Failure, language: Language): Sentence {
  // The compiler cannot know that the entry of `failure.code` takes this very failure; the mapped type above does.
  const write = TEXTS[language][failure.code] as (failure: Failure) => Sentence;
  return write(failure);
}
