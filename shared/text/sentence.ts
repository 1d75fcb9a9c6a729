/** What a person reads when something went wrong: what happened, and what to do next. */
export interface Sentence {
  readonly what: string;
  readonly next: string;
}

/**
 * Languages a person can choose, each by its own name; Vietnamese is first everywhere. One more begins with a line here:
 * the compiler then names each text of `shared/text` that lacks it.
 */
const NAMES = { vi: 'Tiếng Việt', en: 'English' } as const;

export type Language = keyof typeof NAMES;

/** As they are offered. */
// The keys of a literal are known to be these.
export const LANGUAGES = Object.entries(NAMES) as readonly (readonly [Language, string])[];

/** A sentence. */
export function say(what: string, next: string): Sentence {
  return { what, next };
}

/** A foreign text as it may stand inside a sentence: at most 60 characters. */
export function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
