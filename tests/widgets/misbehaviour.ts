/** What an upload to a component can be made to do wrong. */
export const misbehaviours = [
  'status-413',
  /** 500 the first time; the next upload is taken. */
  'status-500-once',
  /** 200 and `{"success":false}`. */
  'success-false',
  /** Stores, and answers only after `SLOW_MS`. */
  'slow',
  'drops-connection',
  /** The upload and everything after it is sent to the sign-in page, until `signIn`. */
  'session-ended',
  /** Answers yes and keeps other bytes of the same size. */
  'altered-bytes',
  /** Answers yes and keeps nothing. */
  'keeps-nothing',
] as const;

export type Misbehaviour = (typeof misbehaviours)[number];

/** How long `slow` takes unless the host is told otherwise, in milliseconds. */
export const SLOW_MS = 5_000;

/** Whether a text names a misbehaviour. */
export function isMisbehaviour(text: unknown): text is Misbehaviour {
  return misbehaviours.some((kind) => kind === text);
}
