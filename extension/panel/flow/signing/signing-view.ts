import type { SignerState, SignSettings } from '../../../../shared/contracts/signer';
import type { Failure } from '../../../../shared/domain/failure';
import type { SignatureReport } from '../../../../shared/domain/signature';
import { vietnamDay } from '../../../../shared/domain/vietnam-day';

/** The officer is asked for the key. */
export interface KeyQuestion {
  /** Name of the file that is opened when no other is chosen. */
  readonly file?: string;
  /** Documents wait for it. */
  readonly asked: boolean;
  readonly busy: boolean;
  readonly failure?: Failure;
}

/** What the panel shows of signing. The name in the certificate is shown and goes nowhere else. */
export interface SigningView {
  readonly settings: SignSettings;
  /** Absent until it is known, and where the one-stop system signs. */
  readonly signer?: SignerState;
  readonly key?: KeyQuestion;
  /** The signing program asks a person in a window of its own. */
  readonly pin?: true;
}

/** Who signs what goes into a part of the dossier: this machine, or the one-stop system once it is there. */
export type SignedBy = 'here' | 'on-host';

/** Undefined where the office asks for no signature, or where that is not known yet. */
export function signedBy(
  settings: SignSettings | undefined,
  part: 'component' | 'result' | 'other',
): SignedBy | undefined {
  const isAsked = settings?.demand === 'everything' || (settings?.demand === 'results' && part === 'result');
  if (!isAsked) return undefined;
  return settings.signer === 'host' ? 'on-host' : 'here';
}

/** From how many days before its end a certificate is warned of. */
const WARN_DAYS = 30;
const DAY_MS = 86_400_000;

/**
 * Days of the calendar until a certificate ends, where there are so few that it has to be said: 0 on its last day,
 * negative once it has ended.
 */
export function daysToWarnOf(until: string, now: number): number | undefined {
  if (Date.parse(until) < now) return -1;
  const days = (Date.parse(vietnamDay(until)) - Date.parse(vietnamDay(now))) / DAY_MS;
  return days <= WARN_DAYS ? days : undefined;
}

/** The signatures of a PDF among the items, or what kept them from being read. Neither: they are being read. */
export interface SignaturesView {
  readonly component: string;
  readonly item: string;
  readonly report?: SignatureReport;
  readonly failure?: Failure;
}
