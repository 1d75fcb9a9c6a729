/** What can be done about signing from the panel's screens. */
export interface SigningScreenActs {
  readonly askKey: () => void;
  /** Lets the officer choose a key file that is remembered; false where the screen has to bring the file. */
  readonly chooseKey: () => Promise<boolean>;
  /** Undefined goes back, and ends a run that waits for it. */
  readonly answerKey: (given: { readonly password: string; readonly file?: File } | undefined) => void;
  readonly stopPin: () => void;
  readonly lock: () => void;
  /** Opens the page on which the office's choices are made. */
  readonly openSettings: () => void;
}
