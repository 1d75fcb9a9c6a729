/** What a person reads when something went wrong: what happened, and what to do next. */
export interface Sentence {
  readonly what: string;
  readonly next: string;
}

/** Languages a person can choose. Vietnamese is first everywhere. */
export type Language = 'vi' | 'en';

/** A sentence. */
export function say(what: string, next: string): Sentence {
  return { what, next };
}

/** A foreign text as it may stand inside a sentence: at most 60 characters. */
export function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
