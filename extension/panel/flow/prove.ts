import type { Grade } from '../../../shared/domain/dossier';
import type { Result } from '../../../shared/domain/result';
import type { ClockPort } from './ports';
import type { Look, Sighting } from './sighting';

/** A slow host has this long to show what it took. */
export const PROOF_LIMIT_MS = 60_000;
/** An upload that nobody saw leave, or whose connection broke, is looked for this long. */
export const NO_TRACE_LIMIT_MS = 10_000;
/** A page that shows no more than names cannot prove more by waiting longer. */
export const NAMES_ONLY_LIMIT_MS = 3_000;

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 3_000;
/** Weaker sights have to stay for as many looks: a list may show a file before its bytes are in place. */
const STEADY_LOOKS = 3;

export interface ProofWait {
  readonly look: () => Promise<Result<Look>>;
  readonly clock: ClockPort;
  /** Milliseconds since 1970. The last look is not before it. */
  readonly until: number;
  /** Best proof that the page can give; waiting for better is in vain. */
  readonly bestGrade: Grade;
  readonly signal?: AbortSignal;
}

/**
 * Looks at the host again and again until the document is seen beyond doubt, or the time is over.
 * Answers the last look, or the failure when none succeeded. Ends early, with what it saw last, when aborted.
 */
export async function waitForProof(wait: ProofWait): Promise<Result<Look>> {
  let pause = FIRST_PAUSE_MS;
  let steady = 0;
  let last = await wait.look();
  for (;;) {
    if (last.ok && isFinal(last.value.sighting, steady, wait.bestGrade)) return last;
    if (wait.signal?.aborted || wait.clock.now() >= wait.until) return last;
    await wait.clock.wait(Math.min(pause, Math.max(0, wait.until - wait.clock.now())), wait.signal);
    pause = Math.min(pause * 1.6, LONGEST_PAUSE_MS);
    const next = await wait.look();
    // A list that could not be read once is no reason to forget what was seen before.
    if (!next.ok && last.ok) continue;
    steady = next.ok && last.ok && next.value.sighting.see === last.value.sighting.see ? steady + 1 : 0;
    last = next;
  }
}

function isFinal(sighting: Sighting, steady: number, bestGrade: Grade): boolean {
  switch (sighting.see) {
    case 'read-back':
      return true;
    case 'listed':
      return bestGrade !== 'read-back' || steady >= STEADY_LOOKS;
    case 'differs':
    case 'empty':
      return steady >= STEADY_LOOKS;
    case 'named':
      return bestGrade === 'accepted';
    case 'absent':
      return false;
  }
}
