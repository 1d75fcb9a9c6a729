/** The part of the browser's speech that is used, so that a test can hand in its own. */
export type Speech = Pick<
  SpeechSynthesis,
  'getVoices' | 'speak' | 'cancel' | 'addEventListener' | 'removeEventListener'
>;

/**
 * The voice for a language: one that is on this machine. A voice that speaks by somebody's server would hear what is on
 * the screen; rather none.
 */
export function localVoice(speech: Speech | undefined, language: string): SpeechSynthesisVoice | undefined {
  return speech?.getVoices().find((voice) => voice.localService && isOf(voice, language));
}

/** Platforms write `vi-VN`, `vi_VN` and `vi`. */
function isOf({ lang }: SpeechSynthesisVoice, language: string): boolean {
  return lang.toLowerCase().split(/[-_]/)[0] === language;
}
