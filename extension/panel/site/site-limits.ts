import type { AttachLimits, Step } from '../../../shared/contracts/messages';

/** How long the panel waits for each kind of call, in milliseconds. */
export interface SiteLimits {
  readonly connectMs: number;
  /** Recognising, listing, planning: a few small requests of the page. */
  readonly readMs: number;
  /** Fetching a whole document back. */
  readonly readBackMs: number;
  readonly attach: AttachLimits;
  /** Slowest line that an upload is expected to have; a large document gets more time. */
  readonly slowestBytesPerSecond: number;
}

export const SITE_LIMITS: SiteLimits = {
  connectMs: 10_000,
  readMs: 45_000,
  readBackMs: 120_000,
  attach: { startMs: 10_000, answerMs: 60_000, listMs: 3_000 },
  slowestBytesPerSecond: 64_000,
};

/** The stages of one attach, with time for the document's size. */
export function attachLimits(limits: SiteLimits, bytes: number): AttachLimits {
  const sendMs = Math.ceil((bytes / limits.slowestBytesPerSecond) * 1_000);
  return { ...limits.attach, answerMs: limits.attach.answerMs + sendMs };
}

/** The most that an attach takes inside the page: each step waits for its target, each way also for what it did. */
export function wholeAttachMs(limits: AttachLimits, steps: readonly Step[]): number {
  const waits = steps.reduce((sum, step) => sum + (step.do === 'attach' ? 1 + step.ways.length : 2), 2);
  return waits * limits.startMs + 2 * limits.answerMs + limits.listMs;
}
