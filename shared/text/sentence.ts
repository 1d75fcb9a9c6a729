/** What a person reads when something went wrong: what happened, and what to do next. */
export interface Sentence {
  readonly what: string;
  readonly next: string;
}

/** Languages a person can choose. Vietnamese is first everywhere. */
export type Language = 'vi' | 'en';
