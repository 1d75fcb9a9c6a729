/** A visit cannot be kept for later, or cannot be taken up again. None holds anything about a person. */
export type ResumeFailure =
  /** Nothing is kept under this code: it is another one, or what was kept is gone. Which of them, nobody learns. */
  | { readonly code: 'resume/unknown' }
  /** Too many wrong codes: nobody is let in for so long. */
  | { readonly code: 'resume/shut'; readonly minutes: number }
  /** Another window has taken it up. */
  | { readonly code: 'resume/in-use' }
  /** As many visits are kept as this machine has room for. */
  | { readonly code: 'resume/full' };
