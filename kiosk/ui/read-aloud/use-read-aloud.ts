import { useEffect, useState } from 'preact/hooks';
import { spokenText } from './spoken-text';
import { localVoice, type Speech } from './voices';

export interface ReadAloudOptions {
  /** Of the screen. */
  readonly language: string;
  readonly on: boolean;
  /** Names what is shown: a change of it is read anew. */
  readonly shown: string;
}

/**
 * Reads the screen, or what stands over it, from its title on; silent at once when it is left, switched off or hidden.
 * Answers whether the machine has a voice for the language: without one there is nothing to switch on.
 */
export function useReadAloud({ language, on, shown }: ReadAloudOptions): boolean {
  const canSpeak = useVoice(language);
  useEffect(() => {
    const speech = browserSpeech();
    if (!on || !canSpeak || !speech) return;
    // What is shown stands in the page only after this turn: dialogs open themselves.
    const soon = setTimeout(() => readAll(speech), 0);
    const hush = (): void => speech.cancel();
    document.addEventListener('visibilitychange', hush);
    return () => {
      clearTimeout(soon);
      document.removeEventListener('visibilitychange', hush);
      hush();
    };
  }, [on, canSpeak, language, shown]);
  return canSpeak;
}

function readAll(speech: Speech): void {
  const root = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.querySelector('main');
  if (!root) return;
  for (const { text, language } of spokenText(root)) {
    const voice = localVoice(speech, language);
    if (!voice) continue;
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = 0.95;
    speech.speak(utterance);
  }
}

/** Voices are told late, and some only when one was plugged in or fetched. */
function useVoice(language: string): boolean {
  const [there, setThere] = useState(false);
  useEffect(() => {
    const speech = browserSpeech();
    const look = (): void => setThere(localVoice(speech, language) !== undefined);
    look();
    speech?.addEventListener('voiceschanged', look);
    return () => speech?.removeEventListener('voiceschanged', look);
  }, [language]);
  return there;
}

/** The types say that every browser speaks. */
function browserSpeech(): Speech | undefined {
  return 'speechSynthesis' in globalThis ? globalThis.speechSynthesis : undefined;
}
